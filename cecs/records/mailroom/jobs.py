"""What happens in the mailroom by itself."""

import logging

from cecs.records.mailroom.actions.load_scores import load_scores
from cecs.records.mailroom.actions.read_batch import read_batch
from cecs.records.mailroom.queries import batches_to_read, score_files_to_load

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


def load_score_files() -> int:
    """Load some thousand lines more from every file of scores that waits."""
    loaded = 0
    for score_file in score_files_to_load():
        before = score_file.lines_done
        try:
            loaded += load_scores(score_file).lines_done - before
        except Exception:  # whatever is wrong with one, the others are still loaded
            log.exception("mailroom: %s could not be loaded", score_file)
    return loaded
