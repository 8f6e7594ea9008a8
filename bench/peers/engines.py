"""The same eight requirements for two small rule engines written in Python: JsonLogic and rule-engine."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from bench.measuring import Job

JSON_LOGIC = "JsonLogic (json-logic-qubit), answers alone"
RULE_ENGINE = "rule-engine, answers alone"

HELD = {"and": [{"==": [{"var": "type"}, "provisional"]}, {">=": [{"var": "expires"}, "2024-05-01"]}]}
UNDER = {"and": [{"==": [{"var": "under"}, "provisional"]}, {"var": "successful"}]}
SUM = {"+": [{"var": "current"}, {"var": "accumulator"}]}
LOGIC: dict[str, Any] = {
    "held": {"some": [{"var": "educator.certificates"}, HELD]},
    "months": {
        ">=": [
            {
                "reduce": [
                    {"map": [{"filter": [{"var": "educator.experience"}, UNDER]}, {"var": "school_months"}]},
                    SUM,
                    0,
                ]
            },
            30,
        ]
    },
    "credits": {">=": [{"var": "educator.credits.beyond-bachelor"}, 30]},
    "degree": {"some": [{"var": "educator.degrees"}, {"==": [{"var": "accreditation"}, "regional"]}]},
    "induction": {"!!": {"var": "educator.induction.completed"}},
    "background": {"==": [{"var": "educator.conduct.background_check"}, "clear"]},
    "conduct": {"!": {"var": "educator.conduct.actions"}},
    "paid": {">=": [{"reduce": [{"map": [{"var": "request.paid"}, {"var": "amount"}]}, SUM, 0]}, 50]},
}
RULES = {
    "held": "educator['certificates'].length > 0"
    " and [c for c in educator['certificates'] if c['type'] == 'provisional' and c['expires'] >= filed].length > 0",
    "months": "$sum([e['school_months'] for e in educator['experience']"
    " if e['under'] == 'provisional' and e['successful']]) >= 30",
    "credits": "educator['credits']['beyond-bachelor'] >= 30",
    "degree": "[d for d in educator['degrees'] if d['accreditation'] == 'regional'].length > 0",
    "induction": "educator['induction']['completed'] != null",
    "background": "educator['conduct']['background_check'] == 'clear'",
    "conduct": "educator['conduct']['actions'].length == 0",
    "paid": "$sum([p['amount'] for p in request['paid']]) >= 50",
}


def prepared(told: Mapping[str, Any]) -> dict[str, Job | None]:
    """Give each engine's job, its rules read already; none for one that is not installed."""
    return {JSON_LOGIC: _json_logic(told), RULE_ENGINE: _rule_engine(told)}


def _json_logic(told: Mapping[str, Any]) -> Job | None:
    if find_spec("json_logic") is None:
        return None
    apply = import_module("json_logic").jsonLogic
    return _checked(lambda: {name: apply(rule, told) for name, rule in LOGIC.items()})


def _rule_engine(told: Mapping[str, Any]) -> Job | None:
    if find_spec("rule_engine") is None:
        return None
    make = import_module("rule_engine").Rule
    rules = {name: make(rule) for name, rule in RULES.items()}
    return _checked(lambda: {name: rule.matches(told) for name, rule in rules.items()})


def _checked(job: Job) -> Job:
    found = job()
    if not isinstance(found, dict) or not all(found.values()):
        raise ValueError(f"A peer answers otherwise than we do: {found}.")
    return job
