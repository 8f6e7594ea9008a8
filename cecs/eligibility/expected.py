"""What a case expects of the answer, and where an answer differs from it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cecs.eligibility.findings import Found
from cecs.law.reading import Here, nearest
from cecs.law.vocabulary import KNOWN
from cecs.values.money import cents_of, plain_money
from cecs.values.spans import ONE_DAY

_OUTCOMES = frozenset({"grant", "incomplete", "refuse", "review"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What must hold. What is left out need not."""

    outcome: str | None = None
    type: str | None = None
    valid_from: date | None = None
    valid_through: date | None = None
    endorsements: tuple[str, ...] | None = None
    fee: Mapping[str, int] | None = None
    missing: tuple[str, ...] = ()
    not_missing: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    alternative: str | None = None


def read_expected(here: Here, declared: Mapping[str, Collection[str]]) -> Expected:
    """The `expect` block of a case."""
    keys = here.only(("outcome", "certificate", "fee", "missing", "not_missing", "cites", "alternative"))
    certificate = (
        keys["certificate"].only(("type", "valid_from", "valid_through", "endorsements"))
        if "certificate" in keys
        else {}
    )
    types = declared.get("certificate types")
    alternative = keys["alternative"].only((), ("type",))["type"] if "alternative" in keys else None
    return Expected(
        outcome=keys["outcome"].word(_OUTCOMES) if "outcome" in keys else None,
        type=_type(certificate["type"], types) if "type" in certificate else None,
        valid_from=certificate["valid_from"].day() if "valid_from" in certificate else None,
        valid_through=certificate["valid_through"].day() if "valid_through" in certificate else None,
        endorsements=certificate["endorsements"].texts() if "endorsements" in certificate else None,
        fee=_fee(keys["fee"]) if "fee" in keys else None,
        missing=_kinds(keys.get("missing")),
        not_missing=_kinds(keys.get("not_missing")),
        cites=keys["cites"].texts() if "cites" in keys else (),
        alternative=_type(alternative, types) if alternative else None,
    )


def _type(here: Here, known: Collection[str] | None) -> str:
    """A type of certificate."""
    text = here.text()
    if known is not None and text not in known:
        here.refuse(f"{text!r} is not one of the certificate types. {nearest(text, known)}")
    return text


def _kinds(here: Here | None) -> tuple[str, ...]:
    """Kinds of what may be missing."""
    return tuple(one.word(KNOWN["missing kinds"]) for one in (here.items() if here else ()))


def _fee(here: Here) -> dict[str, int]:
    """Amounts, in cents."""
    keys = here.only(("total", "due_at_filing", "nonrefundable"))
    return {name: cents_of(str(inner.value)) for name, inner in keys.items()}


def differences(expected: Expected, found: Found) -> Iterator[str]:
    """Each way in which the answer is not what was expected, as a sentence."""
    yield from _plain_differences(expected, found)
    yield from _certificate_differences(expected, found)
    missing = {one.kind for one in found.missing}
    for kind in expected.missing:
        if kind not in missing:
            yield f"expected {kind} to be missing; missing are {_listed(missing)}"
    for kind in expected.not_missing:
        if kind in missing:
            yield f"expected {kind} not to be missing"
    for cite in expected.cites:
        if cite not in found.citations:
            yield f"expected a citation of {cite}; cited are {_listed(found.citations)}"
    offered = [one.type for one in found.alternatives]
    if expected.alternative and expected.alternative not in offered:
        yield f"expected {expected.alternative} to be offered instead; offered are {_listed(offered)}"


def _plain_differences(expected: Expected, found: Found) -> Iterator[str]:
    """The outcome and the fee."""
    if expected.outcome and found.conclusion != expected.outcome:
        yield f"expected the outcome {expected.outcome}, found {found.conclusion}"
    if expected.fee is None:
        return
    fee = found.fee
    amounts = {} if fee is None else {
        "total": fee.total_cents, "due_at_filing": fee.due_at_filing_cents, "nonrefundable": fee.nonrefundable_cents,
    }  # fmt: skip
    for name, cents in expected.fee.items():
        amount = amounts.get(name)
        if amount != cents:
            shown = "none" if amount is None else plain_money(amount)
            yield f"expected the fee {name} to be {plain_money(cents)}, found {shown}"


def _certificate_differences(expected: Expected, found: Found) -> Iterator[str]:
    """The certificate and its days."""
    wanted = {
        "type": expected.type,
        "valid_from": expected.valid_from,
        "valid_through": expected.valid_through,
        "endorsements": sorted(expected.endorsements) if expected.endorsements is not None else None,
    }
    if all(value is None for value in wanted.values()):
        return
    certificate = found.certificate
    if certificate is None:
        yield "expected a certificate, found none"
        return
    is_found = {
        "type": certificate.type,
        "valid_from": certificate.since,
        "valid_through": certificate.until - ONE_DAY if certificate.until else None,
        "endorsements": sorted(certificate.endorsements),
    }
    for name, value in wanted.items():
        if value is not None and value != is_found[name]:
            yield f"expected the certificate's {name} to be {value}, found {is_found[name]}"


def _listed(words: Collection[str]) -> str:
    return ", ".join(sorted(words)) or "none"
