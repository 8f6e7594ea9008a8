"""Papers for the tests: small whole PDFs, photos and pictures, and some that are not what they say."""

from functools import cache
from io import BytesIO
from zlib import crc32

import pypdfium2
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer


@cache
def _page() -> bytes:
    """Give a PDF of one empty page; the maker signs each with a number of its own, so it is made once."""
    out = BytesIO()
    paper = pypdfium2.PdfDocument.new()
    paper.new_page(200, 200)
    paper.save(out)
    paper.close()
    return out.getvalue()


def pdf(text: bytes = b"a transcript") -> bytes:
    """Give a whole PDF of one page, with some bytes of our own in a comment before its second ending."""
    whole = _page()
    return whole.rstrip() + b"\n%" + text + b"\n" + whole[whole.rindex(b"startxref") :]


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    """Give a picture of a kind and size."""
    out = BytesIO()
    Image.new("RGB", size, (120, 20, 20)).save(out, kind)
    return out.getvalue()


def bomb() -> bytes:
    """Give a PNG of a few bytes that says it is 40,000 by 40,000 dots."""
    whole = bytearray(picture())
    whole[16:24] = (40_000).to_bytes(4, "big") * 2
    whole[29:33] = crc32(whole[12:29]).to_bytes(4, "big")
    return bytes(whole)


def encrypted_pdf(password: str) -> bytes:
    """Give a PDF that opens with a password; with an empty one, as many registrars send theirs, for all."""
    out = BytesIO()
    writer = copy_into_new_writer(PdfFileReader(BytesIO(pdf())))
    writer.encrypt(owner_pass="the registrar's", user_pass=password)
    writer.write(out)
    return out.getvalue()


PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200)
ARCHIVE = b"PK\x03\x04" + bytes(200)
PAGE = b"<!doctype html><script>alert(1)</script>"
