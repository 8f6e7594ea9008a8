"""What the educators room refuses, one sentence each."""


class NotANameError(ValueError):
    """A name has at least one letter in it."""


class AlreadyLinked(ValueError):
    """The account is another educator's, or the educator has another account."""


class NotInOrder(ValueError):
    """The change begins before what it changes."""


class NoReason(ValueError):
    """What opens a secret says why."""


class NotSureWho(ValueError):
    """What was told fits nobody, or may fit somebody else."""


class NumberOfAnother(ValueError):
    """The number is on another person's record."""
