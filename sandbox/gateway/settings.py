"""How one sandbox gateway is set up, and the faults it plays on request."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True, kw_only=True)
class Faults:
    """What goes wrong with messages, for tests. May be changed while the gateway runs."""

    delay_seconds: float = 0  # a message waits so long
    copies: int = 1  # a message is sent so many times
    drop: int = 0  # so many messages are lost
    shuffle: bool = False  # messages go out in any order
    lenient: bool = False  # debit, prepaid and other brands reach the bank, as at a processor without such rules
    silent: bool = False  # the API answers nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the gateway listens, whom it believes, and to whom it sends messages."""

    host: str = "127.0.0.1"
    port: int = 8010
    address: str = ""  # as a browser sees it
    state: Path = Path("gateway.sqlite3")
    key: str = "not-a-secret-CECS_GATEWAY_KEY-only-for-demonstration-and-tests"
    webhook_secret: str = "not-a-secret-CECS_GATEWAY_WEBHOOK_SECRET-only-for-demonstration-and-tests"  # noqa: S105 - known
    webhooks_to: str = ""
    retry_seconds: float = 1  # before the second try; each wait is double the one before
    faults: Faults = field(default_factory=Faults)

    @property
    def seen_at(self) -> str:
        """Give the address of the payment page."""
        return self.address or f"http://localhost:{self.port}"
