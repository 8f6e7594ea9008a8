"""Whether what a piece of evidence says is something the law knows: checked by the reader of the case format."""

from datetime import date
from typing import Any

from cecs.eligibility.cases import facts_from
from cecs.law.reading import Refused
from cecs.records.evidence.errors import NotEvidence
from cecs.records.evidence.states import ELEMENT_OF, EvidenceKind

_SINGLE = frozenset({"induction", "conduct"})


def element(kind: str, says: dict[str, Any]) -> dict[str, Any]:
    """Put what one piece says where the case format has it."""
    name = ELEMENT_OF[EvidenceKind(kind)]
    if name in _SINGLE:
        return {name: says}
    if name == "credits":
        return {name: says}
    if name == "status":
        return {name: [says["status"]] if isinstance(says.get("status"), str) else list(says.get("status", []))}
    return {name: [says]}


def check_says(kind: str, says: dict[str, Any]) -> None:
    """Refuse what the case format does not know, saying what was expected."""
    try:
        facts_from(element(kind, says))
    except Refused as error:
        raise NotEvidence(str(error)) from error


def plain(says: dict[str, Any]) -> dict[str, Any]:
    """Write days as text, as JSON keeps them."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in says.items()}
