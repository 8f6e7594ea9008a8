"""What kind of document the bytes are, told by the bytes and never by the name."""

import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

import pypdfium2
from django.utils.translation import gettext as _
from PIL import Image

from cecs.records.documents.errors import NotAccepted

PDF, JPEG, PNG, TIFF = "application/pdf", "image/jpeg", "image/png", "image/tiff"
TEXT = "text/plain"  # from a testing company; from nobody else
ENDINGS = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png", TIFF: ".tif", TEXT: ".txt"}
_TIFF_MARKS = (b"II*\x00", b"MM\x00*")
MOST_PIXELS = 80_000_000  # an A3 page at 600 dots an inch; more is a bomb, not a scan
NAME_LENGTH = 120
_TAIL = 2048  # where a PDF keeps its end mark


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes, and what they are."""

    media_type: str
    data: bytes


def known_content(data: bytes, *, from_scanner: bool = False) -> Content:
    """Say what the bytes are; refuse everything but a whole PDF, JPEG or PNG; from our own scanner, also a TIFF."""
    if not data:
        raise NotAccepted(_("The file is empty. Choose a file that has something in it."))
    if data.startswith(b"%PDF-"):
        _check_pdf(data)
        return Content(PDF, data)
    if data.startswith(b"\xff\xd8\xff"):
        _check_image(data, "JPEG")
        return Content(JPEG, data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        _check_image(data, "PNG")
        return Content(PNG, data)
    if from_scanner and data.startswith(_TIFF_MARKS):
        _check_image(data, "TIFF")
        return Content(TIFF, data)
    raise NotAccepted(_("The file must be a PDF, a JPEG photo or a PNG picture."))


def _check_pdf(data: bytes) -> None:
    tail = data[-_TAIL:]
    if b"%%EOF" not in tail or b"startxref" not in tail:
        raise NotAccepted(_("The PDF is damaged or cut off. Save it again, then send it."))
    if b"/Encrypt" not in data:
        return
    try:
        pypdfium2.PdfDocument(data).close()
    except pypdfium2.PdfiumError as refused:
        if "password" in str(refused).lower():
            raise NotAccepted(_("The PDF is locked with a password. Save a copy without one, then send it.")) from None
        raise NotAccepted(_("The PDF is damaged or cut off. Save it again, then send it.")) from None


def _check_image(data: bytes, kind: str) -> None:
    try:
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            width, height = image.size
            too_large = width * height > MOST_PIXELS
            if not too_large:
                image.verify()
    except Image.DecompressionBombError:
        too_large = True
    except (OSError, SyntaxError, ValueError):
        raise NotAccepted(_("The picture is damaged. Take or save it again, then send it.")) from None
    if too_large:
        raise NotAccepted(_("The picture has too many dots. Save it smaller, then send it."))


def known_text(data: bytes) -> Content:
    """Take a file of plain text; refuse what holds anything that is none."""
    if not data.strip() or b"\x00" in data[:1_000_000]:
        raise NotAccepted(_("The file must be plain text, and have something in it."))
    return Content(TEXT, data)


def kept_name(name: str, media_type: str) -> str:
    """Give the name under which it is shown: no folders, no hidden signs, an ending that tells the truth."""
    plain = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "C").strip(" .")
    stem = PurePath(shown).stem[:NAME_LENGTH].strip(" .") or "document"
    return stem + ENDINGS[media_type]
