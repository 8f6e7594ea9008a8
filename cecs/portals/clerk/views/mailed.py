"""A signed form that came by mail is keyed and filed; the letter that lies with what goes back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cecs.eligibility.explain import explained
from cecs.eligibility.findings import found_from
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.portals.clerk.forms.mail import FilingForm
from cecs.portals.clerk.mail import what_it_is
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.models import Application
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.drafting import written
from cecs.records.correspondence.wording import worded
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.models import Purpose
from cecs.records.mailroom.actions.file_by_mail import file_by_mail
from cecs.records.mailroom.errors import NotFromHere
from cecs.records.mailroom.handing import kind_words, why_words
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.queries import by_key
from cecs.records.mailroom.states import MailKind, Place, WhyReturned
from cecs.values import clock


@for_role(Role.CLERK)
def file_it(request: HttpRequest, key: str) -> HttpResponse:
    """Key what a signed form asks for, and file it as of the day it was received."""
    found = by_key(key) or no_such_page()
    if found.kind != MailKind.FORM or found.place != Place.MATCHED or found.educator is None or found.for_application:
        return redirect("clerk:piece", key)
    law = law_on(found.received_on)
    held = holdings_of(found.educator)
    form = FilingForm(
        sent(request),
        offers=offers_of(law),
        holdings=[(one.number, f"{one.number}: {_type_words(law, one.type)}") for one in held],
        known=frozenset(one.code for one in law.endorsements()),
        initial={"signed_name": found.name_on_it or found.educator.printed_name},
    )
    if request.method == "POST" and form.is_valid() and (filed := _filed(found, form, law, account_of(request))):
        told = {"number": filed.number}
        messages.success(request, _("Filed as %(number)s, of the day it was received.") % told)
        return redirect("clerk:piece", key)
    return render(request, "clerk/file_by_mail.html", {"piece": found, "title": what_it_is(found), "form": form})


@for_role(Role.CLERK)
@require_safe
def letter(request: HttpRequest, key: str) -> HttpResponse:
    """Show the letter that lies with what goes back, for printing."""
    found = by_key(key) or no_such_page()
    if found.place != Place.RETURNED:
        return redirect("clerk:piece", key)
    subject, body = _letter_text(found)
    told = {"piece": found, "title": what_it_is(found), "subject": subject, "body": body}
    return render(request, "clerk/return_letter.html", told)


def offers_of(law: Law) -> list[tuple[str, str]]:
    """Give everything that may be asked for on a day, by its name."""
    language = get_language() or "en"
    named = {(one.kind, one.certificate): one.title[language] for one in law.offers}
    return sorted(((f"{kind}/{certificate}", title) for (kind, certificate), title in named.items()), key=_by_title)


def _by_title(pair: tuple[str, str]) -> str:
    return pair[1]


def _type_words(law: Law, type_: str) -> str:
    return law.certificate_words(type_, get_language() or "en")


def _filed(found: MailPiece, form: FilingForm, law: Law, by: Account) -> Application | None:
    """Draft what the form asks for, find its fee, and file it; what can't be is said on the form."""
    told, educator = form.cleaned_data, found.educator
    if educator is None:
        return None
    kind, _between, certificate = told["offer"].partition("/")
    draft = start_application(
        educator,
        kind,
        certificate,
        told["endorsements"],
        by=by,
        about_holding=told["holding"],
        as_of=found.received_on,
    )
    finding = found_from(evaluate_application(draft, Purpose.PREVIEW).found)
    missing = [line.title for line in explained(finding, law, educator.language).missing]
    try:
        return file_by_mail(found, draft, signed_name=told["signed_name"], by=by, fee=finding.fee, missing=missing)
    except NotFromHere:
        form.add_error(None, _("This form can't be filed from where it is now. Look at it again."))
    return None


def _letter_text(found: MailPiece) -> tuple[str, str]:
    """Write the letter: to its owner, in their language; or, where nobody knows the owner, to the sender."""
    educator = found.educator
    language = educator.language if educator else "en"
    because, instead = why_words(WhyReturned(found.why_returned), language)
    given = {
        "what": kind_words(found.kind, language),
        "received_on": found.received_on,
        "because": because,
        "instead": instead,
    }
    about = found.for_application or found.number
    if educator:
        subject, body, _filled = written(educator, "mail-returned", about=about, **given)
        return subject, body
    with override(language):
        sender = found.envelope.sender.splitlines()[0] if found.envelope.sender else _("sender")
    today = clock.today()
    plain = {name: str(value) for name, value in given.items()}
    return worded("mail-returned", language, today, plain | {"name": sender, "number": about, "today": str(today)})
