"""A2: one person, the full cited explanation, the facts read from the database."""

import json
from typing import Any

from django.db import connection

from bench.measuring import Job, seconds_each
from bench.results import Figure, Ratio, Row
from cecs.demo.load import load_demo
from cecs.eligibility.find import find
from cecs.eligibility.findings import record_of
from cecs.records.applications.models import Application
from cecs.records.certificates.models import Holding
from cecs.records.determinations.gather import gather, gathered, law_of
from cecs.records.educators.models import Educator
from cecs.records.evidence.models import Evidence
from cecs.records.payments.models import Receipt

NEEDS_DATABASE = True
PEOPLE = 40
SNAPSHOT = "one snapshot row read and parsed"
WALK = "Django ORM with prefetch, the rows alone"
FACTS = "CECS: the facts read"
OURS = "CECS: facts read, findings, tree and JSON"


def measure(*, quick: bool) -> Row:
    """Measure."""
    load_demo(PEOPLE)
    filed = Application.objects.exclude(filed_at=None).select_related("educator")
    application = max(filed, key=lambda one: len(_snapshot_of(one)))
    _keep_snapshot(application)
    jobs: dict[str, Job] = {
        SNAPSHOT: lambda: _snapshot(application.educator_id),
        WALK: lambda: _walk(application),
        FACTS: lambda: gather(application),
        OURS: lambda: _found(application),
    }
    took = seconds_each(jobs, rounds=3 if quick else 11, seconds=0.05 if quick else 0.2)
    ratios = (
        Ratio("all of it beside one snapshot row", took[SNAPSHOT] / took[OURS], 1 / 2),
        Ratio("all of it beside the ORM prefetch", took[WALK] / took[OURS], 15),
    )
    figures = tuple(Figure(name, seconds * 1e6, "µs") for name, seconds in took.items())
    note = "There is no snapshot row yet: the facts are read by queries of their own, and checked word by word."
    return Row("A2", f"the same, the facts read from {connection.vendor}", figures, ratios, (note,))


def _snapshot_of(application: Application) -> str:
    return json.dumps(gathered(application), default=str)


def _keep_snapshot(application: Application) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bench_snapshot (person bigint PRIMARY KEY, facts text)")
        cursor.execute(
            "INSERT INTO bench_snapshot VALUES (%s, %s)", [application.educator_id, _snapshot_of(application)]
        )


def _snapshot(person: int) -> Any:
    with connection.cursor() as cursor:
        cursor.execute("SELECT facts FROM bench_snapshot WHERE person = %s", [person])
        return json.loads(cursor.fetchone()[0])


def _walk(application: Application) -> tuple[Any, ...]:
    """Read what the facts rest on as a Django programmer would, and use none of it."""
    educator = Educator.objects.prefetch_related("names", "addresses").get(pk=application.educator_id)
    evidence = list(Evidence.objects.select_related("document", "filed_by", "verified_by").filter(educator=educator))
    holdings = Holding.objects.prefetch_related("endorsements", "changes", "timely_filings").filter(educator=educator)
    return educator, evidence, list(holdings), list(Receipt.objects.filter(for_number=application.number))


def _found(application: Application) -> str:
    facts, sought = gather(application)
    return json.dumps(record_of(find(facts, sought, law_of(application))))
