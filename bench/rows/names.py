"""B: search by name with a slip of the hand in it, among a million lines."""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connection

from bench.peers import tantivy_names, trigrams
from bench.peers.memory import InMemory
from bench.register import Person, enter, people
from bench.results import Figure, Ratio, Row
from cecs.records.certificates.searching import search

NEEDS_DATABASE = True
MANY, FEW = int(os.environ.get("CECS_BENCH_LINES", "1000000")), 20_000
OURS, LIMIT, TANTIVY, TRIGRAMS = "CECS", "in memory", "tantivy", "pg_trgm"
Search = Callable[[str, str], list[int]]
Asked = tuple[str, str, Person]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG_ENOUGH = 5


def measure(*, quick: bool) -> Row:
    """Measure."""
    register = people(FEW if quick else MANY)
    enter(register)
    contenders = _contenders(register)
    asked = slips(register, 40 if quick else 300)
    took, recall = _asked_in_turns(contenders, asked, {one.id: one for one in register})
    figures = [Figure(f"{name}, half of the searches within", seconds * 1e3, "ms") for name, seconds in took.items()]
    figures += [Figure(f"{name}, recall@10", value, "") for name, value in recall.items()]
    ratios = [
        Ratio("recall@10 of CECS", recall[OURS], 0.99),
        Ratio("CECS beside in memory", took[LIMIT] / took[OURS], 0.1),
    ]
    if TANTIVY in took:
        ratios.append(Ratio("CECS beside tantivy", took[TANTIVY] / took[OURS], 1))
    if TRIGRAMS in took:
        ratios.append(Ratio("CECS beside pg_trgm", took[TRIGRAMS] / took[OURS], 30))
    notes = [f"{name} is not to be had here: not measured." for name in (TANTIVY, TRIGRAMS) if name not in took]
    job = f"search by name with one slip, {len(register):,} lines, {connection.vendor}"
    return Row("B", job, tuple(figures), tuple(ratios), tuple(notes))


def slips(register: list[Person], how_many: int) -> list[Asked]:
    """Draw people, and for each a name typed with one slip: a letter left out, doubled, changed or swapped."""
    random = Random(11)
    asked: list[Asked] = []
    while len(asked) < how_many:
        one = random.choice(register)
        if len(one.family) >= LONG_ENOUGH:
            asked.append((one.given, _slipped(one.family, random), one))
    return asked


def _slipped(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    return random.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random.choice(LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def _ours(given: str, family: str) -> list[int]:
    return [int(one.key[3:]) for one in search(f"{given} {family}", most=10)]


def _contenders(register: list[Person]) -> dict[str, Search]:
    contenders: dict[str, Search] = {LIMIT: InMemory(register).search, OURS: _ours}
    folder = Path(settings.DATA) / "tantivy"
    folder.mkdir(parents=True, exist_ok=True)
    if names := tantivy_names.index_of(register, str(folder)):
        contenders[TANTIVY] = names.search
    if trigrams.has_trigrams(register):
        contenders[TRIGRAMS] = trigrams.search
    return contenders


def _asked_in_turns(
    contenders: dict[str, Search], asked: list[Asked], lines: dict[int, Person]
) -> tuple[dict[str, float], dict[str, float]]:
    """Ask each contender each question in turn; give the median times, and how often the name was found."""
    took: dict[str, list[float]] = {name: [] for name in contenders}
    found: dict[str, list[bool]] = {name: [] for name in contenders}
    for given, family, wanted in asked:
        for name, ask in contenders.items():
            began = perf_counter()
            answer = ask(given, family)
            took[name].append(perf_counter() - began)
            found[name].append(any(_same_name(lines[line], wanted) for line in answer))
    recall = {name: sum(rows) / len(rows) for name, rows in found.items()}
    return {name: median(rows) for name, rows in took.items()}, recall


def _same_name(one: Person, other: Person) -> bool:
    return (one.given, one.family) == (other.given, other.family)
