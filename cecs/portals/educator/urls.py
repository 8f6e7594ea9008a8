"""Addresses of this portal: the educator's own pages under /my/, the self-check under /check/. Keys, never numbers."""

from django.urls import URLPattern, URLResolver, include, path

from cecs.portals.educator import self_check
from cecs.portals.educator.views import (
    certificates,
    data,
    filing,
    home,
    letters,
    pages,
    papers,
    paying,
    person,
    profile,
    progress,
    starting,
)

app_name = "educator"
application: list[URLPattern | URLResolver] = [
    path("", progress.application, name="application"),
    path("page/<slug:name>/", pages.page, name="page"),
    path("page/<slug:name>/<slug:item>/", pages.page, name="item"),
    path("save/<slug:name>/", pages.save, name="save"),
    path("save/<slug:name>/<slug:item>/", pages.save, name="save_item"),
    path("remove/<slug:name>/<slug:item>/", pages.remove, name="remove"),
    path("address/", person.address, name="address_here"),
    path("papers/", papers.papers, name="papers"),
    path("papers/<slug:name>/", papers.send, name="send_new"),
    path("papers/<slug:name>/<slug:item>/", papers.send, name="send_for"),
    path("checklist/", filing.checklist, name="checklist"),
    path("review/", filing.review, name="review"),
    path("sign/", filing.sign, name="sign"),
    path("filed/", filing.filed, name="filed"),
    path("pay/", paying.pay, name="pay"),
    path("paid/", paying.paid, name="paid"),
    path("answer/", progress.answer, name="answer"),
    path("withdraw/", progress.withdraw, name="withdraw"),
]
own: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("person/", person.person, name="person"),
    path("person/waiting/", person.waiting, name="waiting"),
    path("address/", person.address, name="address"),
    path("profile/", profile.profile, name="profile"),
    path("profile/name/", profile.other_name, name="other_name"),
    path("profile/legal-name/", profile.legal_name, name="legal_name"),
    path("profile/birth-date/", profile.birth_date, name="birth_date"),
    path("profile/social-security-number/", profile.ssn, name="ssn"),
    path("profile/phone/", profile.phone, name="phone"),
    path("profile/language/", profile.language, name="language"),
    path("profile/facts/", profile.facts, name="facts"),
    path("profile/facts/<slug:kind>/<slug:key>/", profile.dispute, name="dispute"),
    path("profile/data/", data.data, name="data"),
    path("profile/data/json/", data.as_json, name="data_json"),
    path("apply/", starting.apply, name="apply"),
    path("start/", starting.start, name="start"),
    path("permit/", starting.permit, name="permit"),
    path("applications/<slug:key>/", include(application)),
    path("certificates/<slug:key>/", certificates.certificate, name="certificate"),
    path("certificates/<slug:key>/add/", starting.add, name="add"),
    path("certificates/<slug:key>/pdf/", certificates.pdf, name="certificate_pdf"),
    path("documents/<slug:key>/", papers.document, name="document"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<slug:key>/", letters.letter, name="letter"),
    path("receipts/<slug:key>/", paying.receipt, name="receipt"),
]
check = [
    path("", self_check.step, name="self_check"),
    path("result/", self_check.result, name="check_result"),
    path("again/", self_check.again, name="check_again"),
    path("<slug:name>/", self_check.step, name="check_step"),
]
urlpatterns = [path("my/", include(own)), path("check/", include(check))]
