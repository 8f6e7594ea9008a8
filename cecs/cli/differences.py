"""`cecs law diff`: what differs between two rulebook folders, in sentences."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cecs.cli.evaluate import speaks
from cecs.cli.opened import ALL_HOLD, MISMATCH, Trouble
from cecs.law.diff import Change, changes
from cecs.law.load import load_rulebook
from cecs.law.rulebook import Rulebook
from cecs.values.money import show_money

_SAYS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "new": "{what} is new{by}.",
        "gone": "{what} is gone{by}.",
        "new part": "{what}: from {since}, {part} is {after}{before}{by}.",
        "gone part": "{what}: nothing is said any more of {part} from {since} ({was} before){by}.",
        "changed part": "{what}: from {since}, {part} is {after} instead of {was}{by}.",
        "changed tree": "{what}: from {since}, {part} is written otherwise{by}.",
        "moved part": "{what}: {part} from {since} ends on {after} instead of {was}{by}.",
        "cited part": "{what}: {part} from {since} rests on {after} instead of {was}.",
        "changed": "{what}: {part} is {after} instead of {was}{by}.",
        "changed whole": "{what}: {part} is written otherwise{by}.",
        "by": ", by {cites}",
        "before": " ({before} before)",
        "always": "the beginning",
        "none": "nothing",
        "same": "Both rulebooks say the same.",
        "count": "{count} differences: {before} and {after}",
    },
    "es": {
        "new": "{what}: es nuevo{by}.",
        "gone": "{what}: ya no está{by}.",
        "new part": "{what}: desde {since}, «{part}» es {after}{before}{by}.",
        "gone part": "{what}: ya no se dice nada de «{part}» desde {since} (antes {was}){by}.",
        "changed part": "{what}: desde {since}, «{part}» es {after} en lugar de {was}{by}.",
        "changed tree": "{what}: desde {since}, «{part}» está escrito de otro modo{by}.",
        "moved part": "{what}: «{part}» desde {since} termina el {after} en lugar de {was}{by}.",
        "cited part": "{what}: «{part}» desde {since} se basa en {after} en lugar de {was}.",
        "changed": "{what}: «{part}» es {after} en lugar de {was}{by}.",
        "changed whole": "{what}: «{part}» está escrito de otro modo{by}.",
        "by": ", según {cites}",
        "before": " (antes {before})",
        "always": "el principio",
        "none": "nada",
        "same": "Los dos reglamentos dicen lo mismo.",
        "count": "{count} diferencias: {before} y {after}",
    },
}


def show_differences(asked: argparse.Namespace) -> int:
    """Say what differs. Nothing differs: exit code 0; something does: 1."""
    old, new = (_opened(name) for name in (asked.before, asked.after))
    speaks(asked.language, new)
    found = list(changes(old, new))
    if asked.json:
        about = {"before": old.fingerprint, "after": new.fingerprint}
        told = [_json(one, new, asked.language) for one in found]
        print(json.dumps({**about, "changes": told}, ensure_ascii=False, indent=1))
        return MISMATCH if found else ALL_HOLD
    says = _SAYS.get(asked.language, _SAYS["en"])
    for one in found:
        print(sentence(one, new, asked.language))
    count = says["count"].format(count=len(found), before=old.fingerprint, after=new.fingerprint)
    print(count if found else says["same"])
    return MISMATCH if found else ALL_HOLD


def _opened(name: str) -> Rulebook:
    if not Path(name).is_dir():
        raise Trouble(f"{name}: no such folder")
    return load_rulebook(Path(name))


def sentence(change: Change, rulebook: Rulebook, language: str) -> str:
    """One difference, told to somebody who reads law."""
    says = _SAYS.get(language, _SAYS["en"])
    labels = [rulebook.sources[cite].label if cite in rulebook.sources else cite for cite in change.cites]
    before, after = _value(change, change.before, rulebook, language), _value(change, change.after, rulebook, language)
    title = change.title.get(language, "")
    filling = {
        "what": f"{change.kind} {change.name}" + (f" ({title})" if title and title != change.name else ""),
        "part": change.part,
        "since": change.since.isoformat() if change.since else says["always"],
        "was": before or says["none"],
        "after": after or says["none"],
        "before": says["before"].format(before=before) if before else "",
        "by": says["by"].format(cites="; ".join(labels)) if labels else "",
    }
    return says[_form(change)].format(**filling)


def _form(change: Change) -> str:
    """Which sentence tells it."""
    if not change.part:
        return change.how
    is_dated = change.how in ("moved", "cited") or change.since is not None or change.part in _DATED
    if change.how == "changed" and not (change.before or change.after):
        return "changed tree" if is_dated else "changed whole"
    return f"{change.how} part" if is_dated or change.how != "changed" else "changed"


_DATED = (
    "amount",
    "mark",
    "term",
    "while granted",
    "while offered",
    "grades",
    "value",
    "what is asked",
    "months granted",
)


def _value(change: Change, value: str, rulebook: Rulebook, language: str) -> str:
    """A value with its unit: an amount of the schedule is money, a term is months."""
    if change.kind == "fee" and change.how in ("new", "gone", "changed") and value.isdigit():
        return show_money(int(value), rulebook.jurisdiction.currency, language)
    return f"{value} months" if change.part == "term" and value.isdigit() and language == "en" else value


def _json(change: Change, rulebook: Rulebook, language: str) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "name": change.name,
        "title": change.title.get(language, ""),
        "how": change.how,
        "part": change.part,
        "since": change.since.isoformat() if change.since else None,
        "before": change.before,
        "after": change.after,
        "citations": list(change.cites),
        "says": sentence(change, rulebook, language),
    }
