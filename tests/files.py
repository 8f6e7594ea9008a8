"""Files for the desk: what everyone's own acts make of the cast's requests. Nothing is written past an act."""

from datetime import date, timedelta
from random import Random

from cecs.demo.filing import file_graduate, filed_application
from cecs.demo.staff import Staff
from cecs.eligibility.findings import found_from
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.models import Application
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.models import Evaluation, Purpose
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.verify import verify_evidence
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of
from cecs.values import clock
from cecs.values.spans import add_years

BIOLOGY, ENGLISH = "030", "015"
CLEAR = {"background_check": "clear", "child_abuse_registry": "clear"}


def account_of(educator: Educator) -> Account:
    """Give the account an educator signs in with."""
    assert educator.account is not None
    return educator.account


def held_until(educator: Educator, until: date, *codes: str, type_: str = "professional") -> Holding:
    """Enter a five-year certificate of an older register."""
    line = OlderLine(
        educator=educator,
        type=type_,
        since=add_years(until, -5),
        until=until,
        endorsements=codes,
        issued_on=add_years(until, -5),
        printed_name=educator.printed_name,
        served=True,
    )
    return import_register([line])[0]


def continuing(cora: Educator) -> Application:
    """Cora's draft to continue the certificate that ends in twenty weeks."""
    holding = held_until(cora, clock.today() + timedelta(weeks=20), "029")
    return start_application(
        cora, "continue", "professional", ["029"], by=account_of(cora), about_holding=holding.number
    )


def cleared(educator: Educator, gil: Account, delia: Account, *, background_check: str = "clear") -> Evidence:
    """Let the background check come back, clear or not, verified."""
    says = {**CLEAR, "background_check": background_check}
    today = clock.today()
    check = file_evidence(educator, "conduct", says, source="bureau", source_name="Police", by=gil, received_on=today)
    return verify_evidence(check, delia)


def signed(application: Application, *, fee: bool = True) -> Application:
    """Sign and file a draft today, as its educator."""
    found = found_from(previewed(application).found)
    educator = application.educator
    return submit_application(
        application,
        by=account_of(educator),
        signed_name=educator.printed_name,
        language=educator.language,
        on=clock.today(),
        fee=found.fee if fee else None,
    )


def previewed(application: Application) -> Evaluation:
    """Ask what follows if everything said is proved."""
    return evaluate_application(application, Purpose.PREVIEW)


def graduated(educator: Educator, staff: Staff, *, lacks: frozenset[str] = frozenset(), code: str = BIOLOGY) -> None:
    """Let everything a graduate has come in from its sources."""
    file_graduate(educator, Random("a graduate"), code, staff, lacks=lacks)  # noqa: S311 - the same each time


def filed(educator: Educator, staff: Staff, *, lacks: frozenset[str] = frozenset(), code: str = BIOLOGY) -> Application:
    """Let a graduate's papers come in; have the request signed, filed and paid."""
    graduated(educator, staff, lacks=lacks, code=code)
    return filed_application(educator, code)


def verified(educator: Educator, by: Account) -> None:
    """Verify everything that has come in."""
    for one in evidence_of(educator):
        verify_evidence(one, by)
