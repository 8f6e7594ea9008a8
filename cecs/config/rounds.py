"""The rounds: every job that looks at an outbox, walked again and again by `manage.py tick`."""

from collections.abc import Callable

from cecs.records.audit.actions.seal_history import seal_history
from cecs.records.correspondence.jobs import send_composed
from cecs.records.credentials.jobs import prove_unproved
from cecs.records.determinations.jobs import settle_waiting
from cecs.records.documents.jobs import scan_quarantined
from cecs.records.mailroom.jobs import load_score_files, read_batches
from cecs.records.notices.jobs import keep_notices
from cecs.records.payments.jobs import sweep

Job = Callable[[], object]

ROUNDS: dict[str, Job] = {
    "payments": sweep,
    "documents": scan_quarantined,
    "mailroom": read_batches,
    "scores": load_score_files,
    "determinations": settle_waiting,
    "credentials": prove_unproved,
    "notices": keep_notices,
    "correspondence": send_composed,
    "audit": seal_history,
}
