"""What every application ends with: signing it, and paying on the payment company's own page."""

from tests.journeys.hand import Hand

CARD = {"number": "4242 4242 4242 4242", "expiry": "12/40", "code": "123"}


def sign(hand: Hand, name: str) -> None:
    """Check the answers, and sign and file."""
    hand.press("These are right")
    hand.fill(agreed=True, signed_name=name)
    hand.press("Sign and file")
    assert "/filed/" in hand.url, hand.settled()


def pay_all(hand: Hand, name: str) -> None:
    """Pay everything that is owed, and come back."""
    hand.press("Pay now")
    hand.fill(amount="all")
    hand.press("Go to the payment page")
    hand.picture("payment-page")
    hand.fill(name=name, **CARD)
    hand.press_at("main form button.main")
    if "/paid/" not in hand.url:  # the payment company's page brings back
        hand.awaits("/paid/")
    assert hand.says("Paid"), hand.text()
