"""What the vault refuses, one sentence each."""


class NotANumber(ValueError):
    """A social security number has nine digits, and some numbers were never given to anyone."""


class NothingKept(LookupError):
    """The vault keeps no number for this record."""


class AnotherIsKept(ValueError):
    """The vault keeps another number for this record, or this number for another record."""
