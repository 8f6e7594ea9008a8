"""C: the public pages, through the server that production runs and every middleware, with sixteen clients."""

import subprocess
import sys
from contextlib import ExitStack
from statistics import median, quantiles

from django.conf import settings
from django.db import connection

from bench.results import Figure, Ratio, Row
from bench.serving.clients import CLIENTS, Load, load
from bench.serving.server import Server, as_production
from cecs.demo.load import load_demo
from cecs.records.certificates.models import Holding
from cecs.records.credentials.code import new_code
from cecs.records.credentials.models import Proof
from cecs.records.documents.actions.keep_made import keep_made

NEEDS_DATABASE = True
PEOPLE = 2200  # more than the drawn pages a process keeps
BARE, HELLO, OUR_HELLO, ORM = "bare WSGI", "Django hello", "hello through our middleware", "idiomatic Django page"
VERIFY, RECORD, HOME = "CECS: verify", "CECS: a person's record", "CECS: home"
AGAIN = "CECS: verify, asked for before"
ORM_APPLICATION, OURS = "bench.serving.idiomatic", "cecs.config.wsgi"
FEW = 200
P95 = 18  # the nineteenth twentieth


def measure(*, quick: bool) -> Row:
    """Measure."""
    codes, keys = _pages_of(60 if quick else PEOPLE)
    connection.close()
    _collect_static()
    asked = _asked(codes, keys)
    loads: dict[str, list[Load]] = {name: [] for name in asked}
    with ExitStack() as servers:
        applications = sorted({application for application, _paths in asked.values()})
        ports = {one: servers.enter_context(Server(f"{one}:application", str(settings.DATA))) for one in applications}
        for application, paths in asked.values():
            _warm(ports[application], paths)
        for _round in range(2 if quick else 5):
            for name, (application, paths) in asked.items():
                loads[name].append(load(ports[application], paths, seconds=1 if quick else 3))
    rate = {name: median(one.each_second for one in seen) for name, seen in loads.items()}
    figures = [Figure(name, value, "pages/s") for name, value in rate.items()]
    figures += [Figure(f"{name}, 95 % within", _p95(loads[name]) * 1e3, "ms") for name in (ORM, VERIFY, AGAIN)]
    ratios = [
        *(Ratio(f"{name} beside the idiomatic page", rate[name] / rate[ORM], 4) for name in (VERIFY, AGAIN, RECORD)),
        *(Ratio(f"{name} beside Django hello", rate[name] / rate[HELLO], 0.4) for name in (VERIFY, AGAIN, RECORD)),
    ]
    many = f"{len(codes):,} certificates, more than are kept drawn, so that each page is drawn"
    notes = (
        "The clients run on the same cores.",
        f"'{VERIFY}' goes through {many}; '{AGAIN}' goes through {FEW}.",
        "No page of a search: the limit of questions a minute is there to slow it.",
    )
    return Row("C", f"public pages, {CLIENTS} clients, SQLite", tuple(figures), tuple(ratios), notes)


def _asked(codes: list[str], keys: list[str]) -> dict[str, tuple[str, list[str]]]:
    """Give each contender's application, and the addresses that it is asked for."""
    return {
        BARE: ("bench.serving.bare", ["/"]),
        HELLO: ("bench.serving.hello", ["/hello/"]),
        OUR_HELLO: (ORM_APPLICATION, ["/orm/hello/"]),
        ORM: (ORM_APPLICATION, [f"/orm/verify/{code}/" for code in codes]),
        VERIFY: (OURS, [f"/verify/{code}/" for code in codes]),
        AGAIN: (OURS, [f"/verify/{code}/" for code in codes[:FEW]]),
        RECORD: (OURS, [f"/look-up/record/{key}/" for key in keys]),
        HOME: (OURS, ["/"]),
    }


def _pages_of(how_many: int) -> tuple[list[str], list[str]]:
    """Enter people, and give every certificate a code; the paper behind the codes is not made."""
    load_demo(how_many)
    document = keep_made(b"%PDF-1.7 bench", name="bench.pdf")
    unproved = Holding.objects.filter(proofs=None)
    Proof.objects.bulk_create(
        [Proof(holding=one, code=new_code(), document=document, template_version="bench") for one in unproved]
    )
    codes = list(Proof.objects.order_by("pk").values_list("code", flat=True))
    return codes, list(Holding.objects.order_by("pk").values_list("key", flat=True))


def _collect_static() -> None:
    """Gather the static files under the names that production gives them."""
    command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(command, check=True, env=as_production(str(settings.DATA)), stdout=subprocess.DEVNULL)


def _warm(port: int, paths: list[str]) -> None:
    """Ask until every worker has started and answers."""
    for _patience in range(20):
        if load(port, paths, seconds=2).pages >= CLIENTS:
            return
    raise RuntimeError(f"The server of {paths[0]} does not get up.")


def _p95(seen: list[Load]) -> float:
    return quantiles([wait for one in seen for wait in one.waits], n=20)[P95]
