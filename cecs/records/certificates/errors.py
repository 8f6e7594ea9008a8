"""What the register refuses, one sentence each."""


class NotForTheRegister(ValueError):
    """What was offered can't become a line of the register."""


class NoSuchHolding(LookupError):
    """The register holds no such line."""
