"""`python -m sandbox.gateway`: take payments that are not real, at a page of its own."""

import argparse
import os
from pathlib import Path

from sandbox.gateway.server import Gateway
from sandbox.gateway.settings import Faults, Settings


def main() -> None:
    """Run until stopped."""
    known = Settings()
    parser = argparse.ArgumentParser(prog="sandbox.gateway", description=__doc__)
    parser.add_argument("--port", type=int, default=known.port, help="the port of the API and the page")
    parser.add_argument("--state", type=Path, default=known.state, help="the file that holds everything")
    parser.add_argument("--address", default="", help="the page's address as a browser sees it")
    parser.add_argument("--webhook", default="", help="where messages are sent")
    parser.add_argument("--retry", type=float, default=known.retry_seconds, help="seconds before the second try")
    parser.add_argument("--delay", type=float, default=0, help="fault: a message waits so many seconds")
    parser.add_argument("--copies", type=int, default=1, help="fault: a message is sent so many times")
    parser.add_argument("--drop", type=int, default=0, help="fault: so many messages are lost")
    parser.add_argument("--shuffle", action="store_true", help="fault: messages go out in any order")
    parser.add_argument("--lenient", action="store_true", help="fault: debit, prepaid and any brand reach the bank")
    given = parser.parse_args()
    faults = Faults(
        delay_seconds=given.delay,
        copies=given.copies,
        drop=given.drop,
        shuffle=given.shuffle,
        lenient=given.lenient,
    )
    gateway = Gateway(
        Settings(
            port=given.port,
            address=given.address,
            state=given.state,
            key=os.environ.get("CECS_GATEWAY_KEY", known.key),
            webhook_secret=os.environ.get("CECS_GATEWAY_WEBHOOK_SECRET", known.webhook_secret),
            webhooks_to=given.webhook,
            retry_seconds=given.retry,
            faults=faults,
        )
    )
    print(f"gateway: API and payment page on {gateway.settings.seen_at}", flush=True)
    try:
        gateway.serve()
    except KeyboardInterrupt:
        gateway.stop()


if __name__ == "__main__":
    main()
