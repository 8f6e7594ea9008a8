"""The code on a cover sheet: what it says, and finding it again on a skewed, noisy scan."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter

from cecs.values.numbers import is_number

PREFIX = "CECS:"
SERIES = "S"


def code_text(number: str) -> str:
    """Give what the code of a cover sheet says.

    >>> code_text("S-2026-000001-K")
    'CECS:S-2026-000001-K'
    """
    return PREFIX + number


def sheet_number_on(page: Image.Image) -> str:
    """Give the number of the cover sheet that a page is; empty where it is none. Tried plain, then cleaned."""
    for attempt in _attempts(page):
        for found in zxingcpp.read_barcodes(attempt):
            number = found.text.removeprefix(PREFIX)
            if found.text.startswith(PREFIX) and is_number(number, SERIES):
                return number.strip().upper()
    return ""


def _attempts(page: Image.Image) -> Iterator[Image.Image]:
    yield page
    yield page.filter(ImageFilter.MedianFilter(3))
    yield page.filter(ImageFilter.GaussianBlur(1.5)).point(lambda shade: 255 if shade > 150 else 0)  # noqa: PLR2004 - a shade of grey
