"""The whole of who may do what, on one page.

A permission is held over anything, over what is one's own, or over one's own institution.
What is not said here is not allowed.
Nobody both determines and decides: no role holds both, and an act refuses the same person twice.
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from django.db import models
from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    """One thing that somebody may be allowed to do."""

    FILE = auto()
    AMEND = auto()
    WITHDRAW = auto()
    PAY = auto()
    ANSWER = auto()
    SEND_EVIDENCE = auto()
    SEE_OWN = auto()
    RECOMMEND = auto()
    SEND_TRANSCRIPT = auto()
    STATE_EXPERIENCE = auto()
    KEY_NOTICE = auto()
    OPEN_MAIL = auto()
    MATCH_MAIL = auto()
    SEE = auto()
    TAKE_UP = auto()
    DETERMINE = auto()
    NOTIFY = auto()
    VERIFY_EVIDENCE = auto()
    REASSIGN = auto()
    DECIDE = auto()
    REVIEW = auto()
    SIGN_STANDING_ORDER = auto()
    GIVE_ROLES = auto()
    SEE_LEDGER = auto()
    REFUND = auto()
    RECONCILE = auto()
    SEE_HISTORY = auto()
    DO_TASKS = auto()
    MERGE = auto()
    PROPOSE_MEALS = auto()
    APPROVE_MEALS = auto()
    WRITE_NOTICE = auto()
    SIGN_NOTICE = auto()


class Whose(StrEnum):
    """Over whose records a permission is held."""

    ANYONES = auto()
    OWN = auto()
    OWN_INSTITUTION = auto()  # the act asks `organizations` which institution that is


class Role(models.TextChoices):
    """What somebody is to the Bureau."""

    EDUCATOR = "educator", _("educator")
    CLERK = "clerk", _("clerk")
    EVALUATOR = "evaluator", _("evaluator")
    SUPERVISOR = "supervisor", _("supervisor")
    CASHIER = "cashier", _("cashier")
    PREPARER = "preparer", _("certification officer")
    EMPLOYING_AGENT = "employing-agent", _("employing agent")
    AUDITOR = "auditor", _("auditor")
    NUTRITION = "nutrition", _("nutrition staff")


@dataclass(frozen=True, slots=True)
class Allowed:
    """One permission, and over whose records."""

    permission: Permission
    whose: Whose


def may(*permissions: Permission, whose: Whose = Whose.ANYONES) -> frozenset[Allowed]:
    """Say what a role may do."""
    return frozenset(Allowed(permission, whose) for permission in permissions)


P = Permission
ROLES: dict[Role, frozenset[Allowed]] = {
    Role.EDUCATOR: may(P.FILE, P.AMEND, P.WITHDRAW, P.PAY, P.ANSWER, P.SEND_EVIDENCE, P.SEE_OWN, whose=Whose.OWN),
    Role.CLERK: may(P.KEY_NOTICE, P.OPEN_MAIL, P.MATCH_MAIL, P.SEE, P.DO_TASKS, P.WRITE_NOTICE),
    Role.EVALUATOR: may(P.SEE, P.TAKE_UP, P.DETERMINE, P.NOTIFY, P.VERIFY_EVIDENCE, P.DO_TASKS),
    Role.SUPERVISOR: may(
        P.SEE,
        P.REASSIGN,
        P.DECIDE,
        P.REVIEW,
        P.SIGN_STANDING_ORDER,
        P.GIVE_ROLES,
        P.DO_TASKS,
        P.MERGE,
        P.WRITE_NOTICE,
        P.SIGN_NOTICE,
    ),
    Role.CASHIER: may(P.SEE_LEDGER, P.REFUND, P.RECONCILE),
    Role.PREPARER: may(P.RECOMMEND, P.SEND_TRANSCRIPT, whose=Whose.OWN_INSTITUTION),
    Role.EMPLOYING_AGENT: may(P.STATE_EXPERIENCE, P.PROPOSE_MEALS, whose=Whose.OWN_INSTITUTION),
    Role.AUDITOR: may(P.SEE, P.SEE_LEDGER, P.SEE_HISTORY),
    Role.NUTRITION: may(P.APPROVE_MEALS),
}
