"""The pages of a scan, PDF or TIFF: one at a time as a grey picture, and any run of them as a PDF of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Protocol

import pypdfium2
from PIL import Image, ImageFilter, ImageSequence, UnidentifiedImageError

from cecs.records.documents.content import TIFF
from cecs.records.mailroom.errors import Unreadable

DOTS_AN_INCH = 200
_PDF_UNIT = 72
_MOST_DOTS = 5_000  # on either side: a poster is scaled down, not refused
_INK = 128  # below: dark
_WIDTH, _WORD = 1700, 250  # dark dots of one short word, on a page so many dots wide


class Pages(Protocol):
    """An opened scan."""

    def __len__(self) -> int:
        """How many pages it has."""

    def picture(self, number: int) -> Image.Image:
        """Give one page, counted from nought, in grey."""

    def part(self, first: int, after: int) -> bytes:
        """Give the pages from one up to another as a PDF."""


class PdfPages:
    """The pages of a PDF."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        return len(self.pdf)

    def picture(self, number: int) -> Image.Image:
        """Draw one page in grey."""
        page = self.pdf[number]
        longest = max(page.get_size()) or 1
        scale = min(DOTS_AN_INCH / _PDF_UNIT, _MOST_DOTS / longest)
        drawn: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
        return drawn.convert("L")

    def part(self, first: int, after: int) -> bytes:
        """Copy pages as they are, nothing redrawn."""
        out = BytesIO()
        part = pypdfium2.PdfDocument.new()
        part.import_pages(self.pdf, list(range(first, after)))
        part.save(out)
        part.close()
        return out.getvalue()


class TiffPages:
    """The pages of a TIFF."""

    def __init__(self, data: bytes) -> None:
        self.tiff = Image.open(BytesIO(data), formats=("TIFF",))

    def __len__(self) -> int:
        return int(getattr(self.tiff, "n_frames", 1))

    def picture(self, number: int) -> Image.Image:
        """Give one page in grey."""
        self.tiff.seek(number)
        page = self.tiff.convert("L")
        page.thumbnail((_MOST_DOTS, _MOST_DOTS))
        return page

    def part(self, first: int, after: int) -> bytes:
        """Put pages into a PDF, each at the size of its paper."""
        frames = [
            frame.copy() for number, frame in enumerate(ImageSequence.Iterator(self.tiff)) if first <= number < after
        ]
        dots = float(self.tiff.info.get("dpi", (DOTS_AN_INCH,))[0]) or DOTS_AN_INCH
        out = BytesIO()
        frames[0].save(out, "PDF", save_all=True, append_images=frames[1:], resolution=dots)
        return out.getvalue()


@contextmanager
def opened(data: bytes, media_type: str) -> Iterator[Pages]:
    """Open a scan; refuse what is none."""
    try:
        pages: Pages = TiffPages(data) if media_type == TIFF else PdfPages(data)
        if not len(pages):
            raise Unreadable("The file has no page.")
    except (pypdfium2.PdfiumError, UnidentifiedImageError, OSError, SyntaxError) as wrong:
        raise Unreadable(f"The file can't be opened as a scan: {wrong}") from wrong
    try:
        yield pages
    finally:
        pages.pdf.close() if isinstance(pages, PdfPages) else pages.tiff.close()  # type: ignore[attr-defined]


def is_blank(page: Image.Image) -> bool:
    """Say whether nothing stands on a page: what scanners put between letters, and the backs of sheets."""
    width, height = page.size
    inner = page.crop((width // 20, height // 20, width - width // 20, height - height // 20))  # no holes, no rims
    dark = sum(inner.filter(ImageFilter.MedianFilter(3)).histogram()[:_INK])  # specks are gone, strokes stay
    return dark < _WORD * (width / _WIDTH) ** 2
