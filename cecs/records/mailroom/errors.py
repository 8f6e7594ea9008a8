"""What the mailroom refuses, one sentence each."""


class NotYetCome(ValueError):
    """The day it is said to have come lies in the future, or before it was posted."""


class NotFromHere(ValueError):
    """That can't be done with the piece where it stands, or somebody was there first."""


class NotTheirs(ValueError):
    """The application named is not this person's, or is not open."""


class NotMoney(ValueError):
    """What is asked for needs a check or a money order, with its amount and its number."""


class Unreadable(ValueError):
    """The file is no scan that can be taken apart."""
