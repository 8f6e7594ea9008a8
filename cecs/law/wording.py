"""The law's words to people: letters, coded reasons, attestations, disclosure questions, and the small words."""

from collections.abc import Mapping
from dataclasses import dataclass

from cecs.law.provisions import Dated, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """A letter: its subject and body in each language, with the placeholders that it names."""

    name: str
    placeholders: tuple[str, ...]
    subject: Words
    body: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A coded reason an evaluator may give: for which kinds of requirement, and what to ask for."""

    code: str
    kinds: tuple[str, ...]  # empty: any
    effect: str  # refusing, fixable, agreeing
    words: Words
    ask_for: Words
    needs_figure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestationWords:
    """What a person signs. Each change of wording is a new version."""

    version: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about conduct that the application asks."""

    id: str
    words: Words
    hint: Words
    a_yes_needs: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All of it."""

    letters: Mapping[str, LetterWords]
    reasons: Mapping[str, Reason]
    attestations: Mapping[str, Dated[AttestationWords]]
    questions: Mapping[str, tuple[Question, ...]]
    small: Mapping[str, Mapping[str, Words]]  # section -> word -> language -> text
