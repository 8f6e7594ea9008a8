"""Sending by SMTP to addresses as people have them: letters of every script before the sign, too (RFC 6531)."""

from email.headerregistry import Address
from smtplib import SMTPException

from django.core.mail.backends.smtp import EmailBackend as PlainBackend
from django.core.mail.message import EmailMessage


class EmailBackend(PlainBackend):
    """Django's own, which writes an accented address so that no server knows it, save where the address is plain."""

    def _send(self, email_message: EmailMessage) -> bool:
        recipients = email_message.recipients()
        if all(address.isascii() for address in recipients):
            return bool(super()._send(email_message))  # type: ignore[misc]
        if self.connection is None:
            return False
        sender = Address(addr_spec=_bare(email_message.from_email)).addr_spec
        text = email_message.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]
        try:
            self.connection.sendmail(sender, [_bare(one) for one in recipients], text, mail_options=["SMTPUTF8"])
        except SMTPException:
            if not self.fail_silently:
                raise
            return False
        return True


def _bare(address: str) -> str:
    """Give an address without the name before it."""
    return address.rpartition("<")[2].rstrip(">").strip()
