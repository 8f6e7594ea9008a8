"""The educator's signature turns a draft into a filing.

From this moment the clock runs, the review fee is owed, and the law that governs
is the law in force today, whatever it says next month.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cecs.eligibility.findings import FeeOwed
from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.records.accounts.models import Account
from cecs.records.applications.errors import NotFromHere, NotReadyToFile
from cecs.records.applications.models import Application, Attestation
from cecs.records.applications.move import move
from cecs.records.applications.permitting import files_as
from cecs.records.applications.states import Channel, Step
from cecs.records.audit.record import one_deed, record
from cecs.records.certificates.actions.note_timely_filing import note_timely_filing
from cecs.records.certificates.queries import by_number
from cecs.records.correspondence.actions.compose import compose
from cecs.records.payments.actions.charge import charge
from cecs.values import clock


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, or brings in what was signed, as what; with which name, in which language, by which channel."""

    by: Account
    acting_as: str
    name: str
    language: str
    channel: Channel


def submit_application(
    application: Application,
    *,
    by: Account,
    signed_name: str,
    language: str,
    on: date,
    fee: FeeOwed | None = None,
    missing: Sequence[str] = (),
    channel: Channel = Channel.ONLINE,
) -> Application:
    """File a draft: attested, its law pinned to the day, its fees charged. Twice is once.

    `fee` is what the law asks for this request (the caller has found it on the same day); `missing` names what the
    letter of receipt should say is still to come. By mail, `on` is the day on which the paper was received.
    """
    application.refresh_from_db()
    if application.is_filed:
        return application
    acting_as = files_as(by, application.educator)
    if not signed_name.strip():
        raise NotReadyToFile(["a signature"])
    try:
        _file(application, Signature(by, acting_as, signed_name.strip(), language, channel), on, fee, missing)
    except NotFromHere:
        application.refresh_from_db()
        if not application.is_filed:
            raise  # else it was signed at the same moment: one filing
    return application


def _file(
    application: Application, signature: Signature, on: date, fee: FeeOwed | None, missing: Sequence[str]
) -> None:
    """Take the step with all that belongs to it, or none of it."""
    law = law_on(on)
    with transaction.atomic(), one_deed():
        move(application, Step.SUBMIT, by=signature.by.printed_name)
        Application.objects.filter(pk=application.pk).update(
            law_as_of=on, rulebook=law.fingerprint, filed_at=clock.now(), channel=signature.channel
        )
        application.refresh_from_db()
        _attest(application, law, signature)
        if fee and fee.lines:
            charge(application.educator, fee, for_number=application.number, on=on)
        _note(application, on)
        _confirm(application, law, missing)
        record(
            "application.submitted",
            subject=application.number,
            actor=signature.by.printed_name,
            acting_as=signature.acting_as,
            educator=application.educator.number,
            law_as_of=on,
            rulebook=law.fingerprint,
            signed_name=signature.name,
            answers=application.answers,
            channel=signature.channel,
        )


def _confirm(application: Application, law: Law, missing: Sequence[str]) -> None:
    """Write at once that it has come, what is still to come, and when an answer can be expected."""
    compose(
        application.educator,
        letter="application-received",
        about=application.number,
        filed_on=application.law_as_of,
        missing="\n".join(f"- {one}" for one in missing) or "-",
        wait=law.usual_wait(application.kind, application.educator.language),
    )


def _attest(application: Application, law: Law, signature: Signature) -> None:
    """Keep the words that were signed as they stand today."""
    version, text = law.attestation(application.kind, signature.language)
    Attestation.objects.create(
        application=application,
        wording_version=version,
        language=signature.language,
        text=text,
        signed_name=signature.name,
        signed_by=signature.by,
    )


def _note(application: Application, on: date) -> None:
    """Let the register show that the holding it goes on from is in process."""
    holding = by_number(application.about_holding) if application.about_holding else None
    if holding and (holding.until is None or on < holding.until):
        note_timely_filing(holding, application.number, on)
