"""`python -m sandbox.mail`: receive mail by SMTP, show it on a page."""

import argparse
import time

from aiosmtpd.controller import Controller

from sandbox.mail.box import Box, Keeper
from sandbox.mail.page import serve


def main() -> None:
    """Run until stopped."""
    parser = argparse.ArgumentParser(prog="sandbox.mail", description=__doc__)
    parser.add_argument("--smtp", type=int, default=8025, help="the port that receives mail")
    parser.add_argument("--http", type=int, default=8026, help="the port of the page that shows it")
    given = parser.parse_args()
    box = Box()
    receiver = Controller(Keeper(box), hostname="127.0.0.1", port=given.smtp)
    receiver.start()
    page = serve(box, given.http)
    print(f"mail: SMTP on 127.0.0.1:{given.smtp}, page on http://localhost:{given.http}", flush=True)
    try:
        while page.is_alive():
            time.sleep(0.5)
    except KeyboardInterrupt:
        pass
    finally:
        receiver.stop()


if __name__ == "__main__":
    main()
