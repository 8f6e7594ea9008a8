"""A composed letter goes out by e-mail. A silent server is asked again, later and later; then staff are told."""

from datetime import timedelta
from smtplib import SMTPException

from django.db import transaction

from cecs.records.audit.record import record
from cecs.records.correspondence.models import Letter, LetterState
from cecs.records.correspondence.posting import message
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock

WAITS = (1, 5, 30, 120, 720)  # minutes after each try that failed; after the last, staff are told
_CLAIM = timedelta(minutes=10)


def send_letter(letter: Letter) -> Letter:
    """Send a letter that waits; one that was sent, or that another worker is sending, is left alone."""
    address = _address(letter)
    if not _claimed(letter):
        letter.refresh_from_db()
        return letter
    if not address:
        return _failed(letter, "The educator has no account, so no address.", for_good=True)
    try:
        message(letter, address).send()
    except (SMTPException, OSError) as trouble:
        return _failed(letter, f"{type(trouble).__name__}: {trouble}"[:254])
    with transaction.atomic():
        letter.state, letter.sent_to, letter.sent_at = LetterState.SENT, address, clock.now()
        letter.error, letter.next_try_at = "", None
        letter.save(update_fields=["state", "sent_to", "sent_at", "error", "next_try_at"])
        _write("letter.sent", letter)
    return letter


def _address(letter: Letter) -> str:
    account = letter.educator.account
    return account.email if account and account.is_active else ""


def _claimed(letter: Letter) -> bool:
    """Take the letter for this worker alone: of two, one finds the row as it was."""
    mine = Letter.objects.filter(pk=letter.pk, state=LetterState.COMPOSED, tries=letter.tries)
    taken = mine.update(tries=letter.tries + 1, next_try_at=clock.now() + _CLAIM)
    letter.tries += taken
    return bool(taken)


def _failed(letter: Letter, error: str, *, for_good: bool = False) -> Letter:
    """Say when to try again; after the last try, leave the letter to a person."""
    letter.error = error
    with transaction.atomic():
        if for_good or letter.tries > len(WAITS):
            letter.state, letter.next_try_at = LetterState.FAILED, None
            _write("letter.failed", letter, error=error)
            open_task("letter.not-sent", letter.key, words=letter.subject, letter=letter.letter, error=error)
        else:
            letter.next_try_at = clock.now() + timedelta(minutes=WAITS[letter.tries - 1])
        letter.save(update_fields=["state", "next_try_at", "error"])
    return letter


def _write(kind: str, letter: Letter, **more: str) -> None:
    record(
        kind,
        subject=letter.subject_number or letter.educator.number,
        actor="CECS",
        acting_as="system",
        letter=letter.letter,
        to=letter.educator.number,
        tries=letter.tries,
        **more,
    )
