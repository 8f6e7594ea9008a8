"""What the documents room refuses, one sentence each."""


class NotAccepted(ValueError):
    """The upload can't be taken, for the reason it says in the reader's language."""


class NotReadable(LookupError):
    """Nobody may open this document: it is not scanned yet, or it was refused."""


class ScannerSilent(ConnectionError):
    """The virus scanner gave no answer."""
