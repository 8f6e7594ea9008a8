"""A letter's words, with its placeholders filled."""

import string
from collections.abc import Mapping
from datetime import date

from cecs.law.shelf import law_on
from cecs.records.correspondence.errors import LetterNotWritten


def worded(letter: str, language: str, on: date, params: Mapping[str, str]) -> tuple[str, str]:
    """Give subject and body in a language; a missing letter, or an unfilled placeholder, is an error."""
    try:
        subject, body = law_on(on).letter(letter, language)
    except KeyError:
        raise LetterNotWritten(f"The rulebook has no letter {letter!r} in {language!r}.") from None
    return filled(letter, subject, params), filled(letter, body, params)


def filled(letter: str, text: str, params: Mapping[str, str]) -> str:
    """Fill the placeholders of a text: plain names only, never an attribute or an index."""
    written = []
    for before, name, _spec, _conversion in string.Formatter().parse(text):
        written.append(before)
        if name is None:
            continue
        if name not in params:
            raise LetterNotWritten(f"The letter {letter!r} needs {name!r}.")
        written.append(str(params[name]))
    return "".join(written)
