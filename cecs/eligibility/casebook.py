"""The worked cases beside the law: each with its answer, found again by whatever it touches."""

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cecs.eligibility.cases import read_case
from cecs.eligibility.on_filing import found_on
from cecs.law.reading import Here, Refused, read_file
from cecs.law.rulebook import Rulebook
from cecs.law.sparing import keep, kept_at, read_kept

_ONE_AT_A_TIME = threading.Lock()
_OPEN: dict[tuple[str, str], "Casebook"] = {}
Plain = Any  # what a case file holds: mappings, lists, texts, numbers, days


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedCase:
    """One case: what was written, what follows, and what it is about."""

    id: str
    title: str
    filed_on: Any
    confidence: str
    written: Mapping[str, Plain]
    kind: str
    certificate: str
    endorsements: tuple[str, ...]
    tests: frozenset[str]
    offer: str
    conclusion: str  # "" where the rulebook does not speak of it


@dataclass(frozen=True, slots=True)
class Casebook:
    """Every worked case of a rulebook."""

    cases: Mapping[str, WorkedCase]

    def about(self, wanted: Callable[[WorkedCase], bool]) -> tuple[WorkedCase, ...]:
        """The cases that are so, oldest filing first."""
        return tuple(
            sorted((one for one in self.cases.values() if wanted(one)), key=lambda one: (one.filed_on, one.id))
        )


def casebook(folder: Path, rulebook: Rulebook) -> Casebook:
    """The cases of a folder, answered by this rulebook; worked out once and kept under the hash of it all."""
    key = (rulebook.fingerprint, _hash(folder))
    with _ONE_AT_A_TIME:
        if key not in _OPEN:
            kept = kept_at(f"cases-{'-'.join(key)}", Path(__file__).parent.rglob("*.py"))
            found = read_kept(kept)
            if found is None:
                found = Casebook({one.id: one for one in _worked(folder, rulebook)})
                keep(kept, found)
            _OPEN.clear()
            _OPEN[key] = found
        return _OPEN[key]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.yaml"))


def _hash(folder: Path) -> str:
    """The hash of the files' places, sizes and days of change: enough to see that one was written anew."""
    seen = [(one.relative_to(folder).as_posix(), one.stat().st_size, one.stat().st_mtime_ns) for one in _files(folder)]
    return hashlib.sha256(repr((folder.resolve().as_posix(), seen)).encode()).hexdigest()[:12]


def _worked(folder: Path, rulebook: Rulebook) -> Iterator[WorkedCase]:
    """Every case of every file; a file that is not understood is left out here, and refused by `check-cases`."""
    for page in _files(folder):
        try:
            here = read_file(page, page.name)
            yield from [_answered(one, rulebook) for one in (here.items() if here.is_list else (here,))]
        except Refused:
            continue


def _answered(here: Here, rulebook: Rulebook) -> WorkedCase:
    """One case, with its answer."""
    case = read_case(here, rulebook.declared)
    found, _law = found_on(case.facts, case.sought, rulebook)
    return WorkedCase(
        id=case.id,
        title=case.title,
        filed_on=case.sought.filed_on,
        confidence=case.confidence,
        written=plain(here),
        kind=case.sought.kind,
        certificate=found.certificate.type if found.certificate else case.sought.certificate or "",
        endorsements=case.sought.endorsements,
        tests=frozenset(one.test for one in case.facts.assessments),
        offer=found.offer,
        conclusion=found.conclusion.value if found.conclusion else "",
    )


def plain(here: Here) -> Plain:
    """What was written, as plain mappings and lists."""
    if here.is_mapping:
        return {key: plain(inner) for key, inner in here.block().items()}
    if here.is_list:
        return [plain(one) for one in here.items()]
    return here.value
