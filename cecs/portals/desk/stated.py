"""What the applicant stated and signed: their answers about conduct, their explanation, their signature."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.records.applications.models import Application, Attestation


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The statement, as staff read it."""

    answers: tuple[tuple[str, str, bool], ...]  # question, answer, whether the answer was yes
    explanation: str
    attestation: Attestation | None

    @property
    def disclosed(self) -> bool:
        """Say whether any question was answered yes."""
        return any(is_yes for _question, _answer, is_yes in self.answers)


def stated_on(application: Application, law: Law, language: str) -> Stated:
    """Read the statement out of the answers that were signed."""
    page: dict[str, Any] = next((kept for kept in application.answers.values() if "disclosed" in kept), {})
    yes = set(page.get("disclosed", []))
    asked = law.questions(application.kind, language) if page else ()
    return Stated(
        answers=tuple((words, _("Yes") if name in yes else _("No"), name in yes) for name, words, _hint in asked),
        explanation=str(page.get("typed", {}).get("explanation", "")),
        attestation=application.attestations.order_by("-pk").first(),
    )
