"""What is known already of the scores that a file tells, by the company's own numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cecs.records.mailroom.models import ScoreRow
from cecs.records.mailroom.states import RowState

_AT_ONCE = 900


@dataclass(frozen=True, slots=True)
class Known:
    """One score that counts, or waits to be claimed."""

    pk: int
    file_id: int
    says: dict[str, Any]
    evidence: str


def known_scores(company: str, score_ids: Sequence[str]) -> dict[str, Known]:
    """Give what stands of these scores."""
    found: dict[str, Known] = {}
    standing = ScoreRow.objects.filter(company=company, state__in=(RowState.FILED, RowState.UNMATCHED))
    for begin in range(0, len(score_ids), _AT_ONCE):
        some = standing.filter(score_id__in=score_ids[begin : begin + _AT_ONCE])
        for score_id, pk, file_id, says, evidence in some.values_list("score_id", "pk", "file_id", "says", "evidence"):
            found[score_id] = Known(pk, file_id, says, evidence)
    return found
