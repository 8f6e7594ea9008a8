"""Asking staff to put something right: the form's words and paper become a request that waits in the worklist."""

from typing import Any

from django.http import HttpRequest

from cecs.portals.educator.forms.profile import CorrectionForm
from cecs.portals.shared.access import account_of
from cecs.records.applications.actions.ask_correction import ask_correction
from cecs.records.documents.actions.keep_upload import keep_upload
from cecs.records.documents.errors import NotAccepted
from cecs.records.educators.models import Educator


def asked(request: HttpRequest, educator: Educator, form: CorrectionForm, about: str = "") -> bool:
    """Send what the form asks; a file that is not taken is said on the form."""
    said: dict[str, Any] = form.cleaned_data
    account, file = account_of(request), form.cleaned_data.get("file")
    try:
        document = keep_upload(file, by=account) if file else None
    except NotAccepted as refused:
        form.add_error("file", str(refused))
        return False
    ask_correction(
        educator,
        form.what,
        by=account,
        asks=form.asks(),
        about=about,
        words=said.get("words", ""),
        document=document,
        ssn=said.get("ssn", ""),
    )
    return True
