"""What happens to notices by themselves: days begin and end, and one past its day of review becomes a task."""

from cecs.records.notices.actions.review_notice import TASK
from cecs.records.notices.publishing import publish
from cecs.records.notices.queries import overdue
from cecs.records.worklist.actions.open_task import open_task
from cecs.values import clock


def keep_notices() -> int:
    """Publish what stands now, and nag about what nobody has looked at; gives how many tasks wait."""
    publish()
    return nag_about_stale_notices()


def nag_about_stale_notices() -> int:
    """Open a task for each notice nobody has looked at in time; gives how many wait."""
    stale = list(overdue(clock.today()))
    for notice in stale:
        open_task(TASK, notice.key, words=str(notice), review_by=notice.review_by, owner=str(notice.owner or ""))
    return len(stale)
