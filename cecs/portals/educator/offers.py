"""What the law lets a holder ask for today, certificate by certificate: each with its fee and its usual wait.

Only the certificate itself is weighed here: whether it is of the right type and whether it is the right time. What else
the law asks, the application's own checklist shows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.explain import Explained, explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import Found
from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import amount, language_now
from cecs.records.applications.models import Application
from cecs.records.applications.states import OPEN
from cecs.records.certificates.models import Holding
from cecs.records.certificates.standing import Standing, standing

BUTTONS: Mapping[str, Any] = {
    "continue": gettext_lazy("Continue it"),
    "advance": gettext_lazy("Advance to the next level"),
    "duplicate": gettext_lazy("Order a duplicate"),
}
ANY = "any"  # an offer for whatever certificate is held
NOT_FOR_THIS = frozenset({"certificate-held", "applicant"})  # what it takes to mean this certificate at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One thing that can be asked for with a certificate."""

    kind: str
    holding: Holding
    certificate: str
    endorsements: tuple[str, ...]
    title: str
    because: str
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


def offers_for(
    holding: Holding, law: Law, applications: Iterable[Application] = (), others: Iterable[Holding] = ()
) -> list[Offered]:
    """List what can be asked for, and what can be asked for at another time, with the reason.

    A certificate that another already follows is gone on from no more: only a duplicate of it can be had.
    """
    stands = standing(holding, law.day)
    kinds = ["duplicate"] if any(_follows(one, holding) for one in others) else list(BUTTONS)
    under_way = {
        one.kind: reverse("educator:application", args=(one.key,))
        for one in applications
        if one.about_holding == holding.number and one.state in OPEN
    }
    found = _found(holding, stands, law, kinds)
    return [_offered(holding, law, one, under_way.get(one.kind, "")) for one in found]


def _follows(later: Holding, earlier: Holding) -> bool:
    """Say whether one certificate goes on from another of its type."""
    return later.type == earlier.type and later.since > earlier.since


def _found(holding: Holding, stands: Standing, law: Law, kinds: Iterable[str]) -> Iterator[Found]:
    facts = facts_from({"certificates": [_as_fact(holding, stands, law)]})
    for kind in kinds:
        request = {
            "kind": kind,
            "endorsements": list(stands.endorsements),
            "applicant": "educator",
            "channel": "online",
        }
        found = find(facts, sought_from(request, filed=law.day), law)
        lacking = {one.kind for one in found.missing}
        if found.covered and not lacking & NOT_FOR_THIS:
            yield found


def _as_fact(holding: Holding, stands: Standing, law: Law) -> dict[str, Any]:
    fact = {
        "state": law.jurisdiction.home,
        "type": holding.type,
        "endorsements": list(stands.endorsements),
        "issued": holding.issued_on.isoformat(),
        "effective": stands.since.isoformat(),
        "status": "active" if stands.is_in_force else "expired",
    }
    return fact | ({"expires": stands.expires_on.isoformat()} if stands.expires_on else {})


def _offered(holding: Holding, law: Law, found: Found, under_way: str) -> Offered:
    language = language_now()
    told = explained(found, law, language)
    wait, offer = law.usual_wait(found.kind, language), law.rulebook.offers[found.offer]
    return Offered(
        kind=found.kind,
        holding=holding,
        certificate=holding.type if offer.certificate == ANY else offer.certificate,
        endorsements=standing(holding, law.day).endorsements,
        title=told.title,
        because=_because(told, is_open=told.conclusion != "refuse"),
        fee_words=_fee_words(found),
        wait_words=_("Usual wait: %(wait)s") % {"wait": wait} if wait else "",
        is_open=told.conclusion != "refuse",
        under_way=under_way,
    )


def _because(told: Explained, *, is_open: bool) -> str:
    if is_open:
        return _("You can ask for this today.")
    asked = "; ".join(line.title for line in told.missing if line.kind == "timing")
    return _("Not possible today. The law asks: %(what)s.") % {"what": asked} if asked else told.conclusion_words


def _fee_words(found: Found) -> str:
    if found.fee is None or not found.fee.total_cents:
        return _("No fee") if found.fee else ""
    return _("Fee: %(amount)s") % {"amount": amount(found.fee.total_cents)}
