"""What stands on each requirement: what is found now, and beside it what an evaluator determined."""

from dataclasses import dataclass, replace

from cecs.eligibility.explain import Explained, Line, explained
from cecs.eligibility.find import find
from cecs.eligibility.findings import Answer, Found, found_from
from cecs.law.rulebook import Law
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.records.determinations.gather import gather, law_of
from cecs.records.determinations.models import Determination, Purpose
from cecs.records.determinations.queries import determinations_of

LACKING = frozenset({Answer.NOT_MET.value, Answer.NOT_SHOWN.value})
SETTLED = frozenset({Answer.MET.value, Answer.WAIVED.value, Answer.DEFERRED.value, Answer.NOT_APPLICABLE.value})
_ENDED = frozenset({State.GRANTED.value, State.DENIED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A finding and, beside it, what an evaluator determined."""

    line: Line
    determination: Determination | None
    is_stale: bool  # what was found has changed since it was determined

    @property
    def answer(self) -> str:
        """Give the answer that stands."""
        return self.determination.answer if self.determination and not self.is_stale else self.line.answer

    @property
    def is_open(self) -> bool:
        """Say whether an evaluator still has to answer it."""
        return self.determination is None or self.is_stale


def found_for(application: Application) -> Found:
    """What is found now from what is verified; for an application that has ended, what was found then."""
    if application.state in _ENDED:
        kept = application.evaluations.exclude(purpose=Purpose.PREVIEW).order_by("-at", "-pk").first()
        if kept is not None:
            return found_from(kept.found)
    facts, sought = gather(application, with_claims=application.is_draft)
    return find(facts, sought, law_of(application))


def explained_for(application: Application, language: str) -> Explained:
    """The findings in words, with the answers that an evaluator has determined in their place."""
    law = law_of(application)
    told = explained(found_for(application), law, language)
    answers = determinations_of(application)
    lines = tuple(_determined(line, answers.get(line.requirement), law, language) for line in told.lines)
    return replace(
        told,
        lines=lines,
        missing=tuple(line for line in lines if line.answer in LACKING),
        review=tuple(line for line in lines if line.answer == Answer.NEEDS_REVIEW.value),
    )


def _determined(line: Line, answer: Determination | None, law: Law, language: str) -> Line:
    """Give a line with the answer that stands."""
    if answer is None or answer.found_answer != line.answer or answer.answer == line.answer:
        return line
    return replace(line, answer=answer.answer, answer_words=law.words("answers", answer.answer, language))


def beside_law(application: Application, language: str) -> list[Beside]:
    """Every requirement with what was found and what was determined."""
    told = explained(found_for(application), law_of(application), language)
    answers = determinations_of(application)
    return [
        Beside(
            line=line,
            determination=answers.get(line.requirement),
            is_stale=line.requirement in answers and answers[line.requirement].found_answer != line.answer,
        )
        for line in told.lines
    ]
