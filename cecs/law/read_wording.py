"""Reading the words to people: sources, letters, reasons, attestations, questions, small words, the jurisdiction."""

import re
from collections.abc import Mapping

from cecs.law.binding import slots
from cecs.law.dating import DATES, PROVENANCE, Desk, dated, span_of
from cecs.law.holdings import Jurisdiction
from cecs.law.provisions import Dated, Source, Words
from cecs.law.reading import Here
from cecs.law.vocabulary import KNOWN
from cecs.law.wording import AttestationWords, LetterWords, Question, Reason


def read_source(here: Here, languages: tuple[str, ...]) -> Source:
    """A text that provisions cite."""
    keys = here.only((*DATES, "links", "about", "read", "note"), ("source", "label", "kind"))
    about: Words = {}
    if "about" in keys:
        block = keys["about"].only(languages, languages)
        about = {language: block[language].text() for language in languages}
    return Source(
        id=keys["source"].text(),
        label=keys["label"].text(),
        kind=keys["kind"].word({"statute", "regulation", "public-act", "practice"}),
        links=keys["links"].texts() if "links" in keys else (),
        about=about,
        in_force=span_of(keys),
        read_on=keys["read"].day() if "read" in keys else None,
    )


def read_letter(here: Here, desk: Desk) -> LetterWords:
    """A letter; every placeholder it uses is one it names, in every language."""
    keys = here.only(("note",), ("letter", "placeholders", "subject", "body"))
    letter = LetterWords(
        name=keys["letter"].text(),
        placeholders=keys["placeholders"].texts(),
        subject=desk.words(keys["subject"]),
        body=desk.words(keys["body"]),
    )
    for language in desk.languages:
        for part, text in (("subject", letter.subject[language]), ("body", letter.body[language])):
            unknown = slots(text) - set(letter.placeholders)
            if unknown:
                keys[part].refuse(f"{{{min(unknown)}}} is not among the letter's placeholders ({language})")
    return letter


def read_reason(here: Here, desk: Desk) -> Reason:
    """A coded reason."""
    keys = here.only(("kinds", "needs_figure", "note"), ("reason", "effect", "words", "ask_for"))
    return Reason(
        code=keys["reason"].text(),
        kinds=tuple(one.word(KNOWN["missing kinds"]) for one in (keys["kinds"].items() if "kinds" in keys else ())),
        effect=keys["effect"].word({"refusing", "fixable", "agreeing"}),
        words=desk.words(keys["words"]),
        ask_for=desk.words(keys["ask_for"]),
        needs_figure=keys["needs_figure"].flag() if "needs_figure" in keys else False,
    )


def read_attestation(here: Here, desk: Desk) -> Dated[AttestationWords]:
    """What is signed; each wording has a version and its days."""
    keys = here.only(("note",), ("attestation", "wordings"))

    def wording(one: Here) -> AttestationWords:
        inner = one.only((*DATES, *PROVENANCE), ("version", "text"))
        return AttestationWords(version=inner["version"].text(), text=desk.words(inner["text"]))

    return dated(keys["wordings"], keys["attestation"].text(), desk, wording)


def read_questions(here: Here, desk: Desk) -> tuple[Question, ...]:
    """The conduct questions of a kind of request."""
    keys = here.only(("note",), ("questions", "asked"))
    asked = []
    for one in keys["asked"].items():
        inner = one.only((), ("id", "words", "hint", "a_yes_needs"))
        asked.append(
            Question(
                id=inner["id"].text(),
                words=desk.words(inner["words"]),
                hint=desk.words(inner["hint"]),
                a_yes_needs=desk.words(inner["a_yes_needs"]),
            )
        )
    return tuple(asked)


def read_words(here: Here, languages: tuple[str, ...]) -> tuple[str, dict[str, Words]]:
    """A section of small words: each in every language."""
    keys = here.only(("note",), ("words", "says"))
    section: dict[str, Words] = {}
    for word, inner in keys["says"].block().items():
        block = inner.only(languages, languages)
        section[word] = {language: block[language].text() for language in languages}
    return keys["words"].text(), section


def read_wait(here: Here, desk: Desk) -> Dated[Words]:
    """How long a kind of request usually takes, through time."""
    keys = here.only(("note",), ("usual_wait", "waits"))

    def wait(one: Here) -> Words:
        return desk.words(one.only((*DATES, *PROVENANCE), ("words", "cites"))["words"])

    return dated(keys["waits"], keys["usual_wait"].text(), desk, wait)


def read_days(here: Here, desk: Desk) -> tuple[str, Dated[int]]:
    """A whole number of the law that the office works by: days to answer, the sample in a hundred."""
    keys = here.only(("note",), ("office_figure", "figures"))

    def figure(one: Here) -> int:
        return one.only((*DATES, *PROVENANCE), ("value",))["value"].whole()

    return keys["office_figure"].text(), dated(keys["figures"], keys["office_figure"].text(), desk, figure)


def read_jurisdiction(here: Here) -> Jurisdiction:
    """Whose law it is."""
    keys = here.only(
        ("contact", "note", "cards", "texts_read"),
        (
            "jurisdiction",
            "home",
            "speaks_from",
            "languages",
            "currency",
            "names",
            "address",
            "payee",
            "patterns",
            "levels",
        ),
    )
    languages = keys["languages"].texts()
    return Jurisdiction(
        code=keys["jurisdiction"].text(),
        home=keys["home"].text(),
        speaks_from=keys["speaks_from"].day(),
        languages=languages,
        currency=keys["currency"].text(),
        names={name: _every(inner, languages) for name, inner in keys["names"].block().items()},
        address=keys["address"].texts(),
        payee=keys["payee"].text(),
        cards={name: inner.texts() for name, inner in (keys["cards"].block() if "cards" in keys else {}).items()},
        patterns={name: _pattern(inner) for name, inner in keys["patterns"].block().items()},
        contact={name: inner.text() for name, inner in (keys["contact"].block() if "contact" in keys else {}).items()},
        levels=keys["levels"].texts(),
        texts_read_on=keys["texts_read"].day() if "texts_read" in keys else None,
    )


def _every(here: Here, languages: tuple[str, ...]) -> Words:
    """A text in every language."""
    block = here.only(languages, languages)
    return {language: block[language].text() for language in languages}


def _pattern(here: Here) -> Mapping[str, str]:
    """A number's pattern, how it looks, and how sure we are of it."""
    keys = here.only(("note",), ("pattern", "example", "confidence"))
    try:
        fits = re.fullmatch(keys["pattern"].text(), keys["example"].text())
    except re.error as error:
        keys["pattern"].refuse(f"is no pattern: {error}")
    if not fits:
        keys["example"].refuse("does not fit its own pattern")
    confidence = keys["confidence"].word(KNOWN["confidence"])
    return {"pattern": keys["pattern"].text(), "example": keys["example"].text(), "confidence": confidence}
