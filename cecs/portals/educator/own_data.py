"""Everything on record of one educator, as plain data: to read, and to take away.

A birth date and a social security number are secrets of which no answer carries more than that they are on record.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from cecs.records.accounts.models import Account
from cecs.records.applications.models import Application
from cecs.records.applications.queries import corrections_of, moves_of, of_educator
from cecs.records.certificates.models import Holding
from cecs.records.certificates.queries import holdings_of
from cecs.records.correspondence.queries import letters_to, messages_of
from cecs.records.credentials.queries import copies_of
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import addresses_of, names_of, phones_of, ssn_ending
from cecs.records.evidence.queries import evidence_of
from cecs.records.payments.queries import receipts_of
from cecs.values import clock
from cecs.values.money import plain_money

Plain = dict[str, Any]


def own_data(educator: Educator, account: Account) -> Plain:
    """Gather it all, part by part."""
    gathered = {name: gather(educator) for name, gather in _PARTS.items()}
    return {"made_at": clock.now().isoformat(), "person": _person(educator, account), **gathered}


def _person(educator: Educator, account: Account) -> Plain:
    ending = ssn_ending(educator)
    return {
        "ein": educator.number,
        "name": educator.printed_name,
        "email": account.email,
        "language": educator.language,
        "record_begun": _said(educator.created_at),
        "birth_date": "on record" if educator.born_on else "not on record",
        "social_security_number": f"on record, ends in {ending}" if ending else "not on record",
    }


def _rows(rows: Iterable[Any], *names: str) -> list[Plain]:
    """Give these fields of every row."""
    return [{name: _said(getattr(row, name)) for name in names} for row in rows]


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _certificates(educator: Educator) -> list[Plain]:
    return [_certificate(one) for one in holdings_of(educator)]


def _certificate(holding: Holding) -> Plain:
    (plain,) = _rows([holding], "number", "type", "since", "until", "issued_on", "printed_name")
    changes = _rows(holding.changes.all(), "kind", "since", "until", "because")
    return {**plain, "endorsements": [one.code for one in holding.endorsements.all()], "changes": changes}


def _applications(educator: Educator) -> list[Plain]:
    return [_application(one) for one in of_educator(educator)]


def _application(application: Application) -> Plain:
    fields = ("number", "kind", "certificate", "state", "law_as_of", "filed_at", "channel", "answers")
    (plain,) = _rows([application], *fields)
    steps = _rows(moves_of(application), "step", "went_to", "at")
    return {**plain, "endorsements": list(application.endorsement_codes), "steps": steps}


def _evidence(educator: Educator) -> list[Plain]:
    fields = ("number", "kind", "says", "source", "source_name", "received_on", "for_application", "verified_at")
    papers = [one.document.name if one.document else "" for one in evidence_of(educator)]
    rows = _rows(evidence_of(educator), *fields)
    return [{**row, "paper": paper} for row, paper in zip(rows, papers, strict=True)]


def _corrections(educator: Educator) -> list[Plain]:
    """Give what was asked; a birth date that was asked for is as secret as the one on record."""
    rows = _rows(corrections_of(educator), "what", "asks", "about", "words", "asked_at", "outcome", "because")
    return [{**row, "asks": {k: v for k, v in row["asks"].items() if k != "born_on"}} for row in rows]


def _receipts(educator: Educator) -> list[Plain]:
    rows = _rows(receipts_of(educator), "number", "for_number", "cents", "method", "on")
    return [{**row, "amount": plain_money(row.pop("cents"))} for row in rows]


_PARTS: Mapping[str, Callable[[Educator], list[Plain]]] = {
    "names": lambda one: _rows(names_of(one), "kind", "printed", "since", "until"),
    "addresses": lambda one: _rows(
        addresses_of(one), "lines", "city", "state", "postal_code", "country", "since", "until"
    ),
    "phones": lambda one: _rows(phones_of(one), "number", "since", "until"),
    "certificates": _certificates,
    "copies": lambda one: _rows(copies_of(one), "number", "application", "address", "ordered_at", "posted_at"),
    "applications": _applications,
    "evidence": _evidence,
    "corrections": _corrections,
    "letters": lambda one: _rows(
        letters_to(one), "letter", "subject_number", "subject", "body", "composed_at", "state", "sent_at"
    ),
    "messages": lambda one: _rows(messages_of(one), "about", "by_educator", "words", "at"),
    "receipts": _receipts,
}
