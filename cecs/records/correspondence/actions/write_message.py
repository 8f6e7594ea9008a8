"""An educator and the office write to each other about one number: the educator's words become a task for staff.

An answer from staff ends that task, and a letter says that something waits; what it says is read behind the sign-in.
"""

from django.db import transaction

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require, role_for
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.correspondence.actions.compose import compose
from cecs.records.correspondence.errors import NothingSaid
from cecs.records.correspondence.models import Message
from cecs.records.educators.models import Educator
from cecs.records.worklist.actions.finish_task import finish_task
from cecs.records.worklist.actions.open_task import open_task
from cecs.records.worklist.queries import open_task_about

TASK = "message.from-educator"


def write_message(educator: Educator, words: str, *, about: str, by: Account) -> Message:
    """Write a message; the same words sent twice in a row are one message."""
    said = words.strip()
    last = Message.objects.filter(educator=educator, about=about).order_by("-at", "-pk").first()
    if last and (last.by_id, last.words) == (by.pk, said):
        return last
    own = role_for(by, Permission.ANSWER, whose=educator.account)
    acting_as = own or require(by, Permission.DO_TASKS)
    if not said:
        raise NothingSaid("Write something.")
    with transaction.atomic():
        message = Message.objects.create(educator=educator, about=about, by=by, by_educator=own is not None, words=said)
        _set_going(message, by)
        record(
            "message.written",
            subject=about,
            actor=str(by),
            acting_as=acting_as,
            educator=educator.number,
            by_educator=message.by_educator,
            words=said,
        )
    return message


def _set_going(message: Message, by: Account) -> None:
    """Have the other side look."""
    if message.by_educator:
        open_task(TASK, message.about, words=message.words[:200], actor=str(by), educator=message.educator.number)
        return
    if waiting := open_task_about(TASK, message.about):
        finish_task(waiting, by, "answered")
    compose(message.educator, letter="message-waiting", about=message.about)
