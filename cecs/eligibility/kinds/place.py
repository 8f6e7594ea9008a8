"""Where a node stands in the tree: what its finding is called, and the texts it rests on when it names none itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cecs.eligibility.findings import Answer, Finding
from cecs.eligibility.situation import Situation
from cecs.law.asking import Node, Parameter

Find = Callable[[Situation], Finding]

ANSWERS = (Answer.NOT_MET, Answer.NOT_SHOWN, Answer.NEEDS_REVIEW, Answer.MET)  # in the order of `Stand`
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Place:
    """What a finding inherits from the requirement it belongs to."""

    id: str
    kind: str
    owed_by: str = "applicant"
    cites: tuple[str, ...] = ()
    confidence: str = "official"
    parameters: tuple[Parameter, ...] = ()

    def inside(self, number: int, node: Node) -> "Place":
        """The place of a node's child."""
        return replace(self, id=f"{self.id}/{number}", cites=node.cites or self.cites)

    def resting_on(self, parameters: tuple[Parameter, ...]) -> "Place":
        """The same place, for a node that compares with dated figures: their texts are cited too."""
        return replace(self, parameters=parameters) if parameters else self

    def found(
        self,
        answer: Answer,
        day: date,
        *,
        evidence: tuple[str, ...] = (),
        short_by: str = "",
        children: tuple[Finding, ...] = (),
        values: Mapping[str, str] = _NOTHING,
    ) -> Finding:
        """A finding at this place."""
        return Finding(
            requirement=self.id,
            kind=self.kind,
            answer=answer,
            citations=self.cited(day) if self.parameters else self.cites,
            evidence=evidence,
            short_by=short_by,
            owed_by=self.owed_by,
            confidence=self.confidence,
            children=children,
            values=values,
        )

    def cited(self, day: date) -> tuple[str, ...]:
        """The texts, with those of the figures in force on the day."""
        cites = list(self.cites)
        for parameter in self.parameters:
            said = parameter.figures.find(day)
            cites.extend(said.cites if said else ())
        return tuple(dict.fromkeys(cites))


def shown(value: object) -> str:
    """A value as a sentence is filled with it."""
    if isinstance(value, tuple | frozenset | list):
        return ", ".join(shown(one) for one in value)
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"  # noqa: PLR2004 - beyond it %g writes an exponent
    return str(value)
