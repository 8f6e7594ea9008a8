"""A page of a draft is kept as it was typed. What another tab wrote meanwhile is never overwritten unseen."""

from typing import Any

from django.db.models import F

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.applications.errors import ChangedMeanwhile, NotFromHere
from cecs.records.applications.models import Application
from cecs.records.applications.states import State
from cecs.values import clock


def save_answers(
    application: Application, page: str, answers: dict[str, Any], *, by: Account, revision: int | None = None
) -> Application:
    """Keep one page. Keystrokes are no deed: they leave no history row; what is signed does."""
    if application.answers.get(page) == answers:
        return application
    require(by, Permission.AMEND, whose=application.educator.account)
    if application.state != State.DRAFT:
        raise NotFromHere(f"{application.number} is signed; its answers can't be changed any more.")
    seen = application.revision if revision is None else revision
    kept = {**application.answers, page: answers}
    taken = Application.objects.filter(pk=application.pk, revision=seen, state=State.DRAFT).update(
        answers=kept, revision=F("revision") + 1, saved_at=clock.now()
    )
    if not taken:
        raise ChangedMeanwhile(f"{application.number} was changed in another tab or on another device.")
    application.answers, application.revision = kept, seen + 1
    return application
