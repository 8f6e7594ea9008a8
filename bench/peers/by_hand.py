"""One rule of one state written out by hand in Python, as fast as that gets: the limit a rule engine is held to.

It knows this one question, advancing to the professional certificate on credits before July 2025, and nothing else.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Told = Mapping[str, Any]
MONTHS, CREDITS, FEE, REVIEW = 30, 30, 375, 50


def answer(told: Told) -> str:
    """Give the outcome alone."""
    person, request = told["educator"], told["request"]
    held = any(one["type"] == "provisional" and one["expires"] >= told["filed"] for one in person["certificates"])
    months = sum(
        one["school_months"] for one in person["experience"] if one["under"] == "provisional" and one["successful"]
    )
    is_good = held and months >= MONTHS and person["credits"]["beyond-bachelor"] >= CREDITS
    is_clear = person["conduct"]["background_check"] == "clear" and not person["conduct"]["actions"]
    paid = sum(one["amount"] for one in request["paid"])
    return "grant" if is_good and is_clear and paid >= REVIEW else "incomplete"


def explanation(told: Told) -> str:
    """Give every requirement with what was found, its citation and its evidence, as JSON."""
    return json.dumps({"outcome": answer(told), "tree": list(_tree(told))})


def _tree(told: Told) -> Iterator[dict[str, Any]]:
    person, request = told["educator"], told["request"]
    held = [one for one in person["certificates"] if one["type"] == "provisional" and one["expires"] >= told["filed"]]
    yield _line("certificate", bool(held), "rcsa-10-145d-417", [one["issued"] for one in held], "Bureau")
    served = [one for one in person["experience"] if one["under"] == "provisional" and one["successful"]]
    months = sum(one["school_months"] for one in served)
    yield _line(
        "experience", months >= MONTHS, "rcsa-10-145d-417", [one["from"] for one in served], "applicant", months
    )
    hours = person["credits"]["beyond-bachelor"]
    yield _line("credits", hours >= CREDITS, "rcsa-10-145d-417", ["credits"], "applicant", hours)
    degrees = [one for one in person["degrees"] if one["accreditation"] == "regional"]
    yield _line("degree", bool(degrees), "rcsa-10-145d-417", [one["conferred"] for one in degrees], "applicant")
    yield _line(
        "induction", "completed" in person["induction"], "cgs-10-145o", [person["induction"]["program"]], "employer"
    )
    conduct = person["conduct"]
    yield _line("background", conduct["background_check"] == "clear", "cgs-10-221d", ["background_check"], "employer")
    yield _line("conduct", not conduct["actions"], "cgs-10-145b", [], "Bureau")
    paid = sum(one["amount"] for one in request["paid"])
    yield _line("fee", paid >= FEE, "cgs-10-145b", [one["date"] for one in request["paid"]], "applicant", paid)


def _line(
    name: str,
    is_met: bool,  # noqa: FBT001 - as short as it gets
    cites: str,
    evidence: list[str],
    owed_by: str,
    value: float | None = None,
) -> dict[str, Any]:
    return {
        "requirement": name,
        "answer": "met" if is_met else "not-met",
        "citations": [cites],
        "evidence": evidence,
        "owed_by": "" if is_met else owed_by,
        "value": value,
    }
