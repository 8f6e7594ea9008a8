"""The only bridge from rows to facts: what is on record of an educator, in the words of the case format.

Nothing is judged here. A figure or a comparison in this file would be law in the wrong room.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from cecs.eligibility.cases import facts_from, sought_from
from cecs.eligibility.facts import Facts, Sought
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.records.applications.models import Application
from cecs.records.applications.states import Channel
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import by_number, holdings_of
from cecs.records.certificates.standing import standing
from cecs.records.certificates.states import StandingWord
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.records.evidence.states import ELEMENT_OF, EvidenceKind, Source
from cecs.records.payments.models import Receipt
from cecs.records.payments.queries import honoured_receipts_for
from cecs.values import clock
from cecs.values.money import plain_money

Mapped = dict[str, Any]
_LISTS = tuple(name for name in ELEMENT_OF.values() if name not in ("induction", "conduct", "credits", "status"))
_PAPER = {
    EvidenceKind.DEGREE: "transcript",
    EvidenceKind.CREDITS: "transcript",
    EvidenceKind.COURSE: "transcript",
    EvidenceKind.ASSESSMENT: "score-report",
    EvidenceKind.PREPARATION: "recommendation",
    EvidenceKind.EXPERIENCE: "statement-of-experience",
    EvidenceKind.CERTIFICATE: "certificate-copy",
    EvidenceKind.LICENSE: "license-copy",
}
_SIGNED = {Channel.ONLINE: "electronic", Channel.MAIL: "original"}  # how a request is signed, by how it came
_STATUS = {
    StandingWord.IN_FORCE: "active",
    StandingWord.IN_PROCESS: "active",
    StandingWord.NOT_YET: "active",
    StandingWord.LAPSED: "expired",
    StandingWord.SUSPENDED: "suspended",
    StandingWord.REVOKED: "revoked",
    StandingWord.SURRENDERED: "surrendered",
}


def law_of(application: Application) -> Law:
    """The law that governs: that of the day of signing; for a draft, today's."""
    return law_on(application.law_as_of or clock.today())


def gather(application: Application, *, with_claims: bool = False) -> tuple[Facts, Sought]:
    """Everything that counts. With claims, also what the applicant says or has sent and nobody has verified."""
    person, request = gathered(application, with_claims=with_claims)
    return read(person, request, application)


def read(person: Mapped, request: Mapped, application: Application) -> tuple[Facts, Sought]:
    """Read what was gathered, now or long ago, as facts."""
    day = law_of(application).day
    return facts_from(person, filed=day), sought_from(request, filed=day)


def gathered(application: Application, *, with_claims: bool = False) -> tuple[Mapped, Mapped]:
    """The same as plain words of the case format, as they are kept with every evaluation."""
    evidence = [one for one in evidence_of(application.educator) if with_claims or one.is_verified]
    person = _person(application, evidence)
    if with_claims:
        _add_claims(person, application.answers)
    return person, _request(application, evidence)


def _person(application: Application, evidence: Iterable[Evidence]) -> Mapped:
    """What is on record of the person."""
    day = law_of(application).day
    person: Mapped = {name: [] for name in _LISTS} | {"credits": []}
    if application.educator.born_on:
        person["born"] = application.educator.born_on.isoformat()
    for one in evidence:
        _add(person, one)
    home = law_of(application).jurisdiction.home
    for holding in holdings_of(application.educator):
        person["certificates"].append(_held(holding, day, home))
    return person


def _add(person: Mapped, one: Evidence) -> None:
    """Put what one piece says where it belongs, with its number, so that findings can cite it."""
    name = ELEMENT_OF[EvidenceKind(one.kind)]
    if name == "credits":
        person[name].extend({"area": area, "hours": hours, "evidence": one.number} for area, hours in one.says.items())
    elif name == "status":
        told = one.says.get("status", [])
        person.setdefault(name, []).extend([told] if isinstance(told, str) else told)
    elif name in ("induction", "conduct"):
        person[name] = {**person.get(name, {}), **one.says, "evidence": one.number}
    else:
        person[name].append({**one.says, "evidence": one.number})


def _add_claims(person: Mapped, answers: Mapping[str, Any]) -> None:
    """Put what the pages of a draft claim beside what is on record."""
    for page in answers.values():
        if not isinstance(page, Mapping):
            continue
        for name in _LISTS:
            claimed = [one for one in page.get(name, []) if not _is_known(one, person[name])]
            person[name].extend(claimed)
        person["credits"].extend({"area": area, "hours": hours} for area, hours in page.get("credits", {}).items())
        if "induction" in page and "induction" not in person:
            person["induction"] = page["induction"]


def _is_known(claim: Mapped, known: Iterable[Mapped]) -> bool:
    """Say whether a piece on record says the same already."""
    said = {name: value for name, value in claim.items() if name != "evidence"}
    return any(
        said.items() <= one.items() for one in known if all(not isinstance(v, dict | list) for v in said.values())
    )


def _held(holding: Holding, day: Any, home: str) -> Mapped:
    """One line of the register, in the words of the case format; its last day is inclusive there."""
    worth = standing(holding, day)
    held: Mapped = {
        "state": home,
        "type": holding.type,
        "endorsements": [held.code for held in holding.endorsements.all()],
        "issued": holding.issued_on.isoformat(),
        "effective": holding.since.isoformat(),
        "status": _STATUS[worth.word],
        "extensions": sum(change.kind == "extension" for change in holding.changes.all()),
        "evidence": holding.number,
    }
    if worth.expires_on:
        held["expires"] = worth.expires_on.isoformat()
    if holding.served is not None:
        held["served"] = holding.served
    return held


def _request(application: Application, evidence: Iterable[Evidence]) -> Mapped:
    """What is asked for, what was paid, and how the papers came."""
    holding = by_number(application.about_holding) if application.about_holding else None
    codes = list(application.endorsement_codes)
    if holding and not codes:
        codes = sorted(held.code for held in holding.endorsements.all())
    request: Mapped = {
        "kind": application.kind,
        "endorsements": codes,
        "applicant": "educator",
        "channel": application.channel,
        "signature": _SIGNED[Channel(application.channel)],
        "documents": [_paper(one) for one in _own_copies(list(evidence))],
    }
    if reason := application.answers.get("reason", {}).get("reason"):
        request["reason"] = reason
    if application.certificate:
        request["certificate"] = application.certificate
    if application.is_filed:
        request["paid"] = [_paid(one) for one in honoured_receipts_for(application.number)]
    return request


def _own_copies(evidence: list[Evidence]) -> list[Evidence]:
    """The applicant's own copies of what no source has sent itself."""
    from_source = {(one.kind, str(sorted(one.says.items()))) for one in evidence if one.source != Source.APPLICANT}
    return [
        one
        for one in evidence
        if one.source == Source.APPLICANT
        and EvidenceKind(one.kind) in _PAPER
        and (one.kind, str(sorted(one.says.items()))) not in from_source
    ]


def _paper(one: Evidence) -> Mapped:
    return {
        "kind": _PAPER[EvidenceKind(one.kind)],
        "channel": "online",
        "from": "applicant",
        "form": "copy",
        "date": one.received_on.isoformat(),
        "evidence": one.number,
    }


def _paid(receipt: Receipt) -> Mapped:
    told: Mapped = {
        "amount": plain_money(receipt.cents),
        "method": receipt.method,
        "date": receipt.on.isoformat(),
        "evidence": receipt.number,
    }
    return told | {name: getattr(receipt, name) for name in ("brand", "funding") if getattr(receipt, name)}
