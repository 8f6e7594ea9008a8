"""The evidence of a file, as staff see it: what each piece says, from whom, on which paper, verified by whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from cecs.law.rulebook import Law
from cecs.portals.shared.evidence_words import Row, kind_words, rows_of, source_words
from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import may
from cecs.records.accounts.roles import Permission
from cecs.records.documents.models import Document
from cecs.records.evidence.models import Evidence

CONDUCT = "conduct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One piece of evidence in the file."""

    evidence: Evidence
    kind: str
    source: str
    rows: tuple[Row, ...]
    may_open: bool
    is_quarantined: bool
    is_refused: bool


def papers_of(evidence: Iterable[Evidence], account: Account, law: Law, language: str) -> list[Paper]:
    """Give the evidence, what nobody has verified first."""
    return sorted(
        (_paper(one, account, law, language) for one in evidence),
        key=lambda paper: (paper.evidence.is_verified, paper.evidence.pk),
    )


def may_open(account: Account, evidence: Evidence) -> bool:
    """Say who may open a paper. What a background check found is for the one who decides, not for all who work here."""
    if evidence.document is None:
        return False
    return may(account, Permission.SEE) if evidence.kind != CONDUCT else may(account, Permission.DECIDE)


def _paper(one: Evidence, account: Account, law: Law, language: str) -> Paper:
    document: Document | None = one.document
    return Paper(
        evidence=one,
        kind=kind_words(one.kind),
        source=source_words(one.source),
        rows=rows_of(one.kind, one.says, law, language),
        may_open=may_open(account, one) and document is not None and document.is_clean,
        is_quarantined=document is not None and document.state == "quarantined",
        is_refused=document is not None and document.state == "refused",
    )
