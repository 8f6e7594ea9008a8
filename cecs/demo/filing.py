"""A made-up graduate's evidence comes in from its sources, and the graduate signs, files and pays."""

from datetime import timedelta
from random import Random

from cecs.demo.portfolios import Piece, cleared, graduate_pieces
from cecs.demo.setting import setting
from cecs.demo.staff import Staff
from cecs.eligibility.explain import explained
from cecs.eligibility.findings import found_from
from cecs.law.shelf import law_on, rulebook
from cecs.records.accounts.models import Account
from cecs.records.applications.actions.save import save_answers
from cecs.records.applications.actions.start import start_application
from cecs.records.applications.actions.submit import submit_application
from cecs.records.applications.models import Application
from cecs.records.determinations.actions.evaluate import evaluate_application
from cecs.records.determinations.models import Purpose
from cecs.records.educators.models import Educator
from cecs.records.evidence.actions.file import file_evidence
from cecs.records.evidence.actions.recommend import recommend
from cecs.records.evidence.models import Evidence
from cecs.records.organizations.queries import programs_of
from cecs.records.payments.actions.write_receipt import write_receipt
from cecs.records.payments.gateway.port import Card, Visit, VisitState
from cecs.records.payments.models import Checkout
from cecs.records.payments.queries import owed
from cecs.values import clock
from cecs.values.numbers import new_key


def file_graduate(
    educator: Educator, chance: Random, code: str, staff: Staff, *, lacks: frozenset[str] = frozenset()
) -> None:
    """Let all that a graduate has come in from its sources, but what this one lacks."""
    law = law_on(clock.today())
    finished_on = clock.today() - timedelta(days=chance.randint(20, 60))
    pieces = [*graduate_pieces(chance, law, code, staff.college.name, finished_on=finished_on)]
    for piece in [*pieces, cleared(setting().checked_by)]:
        if piece.kind not in lacks:
            file_piece(educator, piece, staff.june if piece.source == "institution" else staff.gil)
    if "recommendation" not in lacks:
        program = programs_of(staff.college, finished_on).filter(endorsement=code, route="program").first()
        if program is None:
            raise LookupError(f"{staff.college} has no program for {code}.")
        recommend(educator, program=program, completed_on=finished_on, by=staff.june, state=law.jurisdiction.home)


def file_piece(educator: Educator, piece: Piece, by: Account) -> Evidence:
    """File one piece, received today."""
    return file_evidence(
        educator,
        piece.kind,
        piece.says,
        source=piece.source,
        source_name=piece.source_name,
        by=by,
        received_on=clock.today(),
    )


def filed_application(educator: Educator, code: str) -> Application:
    """Start, answer, sign, file and pay, all on this day."""
    account = educator.account
    if account is None:
        raise LookupError(f"{educator} has no account to file with.")
    application = start_application(educator, "first-certificate", setting().first, (code,), by=account)
    application = save_answers(application, "conduct", {"typed": {}, "disclosed": []}, by=account)
    return sign_and_pay(application, account)


def sign_and_pay(application: Application, account: Account) -> Application:
    """Sign, file and pay a draft today."""
    _submit(application, account)
    _pay(application)
    application.refresh_from_db()
    return application


def _submit(application: Application, account: Account) -> None:
    found = found_from(evaluate_application(application, Purpose.PREVIEW).found)
    language = application.educator.language
    told = explained(found, law_on(clock.today()), language)
    submit_application(
        application,
        by=account,
        signed_name=application.educator.printed_name,
        language=language,
        on=clock.today(),
        fee=found.fee,
        missing=[line.title for line in told.missing],
    )


def _pay(application: Application) -> None:
    """Pay what is owed. The processor of the sandbox is not up yet, so the visit to it is written as it would be."""
    cents = owed(application.number)
    if not cents:
        return
    checkout = Checkout.objects.create(
        educator=application.educator, for_number=application.number, cents=cents, gateway_id=f"demo_{new_key()}"
    )
    cards = rulebook().jurisdiction.cards
    brand = cards["brands"][application.pk % len(cards["brands"])]
    card = Card(brand=brand, funding=cards["funding"][0], last4="4242")
    paid = Visit(
        gateway_id=checkout.gateway_id, state=VisitState.PAID, cents=cents, payment_id=f"demo_{new_key()}", card=card
    )
    write_receipt(checkout, paid)
