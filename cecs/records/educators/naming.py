"""Writing a name down, with the spellings under which it will be found."""

from collections.abc import Iterable

from cecs.records.educators.errors import NotANameError
from cecs.records.educators.models import Name, SpellingKey
from cecs.records.educators.spelling import folded, spellings

_LONGEST = 120  # folding can lengthen a name: ß becomes ss


def told(name: Name) -> Name:
    """Fill in how the name is compared; refuse one without a letter."""
    name.given, name.middle, name.family = (" ".join(part.split()) for part in (name.given, name.middle, name.family))
    name.folded_given, name.folded_family = (folded(part)[:_LONGEST] for part in (name.given, name.family))
    if not name.folded_given and not name.folded_family:
        raise NotANameError("A name has at least one letter in it.")
    return name


def write_names(names: Iterable[Name]) -> list[Name]:
    """Write names down in one go, each with its spellings."""
    written = Name.objects.bulk_create([told(name) for name in names])
    SpellingKey.objects.bulk_create(
        [SpellingKey(name=name, spelling=spelling) for name in written for spelling in spellings_of(name)]
    )
    return written


def spellings_of(name: Name) -> set[str]:
    """Give every spelling under which a name is found."""
    words = f"{name.folded_given} {folded(name.middle)} {name.folded_family}".split()
    return {spelling for word in words for spelling in spellings(word[:_LONGEST])}
