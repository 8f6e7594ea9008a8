"""The words of the pages in the reader's language, from the same files that the pages read them from.

A journey names a button by its English words, or by how they begin. In another language it presses the button that says
the same.
"""

import re
from functools import cache

from babel.messages.pofile import read_po

from cecs.law.load import load_rulebook
from cecs.law.rulebook import Rulebook
from cecs.values import clock
from tests.journeys.product import ROOT

_GAP = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


class NoSuchWords(KeyError):
    """No page says this."""


def pattern_of(english: str, language: str) -> str:
    """Give a regular expression for what a page says, in a language, where its English begins with these words."""
    found = [theirs for ours, theirs in _said(language) if ours == english]
    if not found:
        found = [theirs for ours, theirs in _said(language) if ours.startswith(english)]
    if not found:
        raise NoSuchWords(f"no page says {english!r}")
    if language == "en":
        return _open(english)
    return "|".join(f"(?:{_open(theirs)})" for theirs in dict.fromkeys(found))


def subject_of(letter: str, language: str) -> str:
    """Give the longest stretch of a letter's subject that is the same in every letter."""
    subject = _rulebook().wording.letters[letter].subject[language]
    return max(_GAP.split(subject), key=len).strip()


def field_of(endorsement: str, language: str) -> str:
    """Give the words of an endorsement."""
    return _rulebook().on(clock.today()).endorsement_words(endorsement, language)


@cache
def _rulebook() -> Rulebook:
    return load_rulebook(ROOT / "rulebooks" / "connecticut")


def _open(words: str) -> str:
    """Let anything stand where the page puts a number or a name; and let space be any space."""
    parts = [re.escape(" ".join(part.split(" "))) for part in _GAP.split(words)]
    return ".+".join(parts).replace(r"\ ", r"\s+").replace("'", "['’]").replace("’", "['’]").replace("['['’]]", "['’]")


@cache
def _said(language: str) -> tuple[tuple[str, str], ...]:
    """Give every text of every page with what stands for it in the language: both numbers of a plural."""
    pairs: list[tuple[str, str]] = []
    for source in sorted((ROOT / "cecs").glob("**/locale/es/LC_MESSAGES/django.po")):
        with source.open("rb") as read:
            messages = [message for message in read_po(read) if message.id]
        for message in messages:
            ours = _each(message.id)
            pairs.extend(zip(ours, ours if language == "en" else _each(message.string), strict=False))
    return tuple(pairs)


def _each(texts: object) -> tuple[str, ...]:
    return tuple(map(str, texts)) if isinstance(texts, tuple | list) else (str(texts),)
