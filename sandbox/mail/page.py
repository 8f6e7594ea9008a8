"""The page that shows the mail, and the same as JSON."""

import html
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from sandbox.mail.box import Box, Mail

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1b1b1b}"
    "article{border:1px solid #71767a;border-radius:4px;padding:1rem;margin:1rem 0}"
    "h1{font-size:1.5rem}h2{font-size:1.125rem;margin:0}pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}"
    "p.to{color:#454545;margin:.25rem 0}a{color:#005ea2}"
)


def drawn(mails: list[Mail]) -> str:
    """Draw the page."""
    articles = "".join(_article(mail) for mail in mails) or "<p>No mail has come yet.</p>"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail of the demonstration</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><main><h1>Mail of the demonstration</h1>"
        f"<p>Nothing leaves this machine. Load the page again to see new mail.</p>{articles}</main></body></html>"
    )


def _article(mail: Mail) -> str:
    text = re.sub(r"(https?://[^\s<]+)", r'<a href="\1">\1</a>', html.escape(mail.text))
    return (
        f"<article><h2>{html.escape(mail.subject)}</h2>"
        f'<p class="to">To {html.escape(mail.to)}</p><pre>{text}</pre></article>'
    )


def serve(box: Box, port: int) -> threading.Thread:
    """Serve the page until the process ends."""

    class Page(BaseHTTPRequestHandler):
        """Answers the two addresses there are."""

        def do_GET(self) -> None:
            """Give the page, or its JSON."""
            address = urlsplit(self.path)
            mails = box.to(parse_qs(address.query).get("to", [""])[0])
            if address.path == "/mails.json":
                self._give("application/json", json.dumps([mail.as_record() for mail in mails]))
            elif address.path == "/":
                self._give("text/html; charset=utf-8", drawn(mails))
            else:
                self.send_error(404)

        def _give(self, kind: str, text: str) -> None:
            body = text.encode()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_about: object) -> None:
            """Say nothing: addresses are nobody else's business."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    return thread
