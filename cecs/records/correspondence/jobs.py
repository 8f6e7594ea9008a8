"""What happens to letters by itself."""

from cecs.records.correspondence.actions.send import send_letter
from cecs.records.correspondence.models import LetterState
from cecs.records.correspondence.queries import to_send
from cecs.values import clock


def send_composed(at_most: int = 200) -> int:
    """Send what waits, and say how many went out."""
    letters = list(to_send(clock.now())[:at_most])
    return sum(send_letter(letter).state == LetterState.SENT for letter in letters)
