"""A cover sheet as a printed page: the code twice, so that one torn or stained corner loses nothing."""

import io
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.utils import translation
from django.utils.translation import gettext as _

from cecs.law.shelf import law_on
from cecs.records.credentials.printing import FONTS, STANDARDS
from cecs.records.mailroom.models import CoverSheet
from cecs.records.mailroom.scanning.codes import code_text
from cecs.records.mailroom.states import TAKEN_AS_MONEY, MailKind
from cecs.values import clock

HERE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def _compiler() -> Any:
    return typst.Compiler(
        str(HERE / "cover_sheet.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True
    )


def printed(sheet: CoverSheet, language: str) -> bytes:
    """Set a cover sheet in type: PDF/A, tagged for every reader."""
    data = json.dumps(told(sheet, language), ensure_ascii=False)
    pdf: bytes = _compiler().compile(sys_inputs={"data": data}, format="pdf", pdf_standards=STANDARDS)
    return pdf.rstrip() + b"\n"


def told(sheet: CoverSheet, language: str) -> dict[str, Any]:
    """Give everything the page says."""
    office = law_on(clock.today()).jurisdiction
    with translation.override(language):
        return {
            "language": language,
            "title": _("Cover sheet"),
            "agency": office.names["agency"][language],
            "name": sheet.educator.printed_name,
            "ein": sheet.educator.number,
            "application": sheet.for_application,
            "what": _capital(MailKind(sheet.kind).label),
            "number": sheet.number,
            "qr": _square(code_text(sheet.number)),
            "address": list(office.address),
            "steps": _steps(sheet, office.payee),
            "words": {
                "lay": _("Lay this page on top of what you mail."),
                "name": _("Name"),
                "ein": _("EIN"),
                "application": _("Application"),
                "what": _("What is under it"),
                "to": _("Mail it to"),
                "code": _("Square code of this cover sheet"),
                "before": _("Before you mail it"),
            },
        }


def _steps(sheet: CoverSheet, payee: str) -> list[str]:
    """Say what to look at before it is mailed."""
    steps = [
        _("Use one cover sheet for each paper. Print it anew for the next one."),
        _("Do not fold or staple the code."),
    ]
    if sheet.kind == MailKind.FORM:
        steps.append(_("Sign the form by hand in ink. Mail the original, not a copy."))
    if sheet.kind in TAKEN_AS_MONEY:
        steps.append(
            _("Make the check or money order payable to %(payee)s. Never send cash or a personal check.")
            % {"payee": payee}
        )
    return steps


def _square(text: str) -> str:
    out = io.BytesIO()
    segno.make(text, error="h", micro=False).save(out, kind="svg", border=4, xmldecl=False, scale=4)
    return out.getvalue().decode()


def _capital(words: Any) -> str:
    return str(words)[:1].upper() + str(words)[1:]
