"""A letter as an e-mail: the text, and the same text as plain HTML. Nothing personal stands in the subject line."""

from email.utils import parseaddr

from django.core.mail import EmailMultiAlternatives
from django.utils.html import escape, format_html, urlize
from django.utils.safestring import mark_safe

from cecs.records.correspondence.models import Letter


def message(letter: Letter, address: str) -> EmailMultiAlternatives:
    """Make the e-mail."""
    mail = EmailMultiAlternatives(subject=letter.subject, body=letter.body, to=[address])
    mail.attach_alternative(as_html(letter), "text/html")
    mail.extra_headers["Message-ID"] = f"<{letter.key}@{parseaddr(mail.from_email)[1].rpartition('@')[2]}>"
    mail.extra_headers["Content-Language"] = letter.language
    mail.extra_headers["Auto-Submitted"] = "auto-generated"
    return mail


def as_html(letter: Letter) -> str:
    """Give the text as HTML that every mail reader shows: paragraphs, links, and the language it is in."""
    paragraphs = "".join(
        "<p>{}</p>".format(urlize(escape(part.strip())).replace("\n", "<br>"))
        for part in letter.body.split("\n\n")
        if part.strip()
    )
    frame = '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>'
    return format_html(frame, letter.language, letter.subject, mark_safe(paragraphs))  # noqa: S308  every part is escaped above
