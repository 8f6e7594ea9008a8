"""What the law lets a holder ask for today, certificate by certificate: each with fee, evidence and usual wait.

Every offer of the law is tried on the certificate alone: whether it is of the right type and whether it is the right
time. What else the law asks of a person is listed as what will be needed; the application's own checklist weighs it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Conclusion, Finding, Found
from cecs.eligibility.offering import chosen
from cecs.eligibility.situation import Situation, situation_of
from cecs.law.holdings import Offer
from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import amount, language_now
from cecs.records.applications.models import Application
from cecs.records.applications.states import OPEN
from cecs.records.certificates.models import Holding
from cecs.records.certificates.standing import Standing, standing

BUTTONS: Mapping[str, Any] = {  # in the order in which they are offered
    "continue": gettext_lazy("Continue it"),
    "advance": gettext_lazy("Advance to the next level"),
    "renew": gettext_lazy("Renew it"),
    "extend": gettext_lazy("Extend it"),
    "reinstate": gettext_lazy("Reinstate it"),
    "add-endorsement": gettext_lazy("Add an endorsement"),
    "duplicate": gettext_lazy("Order a duplicate"),
}
ADD = "add-endorsement"
MANY = 12  # endorsements tried before it is said that none can be added
ANY = "any"  # an offer for whatever certificate is held
PROVED = frozenset(  # kinds of requirement that a person shows with something
    {"degree", "credits", "major", "course", "preparation", "recommendation", "assessment", "experience", "induction",
     "license", "language", "enrollment", "evaluation"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One thing that can be asked for with a certificate."""

    id: str  # the offer's name in the rulebook
    kind: str
    holding: Holding
    certificate: str
    endorsements: tuple[str, ...]
    title: str
    because: str
    needs: tuple[str, ...]
    fee_words: str
    wait_words: str
    is_open: bool
    under_way: str = ""  # the address of the application that already asks for it

    @property
    def number(self) -> str:
        """Give the certificate's number."""
        return self.holding.number

    @property
    def button(self) -> Any:
        """Say what the button does."""
        return BUTTONS[self.kind]

    @property
    def asks_first(self) -> str:
        """Give the page that asks for what, before a draft is opened; none where nothing is asked."""
        return f"{reverse('educator:add', args=(self.holding.key,))}?offer={self.id}" if self.kind == ADD else ""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """An offer of the law, and what was found on it."""

    offer: Offer
    found: Found


def offers_for(
    holding: Holding, law: Law, applications: Iterable[Application] = (), others: Iterable[Holding] = ()
) -> list[Offered]:
    """List what can be asked for, and what can be asked for at another time, with the reason.

    A certificate that another already follows is gone on from no more: only a duplicate of it can be had.
    """
    stands = standing(holding, law.day)
    kinds = ["duplicate"] if any(_follows(one, holding) for one in others) else list(BUTTONS)
    under_way = {
        (one.kind, one.certificate): reverse("educator:application", args=(one.key,))
        for one in applications
        if one.about_holding == holding.number and one.state in OPEN and one.kind != ADD
    }
    weighed = sorted(_weighed(holding, stands, law, kinds), key=lambda one: kinds.index(one.offer.kind))
    return [_offered(holding, law, one, under_way) for one in weighed if _is_a_matter_of_time(one)]


def _follows(later: Holding, earlier: Holding) -> bool:
    """Say whether one certificate goes on from another of its type."""
    return later.type == earlier.type and later.since > earlier.since


def _weighed(holding: Holding, stands: Standing, law: Law, kinds: Iterable[str]) -> Iterator[_Weighed]:
    """Try every offer of these kinds on the certificate; keep those that mean it."""
    for offer in law.offers:
        if offer.kind not in kinds or (offer.kind == "renew" and offer.reasons):
            continue  # a renewal for a reason is had as an extension
        if best := _best(_tries(offer, holding, stands, law)):
            yield best


def _best(tried: Iterable[_Weighed]) -> _Weighed | None:
    """Give the first try that the law does not refuse; else the first."""
    first = None
    for one in tried:
        if one.found.conclusion is not Conclusion.REFUSE:
            return one
        first = first or one
    return first


def _tries(offer: Offer, holding: Holding, stands: Standing, law: Law) -> Iterator[_Weighed]:
    """Try an offer with what may still be open: whether one has served, which endorsement is to be added."""
    added = addable(offer, stands, law)[:MANY] if offer.kind == ADD else [""]
    for code, served in product(added, (True, False) if holding.served is None else (holding.served,)):
        facts = facts_from({"certificates": [_as_fact(holding, stands, law) | {"served": served}]})
        sought = sought_from(_request(offer, holding, [code] if code else stands.endorsements), filed=law.day)
        found = find(facts, sought, law)
        if found.covered and found.offer == offer.id and means_it(offer, found, situation_of(facts, sought, law.day)):
            yield _Weighed(offer, found)


def _is_a_matter_of_time(one: _Weighed) -> bool:
    """Say whether it can be asked for today, or could be on another day."""
    is_early_or_late = any(missing.kind == "timing" for missing in one.found.missing)
    return one.found.conclusion is not Conclusion.REFUSE or (is_early_or_late and one.offer.kind != ADD)


def _request(offer: Offer, holding: Holding, codes: Iterable[str]) -> dict[str, Any]:
    request: dict[str, Any] = {
        "kind": offer.kind,
        "certificate": holding.type if offer.certificate == ANY else offer.certificate,
        "endorsements": list(codes),
        "applicant": "educator",
        "channel": "online",
    }
    return request | ({"reason": min(offer.reasons)} if offer.reasons else {})


def addable(offer: Offer, stands: Standing, law: Law) -> list[str]:
    """List the endorsements that the law lets a holder add."""
    return [
        one.code
        for one in law.endorsements()
        if one.code not in stands.endorsements and (not offer.groups or one.group in offer.groups)
    ]


def means_it(offer: Offer, found: Found, situation: Situation) -> bool:
    """Say whether the offer is for such a certificate, and for its holder to ask for."""
    if offer.holding is None or chosen(offer.holding, situation) is None:
        return False
    weighed = found.tree.children if found.tree else ()
    return bool(weighed) and not any(_speaks_against(one) for one in weighed)


def _speaks_against(one: Finding) -> bool:
    """Say whether it is not for this certificate at all: for its type, its standing, or for who files."""
    if one.requirement == "still-offered" or (one.kind == "applicant" and one.answer.is_lacking):
        return True
    return one.kind == "certificate-held" and one.answer is Answer.NOT_MET and "." not in one.requirement


def _as_fact(holding: Holding, stands: Standing, law: Law) -> dict[str, Any]:
    fact = {
        "state": law.jurisdiction.home,
        "type": holding.type,
        "endorsements": list(stands.endorsements),
        "issued": holding.issued_on.isoformat(),
        "effective": stands.since.isoformat(),
        "status": "active" if stands.is_in_force else "expired",
        "extensions": sum(change.kind == "extension" for change in holding.changes.all()),
    }
    return fact | ({"expires": stands.expires_on.isoformat()} if stands.expires_on else {})


def _offered(holding: Holding, law: Law, weighed: _Weighed, under_way: Mapping[tuple[str, str], str]) -> Offered:
    found, offer, language = weighed.found, weighed.offer, language_now()
    told = explained(found, law, language)
    wait = law.usual_wait(found.kind, language)
    certificate = holding.type if offer.certificate == ANY else offer.certificate
    return Offered(
        id=offer.id,
        kind=found.kind,
        holding=holding,
        certificate=certificate,
        endorsements=standing(holding, law.day).endorsements,
        title=told.title,
        because=_because(told, is_open=told.conclusion != "refuse"),
        needs=_needs(told, offer),
        fee_words=fee_words(found),
        wait_words=_("Usual wait: %(wait)s") % {"wait": wait} if wait else "",
        is_open=told.conclusion != "refuse",
        under_way=under_way.get((found.kind, certificate), ""),
    )


def _because(told: Explained, *, is_open: bool) -> str:
    if is_open:
        return _("You can ask for this today.")
    asked = "; ".join(line.title for line in told.missing if line.kind == "timing")
    return _("Not possible today. The law asks: %(what)s.") % {"what": asked} if asked else told.conclusion_words


def _needs(told: Explained, offer: Offer) -> tuple[str, ...]:
    """List what a person shows for it; where that turns on the subject, say so."""
    if offer.kind == ADD:
        return (_("What the subject asks: as a rule courses, and a test. You see it before you sign."),)
    return needs_of(told)


def needs_of(told: Explained) -> tuple[str, ...]:
    """List what a person still has to show, each once."""
    return tuple(dict.fromkeys(line.title for line in (*told.missing, *told.review) if line.kind in PROVED))


def fee_words(found: Found) -> str:
    """Say what a request costs."""
    if found.fee is None:
        return ""
    if found.fee.total_cents is None:
        return _("The fee is not published. We tell you before anything is owed.")
    if not found.fee.total_cents:
        return _("No fee")
    told = {"amount": amount(found.fee.total_cents)}
    return _("Fee: %(amount)s for each") % told if found.kind == ADD else _("Fee: %(amount)s") % told
