"""One educator's request, from draft to the register."""

from datetime import timedelta

import pytest

from cecs.eligibility.findings import found_from
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.states import State
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.queries import holdings_of, search
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.actions.settle import settle
from cecs.records.determinations.actions.sign_standing_order import sign_standing_order
from cecs.records.determinations.models import Purpose
from cecs.records.educators.models import Educator
from cecs.values import clock
from cecs.values.spans import add_years


@pytest.mark.django_db
def test_a_continuation_is_granted_in_one_go(cora: Educator, ezra: Account) -> None:
    today = clock.today()
    ends = today + timedelta(weeks=20)
    (line,) = import_register(
        [
            OlderLine(
                educator=cora,
                type="professional",
                since=add_years(ends, -10),
                until=ends,
                endorsements=("029",),
                issued_on=add_years(ends, -10),
                printed_name=cora.printed_name,
                served=True,
            )
        ]
    )
    sign_standing_order("continue", by=ezra, since=today)
    assert cora.account is not None
    application = start_application(
        cora, "continue", "professional", ("029",), by=cora.account, about_holding=line.number
    )
    preview = evaluate_application(application, Purpose.PREVIEW)
    found = found_from(preview.found)
    assert found.covered, found.why
    filed = submit_application(
        application, by=cora.account, signed_name="Cora", language="en", on=today, fee=found.fee, missing=[]
    )
    decision = settle(filed)
    filed.refresh_from_db()
    assert decision is not None, [(one.requirement, one.answer) for one in found.tree.children]
    assert filed.state == State.GRANTED
    assert settle(filed) == decision
    new, old = holdings_of(cora)
    assert new.since == ends
    assert old == line
    assert {seen.number for seen in search(cora.printed_name)} == {new.number, old.number}
