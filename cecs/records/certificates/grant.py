"""What a decision hands to the register: a plain value, so that the register need not know decisions."""

from dataclasses import dataclass
from datetime import date

from cecs.records.educators.models import Educator


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """The holding to be issued."""

    educator: Educator
    type: str
    since: date
    until: date | None
    endorsements: tuple[str, ...]
    decision: str  # the decision's number
    printed_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderLine:
    """A line of an older register, to be entered as it stands."""

    educator: Educator
    type: str
    since: date
    until: date | None
    endorsements: tuple[str, ...]
    issued_on: date
    printed_name: str
    served: bool | None = None
    number: str = ""  # kept where the older register had one
