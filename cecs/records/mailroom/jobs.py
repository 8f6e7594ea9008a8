"""What happens in the mailroom by itself."""

import logging

from cecs.records.mailroom.actions.read_batch import read_batch
from cecs.records.mailroom.queries import batches_to_read

log = logging.getLogger(__name__)


def read_batches() -> int:
    """Take some parts more from every batch that waits. Trouble with one does not keep the others waiting."""
    read = 0
    for batch in batches_to_read():
        before = batch.pages_done
        try:
            read += read_batch(batch).pages_done - before
        except Exception:  # whatever is wrong with one, the others are still read
            log.exception("mailroom: %s could not be read", batch)
    return read
