"""The same question for GoRules zen, an open rule engine: its own graph, its own expression language, trace on."""

import json
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from bench.measuring import Job

NAME = "GoRules zen with trace (no evidence, no citations)"
CHECKS = {
    "held": "some(educator.certificates, #.type == 'provisional' and date(#.expires) >= date(filed))",
    "months": "sum(map(filter(educator.experience, #.under == 'provisional' and #.successful), #.school_months)) >= 30",
    "credits": "educator.credits['beyond-bachelor'] >= 30",
    "degree": "some(educator.degrees, #.accreditation == 'regional')",
    "induction": "educator.induction.completed != null",
    "background": "educator.conduct.background_check == 'clear'",
    "conduct": "len(educator.conduct.actions) == 0",
    "paid": "sum(map(request.paid, #.amount)) >= 50",
}


def prepared(told: Mapping[str, Any]) -> dict[str, Job | None]:
    """Give the job, its graph read already; none where zen is not installed."""
    if find_spec("zen") is None:
        return {NAME: None}
    engine = import_module("zen").ZenEngine()
    decision = engine.create_decision(json.dumps(_graph()))
    found = decision.evaluate(told, {"trace": True})
    if not all(found["result"][name] for name in CHECKS):
        raise ValueError(f"zen answers otherwise than we do: {found['result']}.")
    return {NAME: lambda: decision.evaluate(told, {"trace": True})}


def _graph() -> dict[str, Any]:
    rules = [{"id": name, "key": name, "value": value} for name, value in CHECKS.items()]
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
            {
                "id": "checks", "name": "checks", "type": "expressionNode", "position": {"x": 1, "y": 0},
                "content": {"expressions": rules},
            },
            {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 2, "y": 0}},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "checks", "type": "edge"},
            {"id": "b", "sourceId": "checks", "targetId": "out", "type": "edge"},
        ],
    }  # fmt: skip
