"""Who may own a piece of mail, the likeliest first, each with the reasons. Nobody is chosen: a clerk does that.

A number names its holder. A name is looked for word by word, former names too, one slip forgiven; a birth date or
an address beside it lifts one namesake above the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from cecs.records.applications.models import Application
from cecs.records.educators.models import Educator, Name, NameKind, SpellingKey
from cecs.records.educators.queries import known
from cecs.records.educators.spelling import folded, one_slip_apart, spellings
from cecs.records.mailroom.clues import Clues, clues_of
from cecs.records.mailroom.models import MailPiece
from cecs.records.mailroom.states import Because
from cecs.values import clock

_WEIGHTS = {
    Because.APPLICATION: 90,
    Because.EIN: 100,
    Because.NAME: 50,
    Because.FORMER_NAME: 44,
    Because.NEARLY: 30,
    Because.BORN: 45,
    Because.ADDRESS: 20,
}
_NAMING = frozenset(_WEIGHTS) - {Because.BORN, Because.ADDRESS}  # which many share
_MOST_NAMES = 300
_MOST_SPELLINGS = 50_000
_TWO = 2  # a name is found by two of its words
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who may own it, and why."""

    educator: Educator
    reasons: tuple[Because, ...]
    application: str = ""

    @property
    def weight(self) -> int:
        """Say how much speaks for it."""
        return sum(_WEIGHTS[one] for one in self.reasons)


def suggestions_for(piece: MailPiece, at_most: int = 5) -> list[Suggestion]:
    """Give those who may own a piece, the likeliest first."""
    clues = clues_of(piece)
    applied = _applied(clues)
    people = known().prefetch_related("addresses").filter(_candidates(clues, applied))
    made = [_weighed(educator, clues, applied) for educator in people[:_MOST_NAMES]]
    likely = [one for one in made if _NAMING.intersection(one.reasons)]
    return sorted(likely, key=lambda one: (-one.weight, one.educator.number))[:at_most]


def _applied(clues: Clues) -> dict[int, str]:
    """Give who filed the applications that are named, and which."""
    named = Application.objects.filter(number__in=clues.applications)
    return dict(named.values_list("educator_id", "number"))


def _candidates(clues: Clues, applied: Mapping[int, str]) -> Q:
    wanted = Q(pk__in=list(applied)) | Q(number__in=clues.eins)
    return wanted | Q(pk__in=_named(clues))


def _named(clues: Clues) -> set[int]:
    """Give the people two words of whose name stand there, exactly or with a slip in them."""
    words = {word for word in clues.words if len(word) >= _SHORTEST or word in clues.name}
    exact = _exactly(words)
    return exact | _nearly_named(set(clues.name) or (set() if exact else words))


def _exactly(words: Iterable[str]) -> set[int]:
    found = SpellingKey.objects.filter(spelling__in=list(words)).values("name__educator_id")
    likely = found.annotate(hits=Count("spelling", distinct=True)).filter(hits__gte=_TWO)
    return set(likely.order_by("-hits", "name__educator_id").values_list("name__educator_id", flat=True)[:_MOST_NAMES])


def _nearly_named(words: Iterable[str]) -> set[int]:
    """Count the words, not the spellings: each word shares many spellings with the one name it nearly is."""
    words_of = defaultdict(set)
    for word in words:
        for spelling in spellings(word):
            words_of[spelling].add(word)
    hits: dict[int, set[str]] = defaultdict(set)
    found = SpellingKey.objects.filter(spelling__in=list(words_of)).values_list("name__educator_id", "spelling")
    for educator_id, spelling in found[:_MOST_SPELLINGS]:
        hits[educator_id] |= words_of[spelling]
    likely = sorted((pk for pk in hits if len(hits[pk]) >= _TWO), key=lambda pk: (-len(hits[pk]), pk))
    return set(likely[:_MOST_NAMES])


def _weighed(educator: Educator, clues: Clues, applied: Mapping[int, str]) -> Suggestion:
    reasons = []
    if educator.pk in applied:
        reasons.append(Because.APPLICATION)
    if educator.number in clues.eins:
        reasons.append(Because.EIN)
    if (by_name := _by_name(educator.names.all(), clues)) is not None:
        reasons.append(by_name)
    if educator.born_on and educator.born_on in clues.days:
        reasons.append(Because.BORN)
    if _lives_there(educator, clues):
        reasons.append(Because.ADDRESS)
    return Suggestion(educator, tuple(reasons), applied.get(educator.pk, ""))


def _by_name(names: Iterable[Name], clues: Clues) -> Because | None:
    """Say how a person's names stand on the paper: the name of today before a former one, exact before near."""
    found = {how for name in names if (how := _stands(name, clues)) is not None}
    return next((how for how in (Because.NAME, Because.FORMER_NAME, Because.NEARLY) if how in found), None)


def _stands(name: Name, clues: Clues) -> Because | None:
    given, family = name.folded_given.split(), name.folded_family.split()
    if not given or not family:
        return None
    places = _places(clues.words)
    if _beside(places, given[0], family[-1]):
        is_former = name.kind == NameKind.FORMER or not name.covers(clock.today())
        return Because.FORMER_NAME if is_former else Because.NAME
    if _nearly(clues.words, given[0], family[-1]):
        return Because.NEARLY
    return None


def _places(words: Iterable[str]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    return places


def _beside(places: Mapping[str, list[int]], one: str, other: str) -> bool:
    """Say whether two words stand beside each other, with no more than two between: middle names, initials."""
    near = 3
    return any(abs(here - there) <= near for here in places.get(one, ()) for there in places.get(other, ()))


def _nearly(words: tuple[str, ...], given: str, family: str) -> bool:
    """Say whether two words one slip away from the name stand beside each other."""
    near = 3
    givens = [place for place, word in enumerate(words) if one_slip_apart(word, given, shortest=_SHORTEST)]
    if not givens:
        return False
    families = [place for place, word in enumerate(words) if one_slip_apart(word, family)]
    return any(0 < abs(here - there) <= near for here in givens for there in families)


def _lives_there(educator: Educator, clues: Clues) -> bool:
    """Say whether the paper names the postal code and the street of an address, of today or of before."""
    words = set(clues.words)
    for address in educator.addresses.all():
        street = [word for word in folded(address.lines).split() if len(word) >= _SHORTEST]
        if address.postal_code[:5] in clues.postal_codes and street and words.issuperset(street):
            return True
    return False
