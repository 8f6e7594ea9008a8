"""What the payments room refuses, one sentence each."""


class Unbalanced(ValueError):
    """The lines of an entry do not sum to zero."""


class NothingOwed(ValueError):
    """Nothing is owed, or not as much."""


class FeeUnclear(ValueError):
    """The law does not say clearly what is owed."""


class DoesNotAddUp(ValueError):
    """The total that was counted is not the sum of the papers."""


class NotInHand(ValueError):
    """A paper is not where it should be for that."""


class GatewayDown(ConnectionError):
    """The payment processor does not answer."""


class Forged(ValueError):
    """A message that claims to come from the payment processor does not."""


class NotRefundable(ValueError):
    """No such sum can be given back against that receipt."""
