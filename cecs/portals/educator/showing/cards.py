"""A certificate as its holder sees it: what it is, how it stands today, how long it still runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cecs.law.rulebook import Law
from cecs.portals.educator.showing.rows import Row, day, language_now
from cecs.records.certificates.models import Holding
from cecs.records.certificates.standing import Standing, standing
from cecs.records.certificates.states import ChangeKind

MAIN = frozenset({"continue", "advance", "renew", "reinstate"})
COUNTED_DAYS = 400  # nearer than this, the days left are counted aloud
CHANGES = {
    ChangeKind.EXTENSION: gettext_lazy("The last day was moved"),
    ChangeKind.SUSPENSION: gettext_lazy("Suspended"),
    ChangeKind.REVOCATION: gettext_lazy("Revoked"),
    ChangeKind.SURRENDER: gettext_lazy("Surrendered"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One certificate."""

    holding: Holding
    stands: Standing
    law: Law
    offers: Sequence[Any] = ()

    @property
    def title(self) -> str:
        """Name the certificate."""
        return self.law.certificate_words(self.holding.type, language_now())

    @property
    def number(self) -> str:
        """Give the number to say aloud."""
        return self.holding.number

    @property
    def url(self) -> str:
        """Give the address of its own page."""
        return reverse("educator:certificate", args=(self.holding.key,))

    @property
    def standing(self) -> str:
        """Give the standing, as the tag's colour knows it."""
        return self.stands.word.value

    @property
    def standing_words(self) -> str:
        """Say the standing in words."""
        return capfirst(str(self.stands.word.label))

    @property
    def endorsements(self) -> list[str]:
        """Name the endorsements by words and code."""
        language = language_now()
        codes = sorted(held.code for held in self.holding.endorsements.all())
        return [f"{self.law.endorsement_words(code, language)} ({code})" for code in codes]

    @property
    def main_offers(self) -> list[Any]:
        """Give the one thing to do today about the certificate's own end or level: the rest is behind Choose."""
        return [one for one in self.offers if one.kind in MAIN and (one.is_open or one.under_way)][:1]

    @property
    def span_words(self) -> str:
        """Say from when until when."""
        since, last = day(self.stands.since), self.stands.expires_on
        if last is None:
            return _("From %(since)s, with no last day") % {"since": since}
        return _("%(since)s to %(last)s") % {"since": since, "last": day(last)}

    @property
    def left_words(self) -> str:
        """Count the days left once the end is near."""
        last = self.stands.expires_on
        if not self.stands.is_in_force or last is None or not 0 <= (last - self.stands.on).days <= COUNTED_DAYS:
            return ""
        days = (last - self.stands.on).days
        if not days:
            return _("Ends today")
        return ngettext("Ends in %(days)s day", "Ends in %(days)s days", days) % {"days": days}

    def rows(self) -> list[Row]:
        """Show everything the certificate says."""
        last = self.stands.expires_on
        return [
            Row(_("Holder"), self.holding.printed_name),
            Row(_("Endorsements"), "\n".join(self.endorsements)),
            Row(_("What it authorizes"), self.law.authorizes_words(self.holding.type, language_now())),
            Row(_("In force from"), day(self.stands.since)),
            Row(_("Expires on"), day(last) if last else _("It has no last day")),
            Row(_("Issued on"), day(self.holding.issued_on)),
        ]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as a timeline shows it."""

    at: Any
    title: Any
    text: Any = ""


def card_of(holding: Holding, law: Law, offers: Sequence[Any] = ()) -> Card:
    """Show a certificate as it stands on the day of the law."""
    return Card(holding=holding, stands=standing(holding, law.day), law=law, offers=offers)


def story_of(holding: Holding) -> list[Event]:
    """Tell what happened to a certificate, the newest first."""
    return sorted(_events(holding), key=lambda event: event.at, reverse=True)


def _events(holding: Holding) -> Iterator[Event]:
    yield Event(holding.issued_on, _("Issued"))
    for change in holding.changes.all():
        until = _("Until %(day)s.") % {"day": day(change.until)} if change.until else ""
        yield Event(change.since, CHANGES[ChangeKind(change.kind)], f"{until} {change.because}".strip())
    for filing in holding.timely_filings.all():
        yield Event(filing.on, _("You filed in time to go on"), filing.application_number)
