"""A rulebook folder becomes a Rulebook, or the load stops at the first thing that is not understood.

Any `.yaml` file holds one entry or a list of them; an entry's first key says what it is. Folders are for the reader.
What has been read is kept under the hash of its content, so that the next start is quick.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cecs.law.coverage import read_coverage
from cecs.law.dating import Desk
from cecs.law.holdings import AssessmentMark, Certificate, Offer, Overlay
from cecs.law.provisions import Dated, Words
from cecs.law.read_holdings import (
    read_assessment,
    read_certificate,
    read_endorsement,
    read_fee,
    read_offer,
    read_overlay,
)
from cecs.law.read_requirements import Library
from cecs.law.read_wording import (
    read_attestation,
    read_days,
    read_jurisdiction,
    read_letter,
    read_questions,
    read_reason,
    read_source,
    read_wait,
    read_words,
)
from cecs.law.reading import Here, Refused, nearest, read_file
from cecs.law.rulebook import Rulebook
from cecs.law.sparing import keep, kept_at, read_kept
from cecs.law.vocabulary import DECLARED
from cecs.law.wording import AttestationWords, LetterWords, Question, Reason, Wording

ENTRIES = (
    "jurisdiction", "source", "words", "requirement", "bundle", "certificate", "endorsement", "assessment", "fee",
    "offer", "overlay", "letter", "reason", "attestation", "questions", "usual_wait", "office_figure", "coverage",
)  # fmt: skip
UNREAD = ("cases", "demo", "public")  # no law: worked cases; made-up people; notices, meals and maps for the public
_ALSO_NAMED = {"certificate": "certificate types", "endorsement": "endorsements", "assessment": "tests"}


@dataclass(slots=True)
class Entries:
    """Every entry of a folder, by what it is and how it is called."""

    found: dict[str, dict[str, Here]] = field(default_factory=lambda: {name: {} for name in ENTRIES})

    def add(self, entry: Here) -> None:
        """Keep an entry; two of one name are refused."""
        keys = entry.block()
        kind = next(iter(keys), "")
        if kind not in ENTRIES:
            entry.refuse(f"an entry cannot begin with {kind!r}. {nearest(kind, ENTRIES)}")
        name = keys[kind].text()
        if kind == "words":
            name = f"{name} ({entry.file}:{entry.line})"
        if name in self.found[kind]:
            before = self.found[kind][name]
            keys[kind].refuse(f"{kind} {name!r} is written twice: also in {before.file}:{before.line}")
        self.found[kind][name] = entry


def load_rulebook(path: Path | str) -> Rulebook:
    """The rulebook in a folder. Refuses what it does not know, naming the file, the line and the nearest right word."""
    folder = Path(path)
    if not (folder / "jurisdiction.yaml").is_file():
        raise Refused(str(folder), 1, "", "no jurisdiction.yaml here: this is not a rulebook")
    fingerprint = fingerprint_of(folder)
    kept = kept_at(fingerprint, Path(__file__).parent.glob("*.py"))
    found: Rulebook | None = read_kept(kept)
    if found is None:
        found = read_rulebook(folder, fingerprint)
        keep(kept, found)
    return found


def pages(folder: Path) -> Iterator[Path]:
    """The files that hold law, in order of name."""
    for page in sorted(folder.rglob("*.yaml")):
        inside = page.relative_to(folder).parts
        if inside[0] not in UNREAD and not any(part.startswith(".") for part in inside):
            yield page


def fingerprint_of(folder: Path) -> str:
    """The hash of a rulebook's content: the same law, the same fingerprint, wherever it lies."""
    return fingerprint_of_pages({page.relative_to(folder).as_posix(): page.read_bytes() for page in pages(folder)})


def fingerprint_of_pages(read: Mapping[str, bytes]) -> str:
    """The hash of pages that have been read, in their order."""
    digest = hashlib.sha256()
    for name, content in read.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def read_rulebook(folder: Path, fingerprint: str) -> Rulebook:
    """Read every page of a rulebook."""
    entries = Entries()
    for page in pages(folder):
        for entry in read_file(page, page.relative_to(folder).as_posix()).items():
            entries.add(entry)
    return _built(entries.found, folder, fingerprint)


def _built(found: Mapping[str, Mapping[str, Here]], folder: Path, fingerprint: str) -> Rulebook:
    """The rulebook, from its entries."""
    if len(found["jurisdiction"]) != 1:
        raise Refused(str(folder), 1, "", "exactly one entry must be the jurisdiction")
    (jurisdiction,) = (read_jurisdiction(here) for here in found["jurisdiction"].values())
    sources = {name: read_source(here, jurisdiction.languages) for name, here in found["source"].items()}
    small = _small_words(found["words"], jurisdiction.languages)
    declared = _declared(found, small, jurisdiction.languages)
    desk = Desk(frozenset(sources), jurisdiction.languages, declared)
    library = Library(desk, found["requirement"], found["bundle"])
    endorsements = {name: read_endorsement(here, library) for name, here in found["endorsement"].items()}
    fees = {name: read_fee(here, desk) for name, here in found["fee"].items()}
    ways = frozenset(way for one in endorsements.values() for way in one.asks)
    offers = {name: read_offer(here, library, frozenset(fees), ways) for name, here in found["offer"].items()}
    _known_instead(offers, found["offer"])
    figures = dict(read_days(here, desk) for here in found["office_figure"].values())
    return Rulebook(
        fingerprint=fingerprint,
        jurisdiction=jurisdiction,
        sources=sources,
        certificates=_certificates(found, desk),
        endorsements=endorsements,
        assessments=_assessments(found, desk),
        fees=fees,
        offers=offers,
        overlays=_overlays(found, library),
        wording=_wording(found, desk, small),
        declared=declared,
        straight_through=frozenset(one.kind for one in offers.values() if one.straight_through),
        figures=figures,
        usual_waits=_waits(found, desk),
        coverage={name: read_coverage(here, jurisdiction.languages) for name, here in found["coverage"].items()},
    )


def _certificates(found: Mapping[str, Mapping[str, Here]], desk: Desk) -> dict[str, Certificate]:
    return {name: read_certificate(here, desk) for name, here in found["certificate"].items()}


def _assessments(found: Mapping[str, Mapping[str, Here]], desk: Desk) -> dict[str, AssessmentMark]:
    known = desk.among("tests")
    return {name: read_assessment(here, desk, known) for name, here in found["assessment"].items()}


def _overlays(found: Mapping[str, Mapping[str, Here]], library: Library) -> tuple[Overlay, ...]:
    return tuple(read_overlay(here, library) for _, here in sorted(found["overlay"].items()))


def _waits(found: Mapping[str, Mapping[str, Here]], desk: Desk) -> dict[str, Dated[Words]]:
    return {name: read_wait(here, desk) for name, here in found["usual_wait"].items()}


def _wording(found: Mapping[str, Mapping[str, Here]], desk: Desk, small: Mapping[str, Mapping[str, Words]]) -> Wording:
    """All words to people."""
    letters: dict[str, LetterWords] = {name: read_letter(here, desk) for name, here in found["letter"].items()}
    reasons: dict[str, Reason] = {name: read_reason(here, desk) for name, here in found["reason"].items()}
    attestations: dict[str, Dated[AttestationWords]] = {
        name: read_attestation(here, desk) for name, here in found["attestation"].items()
    }
    questions: dict[str, tuple[Question, ...]] = {
        name: read_questions(here, desk) for name, here in found["questions"].items()
    }
    return Wording(letters=letters, reasons=reasons, attestations=attestations, questions=questions, small=small)


def _small_words(found: Mapping[str, Here], languages: tuple[str, ...]) -> dict[str, dict[str, Words]]:
    """The sections of small words; several pages may add to one section."""
    small: dict[str, dict[str, Words]] = {}
    for here in found.values():
        section, words = read_words(here, languages)
        known = small.setdefault(section, {})
        for word, says in words.items():
            if word in known:
                here.refuse(f"{word!r} stands twice among the {section}")
            known[word] = says
    return small


def _declared(
    found: Mapping[str, Mapping[str, Here]], small: Mapping[str, Mapping[str, Words]], languages: tuple[str, ...]
) -> dict[str, dict[str, Words]]:
    """The open lists: what words pages declare, and what entries are themselves called."""
    declared = {name: dict(small.get(name, {})) for name in (*small, *DECLARED)}
    for kind, name in _ALSO_NAMED.items():
        for code, here in found[kind].items():
            declared[name][code] = _name_of(here, languages)
    return declared


def _name_of(here: Here, languages: tuple[str, ...]) -> Words:
    """How an entry is called in each language: its title, or the name that no language changes."""
    keys = here.block()
    if "name" in keys:
        return dict.fromkeys(languages, keys["name"].text())
    if "title" not in keys:
        here.refuse("'title' is missing")
    block = keys["title"].only(languages, languages)
    return {language: block[language].text() for language in languages}


def _known_instead(offers: Mapping[str, Offer], found: Mapping[str, Here]) -> None:
    """What is offered instead must itself be an offer."""
    for name, offer in offers.items():
        for other in offer.instead:
            if other not in offers:
                found[name].block()["instead"].refuse(f"{other!r} is no offer. {nearest(other, offers)}")
