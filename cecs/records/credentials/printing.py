"""Sets a certificate in type: PDF/A-2a, tagged for every reader (PDF/UA-1).

The compiler and its fonts are kept loaded.
"""

import io
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.conf import settings
from django.utils import formats, translation
from django.utils.translation import gettext as _

from cecs.law.rulebook import Law
from cecs.law.shelf import law_on
from cecs.records.certificates.models import Holding
from cecs.records.credentials.errors import CannotPrint
from cecs.values.spans import Span

HERE = Path(__file__).resolve().parent
FONTS = HERE / "fonts"  # those that every printed page of ours is set in
STANDARDS = ["a-2a", "ua-1"]
TEMPLATE_VERSION = "2026-11"


@lru_cache(maxsize=1)
def _compiler() -> Any:
    return typst.Compiler(
        str(HERE / "certificate.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True
    )


def printed(holding: Holding, code: str, language: str = "en") -> bytes:
    """Set one holding in type."""
    data = json.dumps(told(holding, code, language), ensure_ascii=False)
    try:
        pdf: bytes = _compiler().compile(sys_inputs={"data": data}, format="pdf", pdf_standards=STANDARDS)
    except typst.TypstError as error:
        raise CannotPrint(f"{holding.number} can't be printed: {error}") from error
    return pdf.rstrip() + b"\n"


def address_of(code: str) -> str:
    """Give the address at which the paper is checked."""
    return f"{settings.SITE_ADDRESS}/verify/{code}/"


def told(holding: Holding, code: str, language: str) -> dict[str, Any]:
    """Give everything the paper says."""
    law = law_on(holding.issued_on)
    names = law.jurisdiction.names
    with translation.override(language):
        return {
            "language": language,
            "title": law.certificate_words(holding.type, language),
            "agency": names["agency"][language],
            "bureau": names["bureau"][language],
            "holder": holding.printed_name,
            "authorizes": law.authorizes_words(holding.type, language),
            "number": holding.number,
            "endorsements": [
                {
                    "code": held.code,
                    "words": law.endorsement_words(held.code, language),
                    "grades": _grades(law, held.code),
                }
                for held in sorted(holding.endorsements.all(), key=lambda held: held.code)
            ],
            "effective": formats.date_format(holding.since, "DATE_FORMAT"),
            "expires": _last_day(holding),
            "issued": formats.date_format(holding.issued_on, "DATE_FORMAT"),
            "code": code,
            "address": address_of(code),
            "qr": _square(address_of(code)),
            "words": _words(),
        }


def _grades(law: Law, code: str) -> str:
    return law.grades(code) if code in law.rulebook.endorsements else ""


def _last_day(holding: Holding) -> str:
    last = Span(holding.since, holding.until).expires_on
    return formats.date_format(last, "DATE_FORMAT") if last else _("No end")


def _words() -> dict[str, str]:
    return {
        "certifies": _("This is to certify that"),
        "holds": _("holds this certificate. It authorizes:"),
        "endorsements": _("Endorsements"),
        "none": _("None"),
        "code": _("Code"),
        "field": _("Field"),
        "grades": _("Grades"),
        "number": _("Certificate number"),
        "effective": _("In force from"),
        "expires": _("Expires on"),
        "scan": _("Square code that opens"),
        "code_is": _("Verification code"),
        "issued": _("Issued on"),
        "check": _("This paper is worth what the register says today. Check it at"),
        "register": _("An extension, a suspension or a revocation after the day of issue shows only there."),
    }


def _square(address: str) -> str:
    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="svg", border=0, dark="#162e51", xmldecl=False, scale=4)
    return out.getvalue().decode()
