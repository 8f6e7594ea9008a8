"""How names are compared: without accents, capitals or signs, and forgiving of one slip of the hand."""

import re
import unicodedata
from collections.abc import Iterator

# Letters that carry their difference in the letter itself, not in a mark above it.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_SHORTEST_FORGIVEN = 4  # a slip in "Li" or "Ann" would be another name


def folded(text: str) -> str:
    """Give a name without accents, capitals or signs: "O'Brien-Núñez" is "obrien nunez".

    >>> folded("O'Brien-Núñez")
    'obrien nunez'
    """
    lowered = text.casefold().translate(_PLAIN)
    marked = unicodedata.normalize("NFKD", lowered)
    plain = "".join(sign for sign in marked if not unicodedata.combining(sign))
    without_apostrophes = re.sub(r"['’ʻ`.]", "", plain)
    return " ".join(re.findall(r"\w+", without_apostrophes))


def spellings(word: str) -> Iterator[str]:
    """Give the word, and the word with each one letter left out: two words one slip apart share one of these."""
    yield word
    if len(word) >= _SHORTEST_FORGIVEN:
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}


def beyond(beginning: str) -> str:
    """Give the first word after every word that begins so, in the order any database sorts by.

    >>> beyond("smith")
    'smiti'
    """
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)


def one_slip_apart(one: str, other: str, *, shortest: int = _SHORTEST_FORGIVEN) -> bool:
    """Say whether a letter changed, missing, added, or swapped with its neighbour makes one word of the other."""
    if one == other:
        return True
    if min(len(one), len(other)) < shortest or abs(len(one) - len(other)) > 1:
        return False
    start = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, other_rest = one[start:], other[start:]
    swapped = rest[1::-1] + rest[2:] == other_rest
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
