"""Choosing what to do with a certificate: only what the law allows, each with its fee, and each can really be filed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cecs.law.shelf import law_on
from cecs.portals.educator.offers import offers_for
from cecs.portals.educator.pages import pages_of
from cecs.records.applications.models import Application
from cecs.records.applications.queries import for_educator, of_educator
from cecs.records.applications.states import State
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.determinations.gather import gather
from cecs.records.determinations.queries import evaluator_queue
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import charged
from cecs.values import clock
from tests.portals.educator.conftest import account_of
from tests.portals.educator.test_filing import address, answer_conduct, sign

REASON = {"reason": "hardship", "story": "My district cannot fill my post."}


def hold(educator: Educator, kind: str, codes: tuple[str, ...], ends: date, **more: object) -> Holding:
    """Enter a certificate that ends on a day."""
    since = ends - timedelta(days=10 * 365)  # as long as an initial certificate runs now
    line = OlderLine(
        educator=educator,
        type=kind,
        since=since,
        until=ends,
        endorsements=codes,
        issued_on=since,
        printed_name=educator.printed_name,
        **more,  # type: ignore[arg-type]
    )
    return import_register([line])[0]


def in_days(days: int) -> date:
    return clock.today() + timedelta(days=days)


def offered(holding: Holding) -> dict[str, bool]:
    """Give what is offered for a certificate today, and whether it can be asked for today."""
    law = law_on(clock.today())
    return {one.id: one.is_open for one in offers_for(holding, law)}


EVERYTHING = {
    "continue-professional", "advance-to-professional-50", "renew-initial", "renew-coaching", "renew-military-spouse",
    "extend-initial", "extend-hardship-as-named", "reinstate-initial", "interim-to-initial", "add-endorsement",
}  # fmt: skip
CASES = [
    ("professional", ("029",), 140, None,
     {"continue-professional", "extend-hardship-as-named", "add-endorsement", "duplicate"}, set()),
    ("professional", ("029",), 1500, None,
     {"extend-hardship-as-named", "add-endorsement", "duplicate"}, {"continue-professional"}),
    ("professional", ("092",), 1500, None,
     {"extend-hardship-as-named", "duplicate"}, {"continue-professional"}),
    ("initial", ("030",), 60, True,
     {"advance-to-professional-50", "extend-initial", "add-endorsement", "duplicate"}, set()),
    ("initial", ("030",), 60, False,
     {"advance-to-professional-50", "renew-initial", "add-endorsement", "duplicate"}, set()),
    ("initial", ("030",), -800, None,
     {"reinstate-initial", "duplicate"}, {"advance-to-professional-50"}),
    ("interim-initial", ("030",), 100, None,
     {"advance-to-professional-50", "interim-to-initial", "duplicate"}, set()),
    ("coaching-5-year", (), 100, None, {"renew-coaching", "duplicate"}, set()),
    ("military-spouse-permit", ("030",), 100, None, {"duplicate"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "codes", "days", "served", "now", "later"), CASES)
def test_only_what_the_law_allows_today_can_be_chosen(
    ben: Educator, kind: str, codes: tuple[str, ...], days: int, served: object, now: set[str], later: set[str]
) -> None:
    found = offered(hold(ben, kind, codes, in_days(days), served=served))
    open_now = {name for name, is_open in found.items() if is_open}
    assert now <= open_now
    assert not open_now & (EVERYTHING - now)
    assert later <= {name for name, is_open in found.items() if not is_open}


def test_each_says_its_fee_what_is_needed_and_the_usual_wait(as_: Callable[[Educator], Client], ben: Educator) -> None:
    holding = hold(ben, "initial", ("030",), in_days(100))
    html = as_(ben).get(reverse("educator:certificate", args=(holding.key,))).content.decode()
    assert "Choose what to do with it" in html
    assert "$375.00" in html
    assert "$100.00 for each" in html
    assert "What you will need" in html
    assert "2 to 3 months" in html


def chosen(browser: Client, holding: Holding, offer: str) -> Application:
    browser.post(reverse("educator:start"), {"offer": offer, "holding": holding.key})
    return of_educator(holding.educator)[0]


def file_it(browser: Client, application: Application) -> Application:
    """Go through every page in as few words as it takes, and sign."""
    for page in pages_of(application.kind):
        place = reverse("educator:page", args=(application.key, page.name))
        if page.name == "conduct":
            answer_conduct(browser, application)
        elif page.is_list:
            browser.post(place, {"then": "through"})
        else:
            asked = browser.get(place).context["form"].fields.get("reason")
            reason = {"reason": asked.choices[0][0], "story": "Why."} if asked else {}
            browser.post(place, {"confirmed": "yes", "route": "none", "induction": "not-yet", **reason})
    sign(browser, application)
    return for_educator(account_of(application.educator), application.key)


FILED = [
    ("initial", ("030",), 60, True, "advance-to-professional-50"),
    ("initial", ("030",), 60, True, "extend-initial"),
    ("initial", ("030",), 60, False, "renew-initial"),
    ("initial", ("030",), -800, None, "reinstate-initial"),
    ("interim-initial", ("030",), 100, None, "interim-to-initial"),
    ("professional", ("029",), 1500, None, "extend-hardship-as-named"),
    ("coaching-5-year", (), 100, None, "renew-coaching"),
]


@pytest.mark.parametrize(("kind", "codes", "days", "served", "offer"), FILED)
def test_every_kind_that_is_offered_is_filed_and_reaches_the_evaluator(
    as_: Callable[[Educator], Client],
    ben: Educator,
    kind: str,
    codes: tuple[str, ...],
    days: int,
    served: object,
    offer: str,
) -> None:
    browser = as_(ben)
    application = file_it(browser, chosen(browser, hold(ben, kind, codes, in_days(days), served=served), offer))
    assert application.state == State.FILED
    assert application in evaluator_queue()
    assert "Your application is filed" in browser.get(address("filed", application)).content.decode()


def test_several_endorsements_are_one_application_with_one_payment(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    browser = as_(cora)
    place = reverse("educator:add", args=(held.key,))
    answer = browser.post(reverse("educator:start"), {"offer": "add-endorsement", "holding": held.key})
    assert answer.headers["Location"] == f"{place}?offer=add-endorsement"
    assert "Biology" in browser.get(place).content.decode()
    for _click in range(2):
        browser.post(place, {"endorsements": ["030", "015"]})
    (application,) = of_educator(cora)
    assert application.endorsement_codes == ("015", "030")
    filed = file_it(browser, application)
    assert charged(filed.number) == 20_000
    assert filed in evaluator_queue()


def test_what_is_held_already_or_sits_elsewhere_cannot_be_added(
    as_: Callable[[Educator], Client], cora: Educator, held: Holding
) -> None:
    browser = as_(cora)
    for code in ("029", "092", "nonsense"):
        html = browser.post(reverse("educator:add", args=(held.key,)), {"endorsements": [code]}).content.decode()
        assert 'href="#id_endorsements' in html
    assert of_educator(cora) == []


def test_nothing_is_added_to_a_certificate_that_cannot_carry_it(
    as_: Callable[[Educator], Client], ben: Educator
) -> None:
    holding = hold(ben, "coaching-5-year", (), in_days(100))
    assert as_(ben).get(reverse("educator:add", args=(holding.key,))).status_code == 404


def test_a_reason_is_told_to_the_law(as_: Callable[[Educator], Client], ben: Educator) -> None:
    browser = as_(ben)
    application = chosen(browser, hold(ben, "professional", ("029",), in_days(1500)), "extend-hardship-as-named")
    page = reverse("educator:page", args=(application.key, "reason"))
    assert "Hardship" in browser.get(page).content.decode()
    browser.post(page, REASON)
    _facts, sought = gather(for_educator(account_of(ben), application.key))
    assert sought.reason == "hardship"


def test_no_reason_is_asked_where_the_law_asks_none(as_: Callable[[Educator], Client], ben: Educator) -> None:
    browser = as_(ben)
    application = chosen(browser, hold(ben, "initial", ("030",), in_days(100), served=True), "extend-initial")
    page = reverse("educator:page", args=(application.key, "reason"))
    assert "Hardship" not in browser.get(page).content.decode()
    browser.post(page, {"reason": "none", "story": "I am short of two courses."})
    _facts, sought = gather(for_educator(account_of(ben), application.key))
    assert sought.reason is None


def test_the_induction_program_is_claimed_with_its_day(as_: Callable[[Educator], Client], ben: Educator) -> None:
    browser = as_(ben)
    holding = hold(ben, "initial", ("030",), in_days(100))
    application = chosen(browser, holding, "advance-to-professional-50")
    page = reverse("educator:page", args=(application.key, "induction"))
    assert 'href="#id_completed"' in browser.post(page, {"induction": "finished"}).content.decode()
    day = {"completed_month": "5", "completed_day": "18", "completed_year": "2025"}
    browser.post(page, {"induction": "finished", **day})
    facts, _sought = gather(for_educator(account_of(ben), application.key), with_claims=True)
    assert facts.induction is not None
    assert facts.induction.completed_on == date(2025, 5, 18)


def test_a_permit_is_asked_for_without_a_certificate(browser: Client, ada: Educator) -> None:
    html = browser.get(reverse("educator:apply")).content.decode()
    assert "A permit" in html
    for _click in range(2):
        browser.post(reverse("educator:permit"), {"permit": "permit-coaching"})
    (application,) = of_educator(ada)
    assert (application.kind, application.certificate) == ("permit", "coaching-5-year")
    assert file_it(browser, application) in evaluator_queue()


def test_a_permit_that_only_a_district_asks_for_is_not_there(browser: Client, ada: Educator) -> None:
    assert browser.post(reverse("educator:permit"), {"permit": "permit-dsap"}).status_code == 404
    assert of_educator(ada) == []


def test_two_fields_of_one_certificate_go_into_one_application(browser: Client, ada: Educator) -> None:
    browser.post(reverse("educator:apply"), {"endorsement": "030", "further": "015"})
    (application,) = of_educator(ada)
    assert application.endorsement_codes == ("015", "030")


def test_fields_of_different_certificates_are_asked_for_apart(browser: Client, ada: Educator) -> None:
    html = browser.post(reverse("educator:apply"), {"endorsement": "030", "further": "106"}).content.decode()
    assert 'href="#id_further"' in html
    browser.post(reverse("educator:apply"), {"endorsement": "106"})
    assert [one.certificate for one in of_educator(ada)] == ["adult-education"]
