"""Reading what may be held and asked for: certificates, endorsements, assessments, fees, offers and overlays."""

from collections.abc import Mapping

from cecs.law.asking import Of, Requirement
from cecs.law.dating import DATES, PROVENANCE, Desk, dated, said_of, span_of
from cecs.law.holdings import (
    AssessmentMark,
    Beyond,
    Certificate,
    Choosing,
    Endorsement,
    Fee,
    ForEndorsements,
    Granting,
    Offer,
    Overlay,
)
from cecs.law.read_asking import AS_OF, Scope, moved, read_conditions, read_node
from cecs.law.read_requirements import Library
from cecs.law.reading import Here
from cecs.law.vocabulary import KNOWN, LISTS, SINGLES
from cecs.values.spans import Span

_YEARLY_PARTS = 2
_MONTHS_IN = {"years": 12, "months": 1}


def read_certificate(here: Here, desk: Desk) -> Certificate:
    """A type of certificate, permit or authorization."""
    keys = here.only(("note",), ("certificate", "kind", "level", "title", "authorizes", "terms", "granted"))
    code = keys["certificate"].word(desk.among("certificate types"))
    return Certificate(
        code=code,
        kind=keys["kind"].word({"certificate", "permit", "authorization"}),
        level=keys["level"].whole(),
        title=desk.words(keys["title"]),
        authorizes=desk.words(keys["authorizes"]),
        terms=dated(keys["terms"], f"the term of {code}", desk, _term),
        granted=dated(keys["granted"], f"the grant of {code}", desk, _offered, gaps=True),
    )


def _term(here: Here) -> int | None:
    """A term, in months; null where no source gives it."""
    keys = here.only((*DATES, *PROVENANCE, "years", "months"), ("cites",))
    unit = next((name for name in _MONTHS_IN if name in keys), None)
    if unit is None:
        here.refuse("expected `years` or `months`; write null where no source says")
    return None if keys[unit].is_null else keys[unit].whole() * _MONTHS_IN[unit]


def _offered(here: Here) -> bool:
    """Whether it is granted or offered in this span."""
    keys = here.only((*DATES, *PROVENANCE, "offered"), ("cites",))
    return keys["offered"].flag() if "offered" in keys else True


def read_endorsement(here: Here, library: Library) -> Endorsement:
    """A subject or field."""
    keys = here.only(("active", "note", "asks"), ("endorsement", "title", "group", "grades", "cites"))
    code = keys["endorsement"].text()
    asks: dict[str, tuple[Requirement, ...]] = {}
    for way, listed in (keys["asks"].block() if "asks" in keys else {}).items():
        checklist = library.checklist(listed, {}, code)
        asks[way] = tuple(one for one in checklist if isinstance(one, Requirement))
        _only_once(listed, asks[way])
    return Endorsement(
        code=code,
        title=library.desk.words(keys["title"]),
        group=keys["group"].text(),
        grades=dated(keys["grades"], f"the grades of {code}", library.desk, _grades),
        cites=library.desk.cites(keys["cites"]),
        asks=asks,
        is_active=keys["active"].flag() if "active" in keys else True,
    )


def _grades(here: Here) -> str:
    """The grades covered."""
    return here.only((*DATES, *PROVENANCE), ("grades",))["grades"].text()


def _only_once(here: Here, checklist: tuple[Requirement | ForEndorsements, ...]) -> None:
    """No two requirements of one checklist are called the same."""
    names = [one.id for one in checklist if isinstance(one, Requirement)]
    for name in names:
        if names.count(name) > 1:
            here.refuse(f"{name!r} stands here twice; give one of them another name with `as`")


def read_assessment(here: Here, desk: Desk, known: frozenset[str]) -> AssessmentMark:
    """A test and its marks."""
    keys = here.only(
        ("code", "provider", "given", "accepted", "measure", "levels", "replaced_by", "note", "cites"),
        ("assessment", "name", "marks"),
    )
    levels = keys["levels"].texts() if "levels" in keys else ()
    measure = keys["measure"].word({"score", "total"}) if "measure" in keys else "score"

    def mark(one: Here) -> float | str | None:
        value = one.only((*DATES, *PROVENANCE), ("mark", "cites"))["mark"]
        if value.is_null:
            return None
        return value.word(levels) if levels else float(value.number())

    name = keys["assessment"].text()
    return AssessmentMark(
        id=name,
        name=keys["name"].text(),
        code=keys["code"].text() if "code" in keys else "",
        provider=keys["provider"].text() if "provider" in keys else "",
        given=_span(keys, "given"),
        accepted=_span(keys, "accepted"),
        marks=dated(keys["marks"], f"the mark of {name}", desk, mark),
        measure=measure,
        levels=levels,
        replaced_by=keys["replaced_by"].word(known) if "replaced_by" in keys else "",
        cites=desk.cites(keys.get("cites")),
    )


def _span(keys: Mapping[str, Here], name: str) -> Span:
    """A span of days, open at both ends unless said."""
    if name not in keys:
        return Span(None)
    return span_of(keys[name].only(DATES))


def read_fee(here: Here, desk: Desk) -> Fee:
    """An amount of the schedule."""
    keys = here.only(("note",), ("fee", "title", "amounts"))
    name = keys["fee"].text()

    def cents(one: Here) -> int | None:
        value = one.only((*DATES, *PROVENANCE), ("cents", "cites"))["cents"]
        return None if value.is_null else value.whole()

    return Fee(id=name, title=desk.words(keys["title"]), amounts=dated(keys["amounts"], f"the fee {name}", desk, cents))


def read_offer(here: Here, library: Library, fees: frozenset[str], ways: frozenset[str]) -> Offer:
    """One thing that may be asked for."""
    keys = here.only(
        ("when", "holding", "grants", "fee", "instead", "defers", "beyond", "default", "straight_through", "note"),
        ("offer", "for", "title", "offered", "asks"),
    )
    desk = library.desk
    scope = _scope(library)
    target = keys["for"].only(("groups", "endorsements", "reasons"), ("kind", "certificate"))
    checklist = library.checklist(keys["asks"], {})
    _only_once(keys["asks"], checklist)
    for one in checklist:
        if isinstance(one, ForEndorsements) and one.key not in ways:
            keys["asks"].refuse(f"no endorsement says what {one.key!r} asks")
    fee = keys["fee"].only(("each_further", "at_filing"), ("whole",)) if "fee" in keys else {}
    return Offer(
        id=keys["offer"].text(),
        kind=target["kind"].word(KNOWN["request kinds"]),
        certificate=_certificate(target["certificate"], desk),
        title=desk.words(keys["title"]),
        while_offered=dated(keys["offered"], keys["offer"].text(), desk, _offered, gaps=True),
        checklist=checklist,
        groups=_set(target, "groups"),
        endorsements=_set(target, "endorsements"),
        reasons=_set(target, "reasons"),
        when=read_node(keys["when"], scope) if "when" in keys else None,
        holding=_choosing(keys["holding"], scope) if "holding" in keys else None,
        grants=_granting(keys["grants"], desk) if "grants" in keys else None,
        fee=fee["whole"].word(fees) if fee else "",
        fee_each_further=fee["each_further"].word(fees) if "each_further" in fee else "",
        review_fee=fee["at_filing"].word(fees) if "at_filing" in fee else "",
        defers=_set(keys, "defers"),
        instead=keys["instead"].texts() if "instead" in keys else (),
        beyond=tuple(_beyond(one, scope) for one in (keys["beyond"].items() if "beyond" in keys else ())),
        is_default=keys["default"].flag() if "default" in keys else True,
        straight_through=keys["straight_through"].flag() if "straight_through" in keys else False,
    )


def _scope(library: Library) -> Scope:
    """Where an offer's own nodes are read: they may use requirements, but have no figures of their own."""

    def nested(one: Here, scope: Scope) -> Requirement:
        return library.use(one, scope.bindings, "")

    return Scope(library.desk, {}, nested, {}, library.titled)


def _certificate(here: Here, desk: Desk) -> str:
    """The type asked for; `any` where the request names none."""
    return here.word({*desk.among("certificate types"), "any"})


def _set(keys: Mapping[str, Here], name: str) -> frozenset[str]:
    """Several words, or none."""
    return frozenset(keys[name].texts()) if name in keys else frozenset()


def _beyond(here: Here, scope: Scope) -> Beyond:
    """A case of which the rulebook does not yet speak."""
    keys = here.only((), ("when", "why"))
    return Beyond(when=read_node(keys["when"], scope), why=scope.desk.words(keys["why"]))


def _choosing(here: Here, scope: Scope) -> Choosing:
    """Which held certificate the request is about."""
    keys = here.only(("latest",), ("which",))
    latest = keys["latest"].word(LISTS["certificates"]) if "latest" in keys else "expires"
    which = read_conditions(keys["which"], "certificates", scope)
    return Choosing(which=which, latest=LISTS["certificates"][latest].field)


def _granting(here: Here, desk: Desk) -> Granting:
    """What is issued."""
    keys = here.only(("since", "months", "yearly", "endorsements"), ("type", "until"))
    until = keys["until"].word({"term", "as held", "yearly", "after as held", "after since"})
    yearly = keys["yearly"].items() if "yearly" in keys else ()
    if until == "yearly" and len(yearly) != _YEARLY_PARTS:
        here.refuse("expected `yearly: [month, day]`, the first day after")
    return Granting(
        type=keys["type"].word({*desk.among("certificate types"), "the type held"}),
        since=_since(keys["since"]) if "since" in keys else None,
        until=until,
        months=dated(keys["months"], "the time granted", desk, _term) if "months" in keys else None,
        yearly=(yearly[0].whole(), yearly[1].whole()) if yearly else (0, 0),
        endorsements=keys["endorsements"].word({"sought", "held", "both"}) if "endorsements" in keys else "sought",
    )


def _since(here: Here) -> Of:
    """From when it runs."""
    keys = here.only(("plus", "minus"), ("of",))
    return moved(keys, keys["of"].word({*SINGLES, AS_OF}))


def read_overlay(here: Here, library: Library) -> Overlay:
    """A law that moves the end of certificates already held."""
    keys = here.only(("note",), ("overlay", "title", "seen", "which", "ends"))
    scope = _scope(library)
    seen = keys["seen"]
    seen.only((*DATES, *PROVENANCE), ("since", "cites"))
    end = keys["ends"].only(("plus", "minus"), ("of",))
    field = end["of"].text().removeprefix("own ")
    if field not in LISTS["certificates"]:
        end["of"].refuse(f"{field!r} is no field of certificates")
    return Overlay(
        id=keys["overlay"].text(),
        title=library.desk.words(keys["title"]),
        said=said_of(seen, value=True, desk=library.desk),
        which=read_conditions(keys["which"], "certificates", scope),
        end=moved(end, f"own.{LISTS['certificates'][field].field}"),
    )
