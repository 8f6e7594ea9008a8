"""A file of scores is loaded, some thousand lines at a time: each is filed, kept for a claim, or refused with a reason.

Each part is one transaction with its place in the file: killed anywhere, it goes on where it was. A score known already
by the company's own number changes nothing; a changed one replaces it; one taken back is withdrawn wherever it counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import IO, Any, cast

from django.db import transaction

from cecs.records.audit.many import write_many
from cecs.records.audit.record import one_deed, record
from cecs.records.documents.models import DocumentState
from cecs.records.documents.queries import readable
from cecs.records.evidence.actions.file_batch import Saying, file_batch
from cecs.records.evidence.actions.withdraw_batch import withdraw_batch
from cecs.records.evidence.states import EvidenceKind
from cecs.records.mailroom.models import ScoreFile, ScoreRow
from cecs.records.mailroom.scores.known import Known, known_scores
from cecs.records.mailroom.scores.layout import layouts
from cecs.records.mailroom.scores.lines import Line, Reader
from cecs.records.mailroom.scores.matching import awaiting, owners_of
from cecs.records.mailroom.states import RowState, ScanState, WhyRefused

AT_ONCE = 5_000
_FIELDS = (
    "file", "line", "company", "score_id", "state", "why", "given", "family", "born_on", "ein", "says", "evidence",
)  # fmt: skip
_NOTHING: dict[str, Any] = {}


@dataclass(slots=True)
class _Part:
    """Some lines of a file, sorted by what becomes of them."""

    fresh: list[tuple[int, Line]] = field(default_factory=list)
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    taken_back: list[Known] = field(default_factory=list)  # known before
    replaced: list[Known] = field(default_factory=list)


def load_scores(score_file: ScoreFile, *, at_most: int = 10) -> ScoreFile:
    """Load so many parts more. No permission is asked: the clerk who brought it was. Loaded once, it stays loaded."""
    score_file.refresh_from_db()
    if score_file.state in (ScanState.DONE, ScanState.REFUSED) or score_file.undone_at:
        return score_file
    if score_file.document.state == DocumentState.REFUSED:
        _end(score_file, ScanState.REFUSED, score_file.document.reason)
        return score_file
    if not score_file.document.is_clean:
        return score_file
    layout = layouts()[score_file.layout]
    read = Reader(layout)
    with readable(score_file.document) as file:
        plain = cast("IO[bytes]", file.file)  # Django's own begins anew with every loop
        plain.seek(score_file.bytes_done)
        for _part in range(at_most):
            raw = list(islice(plain, AT_ONCE))
            if not raw:
                _end(score_file, ScanState.DONE, "")
                break
            _load(score_file, raw, read, layout.encoding, layout.header_lines)
    score_file.refresh_from_db()
    return score_file


def _load(score_file: ScoreFile, raw: Sequence[bytes], read: Reader, encoding: str, header_lines: int) -> None:
    """Load one part, or nothing of it."""
    begin = score_file.lines_done
    part = _sorted(score_file, raw, read, encoding, header_lines)
    with transaction.atomic(), one_deed():
        mine = ScoreFile.objects.filter(pk=score_file.pk, lines_done=begin, undone_at=None)
        moved = {"lines_done": begin + len(raw), "bytes_done": score_file.bytes_done + sum(map(len, raw))}
        if not mine.update(state=ScanState.READING, **moved):
            score_file.refresh_from_db()  # another worker loaded it
            return
        _file(score_file, part)
    score_file.lines_done, score_file.bytes_done = moved["lines_done"], moved["bytes_done"]


def _sorted(score_file: ScoreFile, raw: Sequence[bytes], read: Reader, encoding: str, header_lines: int) -> _Part:
    """Read every line, and say what becomes of it beside what is known."""
    part, lines = _Part(), []
    for number, text in enumerate(raw, start=score_file.lines_done + 1):
        if number <= header_lines or not text.strip():
            continue
        said = read(text.decode(encoding, "replace"))
        if isinstance(said, Line):
            lines.append((number, said))
        else:
            part.rows.append(_row(score_file, number, state=RowState.REFUSED, why=said))
    known = known_scores(score_file.company, [line.score_id for _number, line in lines])
    seen: set[str] = set()
    for number, line in lines:
        before = known.get(line.score_id)
        if line.score_id in seen or (before and before.file_id == score_file.pk):
            part.rows.append(_row(score_file, number, line, state=RowState.REFUSED, why=WhyRefused.TWICE))
            continue
        seen.add(line.score_id)
        _place(score_file, part, number, line, before)
    return part


def _place(score_file: ScoreFile, part: _Part, number: int, line: Line, before: Known | None) -> None:
    if line.is_invalid:
        part.rows.append(_row(score_file, number, line, state=RowState.INVALID))
        if before:
            part.taken_back.append(before)
    elif before and before.says == line.says:
        part.rows.append(_row(score_file, number, line, state=RowState.SAME, evidence=before.evidence))
    else:
        if before:
            part.replaced.append(before)
        part.fresh.append((number, line))


def _file(score_file: ScoreFile, part: _Part) -> None:
    """Write everything of a part down."""
    owners = owners_of([line for _number, line in part.fresh])
    waiting = awaiting(owner for owner in owners if owner)
    sayings = [
        Saying(owner, line.says, owner in waiting)
        for (_number, line), owner in zip(part.fresh, owners, strict=True)
        if owner
    ]
    numbers = iter(
        file_batch(
            sayings,
            kind=EvidenceKind.ASSESSMENT,
            source_name=score_file.company,
            about=score_file.number,
            by=score_file.taken_by,
            received_on=score_file.received_on,
        )
    )
    for (number, line), owner in zip(part.fresh, owners, strict=True):
        state = RowState.FILED if owner else RowState.UNMATCHED
        part.rows.append(_row(score_file, number, line, state=state, evidence=next(numbers) if owner else ""))
    _end_known(score_file, part)
    write_many(ScoreRow, _FIELDS, part.rows)


def _end_known(score_file: ScoreFile, part: _Part) -> None:
    """Withdraw what the company took back or changed, wherever it counted."""
    for state, gone, because in (
        (RowState.INVALID, part.taken_back, "The testing company took the score back."),
        (RowState.REPLACED, part.replaced, "The testing company changed the score."),
    ):
        numbers = [one.evidence for one in gone if one.evidence]
        withdraw_batch(numbers, because=because, about=score_file.number, by=score_file.taken_by)
        ScoreRow.objects.filter(pk__in=[one.pk for one in gone]).update(state=state)


def _row(
    score_file: ScoreFile, number: int, line: Line | None = None, *, state: str, why: str = "", evidence: str = ""
) -> tuple[Any, ...]:
    company = score_file.company
    if line is None:
        return (score_file.pk, number, company, "", state, why, "", "", None, "", _NOTHING, "")
    told = (line.given[:120], line.family[:120], line.born_on, line.ein[:20], dict(line.says))
    return (score_file.pk, number, company, line.score_id, state, why, *told, evidence)


def _end(score_file: ScoreFile, state: ScanState, reason: str) -> None:
    """Say how it ended, once."""
    with transaction.atomic():
        going = ScoreFile.objects.filter(pk=score_file.pk, state__in=(ScanState.WAITING, ScanState.READING))
        if going.update(state=state, reason=reason[:254]):
            rows: Iterable[str] = ScoreRow.objects.filter(file=score_file).values_list("state", flat=True).distinct()
            counted = {row: ScoreRow.objects.filter(file=score_file, state=row).count() for row in list(rows)}
            record(
                "scores.loaded",
                subject=score_file.number,
                actor="CECS",
                acting_as="system",
                lines=score_file.lines_done,
                counted=counted,
                reason=reason,
            )
    score_file.refresh_from_db()
