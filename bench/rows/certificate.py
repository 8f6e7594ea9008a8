"""E: a certificate as PDF, tagged and for keeping (PDF/A-2a, PDF/UA-1)."""

import json
from datetime import date

import typst

from bench.measuring import Job, seconds_each
from bench.results import Figure, Ratio, Row
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.credentials import printing
from cecs.records.educators.actions.enter_educator import enter_educator

NEEDS_DATABASE = True
CODE = "ACDE-FGHJ-KMNP-QRTU"
OURS, ALONE = "CECS: words, square code and page", "the Typst compiler alone, the same page"


def measure(*, quick: bool) -> Row:
    """Measure."""
    holding = _a_holding()
    data = json.dumps(printing.told(holding, CODE, "en"), ensure_ascii=False)
    compiler = typst.Compiler(
        str(printing.HERE / "certificate.typ"),
        root=str(printing.HERE),
        font_paths=[str(printing.HERE / "fonts")],
        ignore_system_fonts=True,
    )
    jobs: dict[str, Job] = {
        ALONE: lambda: compiler.compile(sys_inputs={"data": data}, format="pdf", pdf_standards=["a-2a", "ua-1"]),
        OURS: lambda: printing.printed(holding, CODE),
    }
    took = seconds_each(jobs, rounds=3 if quick else 9, seconds=0.2 if quick else 0.5)
    figures = tuple(Figure(name, 1 / seconds, "certificates/s") for name, seconds in took.items())
    note = "Not sealed: the electronic seal comes later, and with it the limit of a bare signature."
    ratio = Ratio("ours beside the compiler alone", took[ALONE] / took[OURS], 0.8)
    return Row("E", "a certificate as PDF/A-2a and PDF/UA-1", figures, (ratio,), (note,))


def _a_holding() -> Holding:
    educator = enter_educator("Cora", "Delgado", born_on=date(1979, 7, 21), by=None)
    row = OlderLine(
        educator=educator,
        type="professional",
        since=date(2022, 7, 1),
        until=date(2027, 7, 1),
        issued_on=date(2022, 6, 1),
        endorsements=("015", "026"),
        printed_name="Cora Delgado",
    )
    return import_register([row])[0]
