"""What happens to documents by itself."""

from cecs.records.documents.actions.scan import scan_document
from cecs.records.documents.errors import ScannerSilent
from cecs.records.documents.queries import quarantined


def scan_quarantined() -> int:
    """Scan what waits; stop at the first silence, and leave the rest for the next time."""
    scanned = 0
    for document in quarantined():
        try:
            scan_document(document)
        except ScannerSilent:
            break
        except FileNotFoundError:
            continue
        scanned += 1
    return scanned
