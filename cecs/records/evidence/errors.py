"""What the evidence room refuses, one sentence each."""


class NotEvidence(ValueError):
    """What was offered does not say anything the law knows."""


class NotFromThere(ValueError):
    """This kind of evidence can't come from that source."""


class AlreadyWithdrawn(ValueError):
    """The evidence has been withdrawn."""
