"""What a page must be told before it can ask: the colleges, the tests, the courses and the questions of this day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.portals.educator.assessments import assessments_for
from cecs.portals.educator.offers import offers_for
from cecs.records.certificates.models import Holding
from cecs.records.educators.queries import address_on
from cecs.records.organizations.queries import colleges


@dataclass(frozen=True, slots=True)
class Teller:
    """Knows what is asked for, the law and the language, and tells each form what it needs."""

    kind: str
    endorsements: list[str]
    law: Law
    language: str
    holding: Holding | None = None  # the certificate it goes on from
    prepared_at: str = ""  # the college named on the page of preparation

    def of_preparation(self) -> dict[str, Any]:
        """Tell the colleges."""
        named = [(college.key, college.name) for college in colleges()]
        return {"state": self.law.jurisdiction.home, "colleges": named, "endorsements": self.endorsements}

    def of_education(self) -> dict[str, Any]:
        """Tell the college that was named already."""
        if not self.prepared_at:
            return {"college": ""}
        return {"college": next((one.name for one in colleges() if one.key == self.prepared_at), "")}

    def of_assessments(self) -> dict[str, Any]:
        """Tell the tests, those that these endorsements ask for first."""
        wanted, others = assessments_for(self.endorsements, self.law)
        groups = [(_("Tests for this certificate"), wanted), (_("Other tests"), others)]
        return {"tests": [(title, tests) for title, tests in groups if tests]}

    def of_courses(self) -> dict[str, Any]:
        """Tell the courses the law asks for by name."""
        topics = self.law.rulebook.declared.get("course topics", {})
        return {"topics": sorted(((topic, words[self.language]) for topic, words in topics.items()), key=_by_words)}

    def of_experience(self) -> dict[str, Any]:
        """Tell under which certificate the service was given."""
        return {"endorsements": self.endorsements, "under": self.holding.type if self.holding else ""}

    def of_reason(self) -> dict[str, Any]:
        """Tell the reasons for which the law gives such a certificate more time; an empty one where it asks none."""
        offers = offers_for(self.holding, self.law) if self.holding else []
        asked = [self.law.rulebook.offers[one.id].reasons for one in offers if one.kind == self.kind]
        return {"reasons": sorted({reason for reasons in asked for reason in reasons or {""}})}

    def of_delivery(self) -> dict[str, Any]:
        """Tell the address on record."""
        known = address_on(self.holding.educator, self.law.day) if self.holding else None
        return {"known": str(known or "")}

    def of_conduct(self) -> dict[str, Any]:
        """Tell the questions."""
        return {"questions": self.law.questions(self.kind, self.language)}


TOLD: Mapping[str, Callable[[Teller], dict[str, Any]]] = {
    "preparation": Teller.of_preparation,
    "education": Teller.of_education,
    "assessments": Teller.of_assessments,
    "courses": Teller.of_courses,
    "experience": Teller.of_experience,
    "reason": Teller.of_reason,
    "delivery": Teller.of_delivery,
    "conduct": Teller.of_conduct,
}


def telling(teller: Teller, page: str) -> dict[str, Any]:
    """Tell one page what it needs."""
    tell = TOLD.get(page)
    return tell(teller) if tell else {}


def _by_words(pair: tuple[str, str]) -> str:
    return pair[1]
