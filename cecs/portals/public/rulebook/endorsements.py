"""The page of an endorsement: its grades, and what each way of asking for it asks."""

from django.utils.translation import gettext as _

from cecs.eligibility.asks import cited
from cecs.law.asking import Requirement
from cecs.law.holdings import Endorsement
from cecs.portals.public.rulebook.beside import cases_of, not_covered, unread
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.rows import asks_of, is_for
from cecs.portals.public.rulebook.seen import Fact, Page, Related, Way

KIND = "endorsements"


def endorsement_page(reader: Reader, code: str) -> Page:
    """Everything the law asks for this endorsement."""
    one = reader.rulebook.endorsements.get(code)
    if one is None:
        return unread(reader, KIND, code)
    said = one.grades.find(reader.day)
    asked = tuple(requirement.asks for asks in one.asks.values() for requirement in asks)
    return Page(
        kind=KIND,
        code=code,
        title=one.title[reader.language],
        facts=(Fact(_("Grades"), said.value if said else _("Not known")),),
        citations=cited(one.cites, reader.law),
        histories=(reader.history(_("Grades"), one.grades, str),),
        ways=tuple(_ways(reader, one)),
        related=tuple(one for one in (_without_own(reader, one),) if one.links),
        not_covered=not_covered(reader, KIND, code, (one.grades, *asked)),
        cases=cases_of(reader, lambda case: code in case.endorsements),
    )


def _ways(reader: Reader, one: Endorsement) -> list[Way]:
    """Each place in a checklist that this endorsement fills, under the names of the requests it belongs to."""
    asked: dict[tuple[str, ...], list[Requirement]] = {}
    for key, asks in one.asks.items():
        offers = [offer for offer in reader.law.offers if key in asks_of(offer) and is_for(offer, one.code, one.group)]
        asked.setdefault(tuple(offer.id for offer in offers), []).extend(asks)
    ways = []
    for offered, requirements in asked.items():
        if offered:
            links = tuple(reader.to("requests", offer) for offer in offered)
            note = "" if requirements else _("Nothing more is asked for this endorsement.")
            ways.append(Way(links[0].words, reader.lines(tuple(requirements)), links, note))
    return ways


def _without_own(reader: Reader, one: Endorsement) -> Related:
    """Requests that may be about it and ask nothing of the endorsement itself."""
    offers = [
        offer
        for offer in reader.law.offers
        if offer.groups and not asks_of(offer) and is_for(offer, one.code, one.group)
    ]
    return Related(_("Also possible with it"), tuple(reader.to("requests", offer.id) for offer in offers))
