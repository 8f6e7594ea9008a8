"""A rulebook: the law of one jurisdiction as dated data. `on(day)` gives the law of that day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cecs.law.coverage import Coverage
from cecs.law.holdings import (
    AssessmentMark,
    Certificate,
    Endorsement,
    Fee,
    Jurisdiction,
    Offer,
    Overlay,
)
from cecs.law.provisions import Dated, LawNotRead, Source, Words
from cecs.law.wording import AttestationWords, LetterWords, Question, Reason, Wording

_LAWS_AT_HAND = 1000  # days whose law is kept worked out


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """Everything a rulebook folder says, read and checked. Its fingerprint is the hash of that content."""

    fingerprint: str
    jurisdiction: Jurisdiction
    sources: Mapping[str, Source]
    certificates: Mapping[str, Certificate]
    endorsements: Mapping[str, Endorsement]
    assessments: Mapping[str, AssessmentMark]
    fees: Mapping[str, Fee]
    offers: Mapping[str, Offer]
    overlays: tuple[Overlay, ...]
    wording: Wording
    declared: Mapping[str, Mapping[str, Words]]  # word list -> word -> words
    straight_through: frozenset[str]
    figures: Mapping[str, Dated[int]]  # whole numbers the office works by
    usual_waits: Mapping[str, Dated[Words]]
    coverage: Mapping[str, Coverage] = field(default_factory=dict)  # kind of row -> how fully it is modelled
    laws: dict[date, "Law"] = field(default_factory=dict, compare=False, repr=False)

    def on(self, day: date) -> "Law":
        """The law on that day. Earlier than the first day it can speak for, it refuses."""
        if day < self.jurisdiction.speaks_from:
            raise LawNotRead(f"this rulebook speaks from {self.jurisdiction.speaks_from.isoformat()}, not on {day}")
        law = self.laws.get(day)
        if law is None:
            if len(self.laws) >= _LAWS_AT_HAND:
                self.laws.clear()
            law = self.laws[day] = Law(rulebook=self, day=day)
        return law

    def __getstate__(self) -> dict[str, object]:
        """A rulebook is kept without the laws worked out from it."""
        state = dict(self.__dict__)
        state["laws"] = {}
        return {name: value for name, value in state.items() if not name.startswith("_worked")}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Frozen, so it is filled beneath."""
        self.__dict__.update(state)


@dataclass(frozen=True, kw_only=True)
class Law:
    """What the rulebook says on one day."""

    rulebook: Rulebook
    day: date

    @property
    def fingerprint(self) -> str:
        """The rulebook's."""
        return self.rulebook.fingerprint

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The rulebook's."""
        return self.rulebook.jurisdiction

    def settles_without_person(self, kind: str) -> bool:
        """True for the kinds that a standing order may grant without a person."""
        return kind in self.rulebook.straight_through

    @property
    def sample_percent(self) -> int:
        """How many in a hundred of these a person looks at afterwards."""
        return self.figure("sample-percent")

    def figure(self, name: str) -> int:
        """A whole number the office works by: days to answer a letter, the sample in a hundred."""
        return self.rulebook.figures[name].on(self.day).value

    def certificate_words(self, code: str, language: str) -> str:
        """The certificate's name in a language."""
        return self.rulebook.certificates[code].title[language]

    def authorizes_words(self, code: str, language: str) -> str:
        """What the certificate lets its holder do."""
        return self.rulebook.certificates[code].authorizes[language]

    def endorsement_words(self, code: str, language: str) -> str:
        """The endorsement's name, or its bare code where the rulebook does not know it."""
        endorsement = self.rulebook.endorsements.get(code)
        return endorsement.title[language] if endorsement else code

    def grades(self, code: str) -> str:
        """The grades an endorsement covers on this day."""
        said = self.rulebook.endorsements[code].grades.find(self.day)
        return said.value if said else ""

    def endorsements(self) -> tuple[Endorsement, ...]:
        """Every endorsement that may be asked for, by code."""
        return tuple(one for _, one in sorted(self.rulebook.endorsements.items()) if one.is_active)

    def citation(self, code: str) -> tuple[str, str]:
        """What a cited text is called, and where it stands."""
        source = self.rulebook.sources[code]
        return source.label, source.links[0] if source.links else ""

    def attestation(self, kind: str, language: str) -> tuple[str, str]:
        """The version and text of what is signed for this kind of request."""
        attestations = self.rulebook.wording.attestations
        said = attestations.get(kind, attestations["any"]).on(self.day).value
        return said.version, said.text[language]

    def attestation_on(self, kind: str) -> AttestationWords:
        """The attestation in every language."""
        attestations = self.rulebook.wording.attestations
        return attestations.get(kind, attestations["any"]).on(self.day).value

    def questions(self, kind: str, language: str) -> tuple[tuple[str, str, str], ...]:
        """The conduct questions of this kind of request: id, question, hint."""
        asked = self.asked_questions(kind)
        return tuple((one.id, one.words[language], one.hint[language]) for one in asked)

    def asked_questions(self, kind: str) -> tuple[Question, ...]:
        """The conduct questions in every language."""
        questions = self.rulebook.wording.questions
        return questions.get(kind, questions.get("any", ()))

    def reasons(self) -> Mapping[str, Reason]:
        """Every coded reason."""
        return self.rulebook.wording.reasons

    def letter(self, name: str, language: str) -> tuple[str, str]:
        """Subject and body of a letter, with its placeholders in braces."""
        letter = self.letter_words(name)
        return letter.subject[language], letter.body[language]

    def letter_words(self, name: str) -> LetterWords:
        """A letter with its placeholders and every language."""
        return self.rulebook.wording.letters[name]

    def usual_wait(self, kind: str, language: str = "en") -> str:
        """How long this kind of request usually takes, in words."""
        waits = self.rulebook.usual_waits
        said = waits.get(kind, waits["any"]).find(self.day)
        return said.value[language] if said else ""

    def words(self, section: str, word: str, language: str) -> str:
        """A small word: of an answer, a kind, a unit, an owner; or of a declared list."""
        declared = self.rulebook.declared.get(section, {}).get(word)
        found = declared or self.rulebook.wording.small.get(section, {}).get(word)
        return found[language] if found else word

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """What may be asked for on this day."""
        return tuple(offer for offer in self.rulebook.offers.values() if self._offers(offer))

    def _offers(self, offer: Offer) -> bool:
        said = offer.while_offered.find(self.day)
        return bool(said and said.value)
