"""The words of a name, two by two: what the register is searched by."""

from collections.abc import Iterator
from itertools import combinations


def words_of(*folded_names: str) -> set[str]:
    """Give the distinct words of folded names; of more than one word, an initial is none.

    >>> sorted(words_of("cora m", "delgado ruiz"))
    ['cora', 'delgado', 'ruiz']
    """
    words = {word for name in folded_names for word in name.split()}
    longer = {word for word in words if len(word) > 1}
    return longer or words


def pairs_of(words: set[str]) -> Iterator[tuple[str, str]]:
    """Give every two words in the order of the alphabet; a single word with nothing.

    >>> list(pairs_of({"ruiz", "cora"}))
    [('cora', 'ruiz')]
    """
    if len(words) == 1:
        yield next(iter(words)), ""
    yield from combinations(sorted(words), 2)
