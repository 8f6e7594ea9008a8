"""The page of a request: the applicant's own checklist, what it costs, and what it brings."""

from django.utils.translation import gettext as _

from cecs.eligibility.asks import AskedLine, node_line
from cecs.law.asking import Requirement
from cecs.law.holdings import Offer
from cecs.portals.public.rulebook.beside import cases_of, not_covered
from cecs.portals.public.rulebook.certificates import term_words
from cecs.portals.public.rulebook.fees import amount_words
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.seen import Fact, Note, Page, Related, Way

KIND = "requests"


def request_page(reader: Reader, code: str) -> Page:
    """One thing that may be asked for."""
    offer = reader.rulebook.offers[code]
    asked = tuple(one.asks for one in offer.checklist if isinstance(one, Requirement))
    return Page(
        kind=KIND,
        code=code,
        title=offer.title[reader.language],
        facts=(*_offered(reader, offer), *_granted(reader, offer), *_fees(reader, offer)),
        histories=(
            reader.history(_("May be asked for"), offer.while_offered, lambda yes: _("Yes") if yes else _("No")),
        ),
        ways=(*_meant(reader, offer), Way(_("What it asks"), _checklist(reader, offer))),
        related=tuple(one for one in (_instead(reader, offer), *_endorsements(reader, offer)) if one.links),
        not_covered=(
            *(Note(one.why[reader.language], reader.language) for one in offer.beyond),
            *not_covered(reader, KIND, offer.kind, (offer.while_offered, *asked)),
        ),
        cases=cases_of(reader, lambda case: case.offer == code),
    )


def _offered(reader: Reader, offer: Offer) -> list[Fact]:
    said = offer.while_offered.find(reader.day)
    facts = [Fact(_("Can be asked for on this day"), _("Yes") if said and said.value else _("No"))]
    if offer.straight_through:
        facts.append(Fact(_("Who settles it"), _("Settled at once where everything is met, under a standing order")))
    wait = reader.law.usual_wait(offer.kind, reader.language)
    return [*facts, Fact(_("How long it usually takes"), wait)] if wait else facts


def _granted(reader: Reader, offer: Offer) -> list[Fact]:
    """What it brings."""
    if offer.grants is None:
        return [Fact(_("What it brings"), _("No certificate is issued for it"))]
    if offer.grants.type not in reader.rulebook.certificates:
        return [Fact(_("What it brings"), _("The same type of certificate as the one held"))]
    link = reader.to("certificates", offer.grants.type)
    facts = [Fact(_("What it brings"), link.words, link.address)]
    terms = offer.grants.months or reader.rulebook.certificates[offer.grants.type].terms
    said = terms.find(reader.day) if offer.grants.until == "term" else None
    return [*facts, Fact(_("For how long"), term_words(said.value))] if said else facts


def _fees(reader: Reader, offer: Offer) -> list[Fact]:
    """What it costs on the day."""
    named = (
        (_("Fee"), offer.fee),
        (_("Of this, due when you file and not returned"), offer.review_fee),
        (_("For each further endorsement"), offer.fee_each_further),
    )
    facts = []
    for label, fee in named:
        if fee:
            said = reader.rulebook.fees[fee].amounts.find(reader.day)
            words = amount_words(reader, said.value) if said else _("Not known")
            facts.append(Fact(label, words, reader.to("fees", fee).address))
    return facts or [Fact(_("Fee"), _("Free"))]


def _meant(reader: Reader, offer: Offer) -> tuple[Way, ...]:
    """For whom this request is meant, and not another of its kind."""
    if offer.when is None:
        return ()
    return (Way(_("For whom it is meant"), (node_line(offer.when, reader.law, reader.language),)),)


def _checklist(reader: Reader, offer: Offer) -> tuple[AskedLine, ...]:
    """The applicant's checklist, in its order; each endorsement's own part is named where it stands."""
    lines: list[AskedLine] = []
    for one in offer.checklist:
        if isinstance(one, Requirement):
            lines.extend(reader.lines((one,)))
        else:
            says = _("Each endorsement has its own page, which says what is asked here.")
            title = _("What the endorsement itself asks")
            lines.append(AskedLine(requirement=one.key, kind="endorsement", title=title, says=says))
    return tuple(lines)


def _instead(reader: Reader, offer: Offer) -> Related:
    links = tuple(reader.to("requests", one) for one in offer.instead)
    return Related(_("What may be had instead, where this cannot be granted"), links)


def _endorsements(reader: Reader, offer: Offer) -> tuple[Related, ...]:
    """The endorsements that fill a place in its checklist."""
    keys = {one.key for one in offer.checklist if not isinstance(one, Requirement)}
    codes = [
        code
        for code, one in sorted(reader.rulebook.endorsements.items())
        if keys & set(one.asks)
        and (not offer.groups or one.group in offer.groups)
        and (not offer.endorsements or code in offer.endorsements)
    ]
    links = tuple(reader.to("endorsements", code, code) for code in codes)
    return (Related(_("Endorsements it can be asked for with"), links),)
