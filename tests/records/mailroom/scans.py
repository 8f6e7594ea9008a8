"""Scans as a scanner makes them: pages set crooked, speckled and faded, bound into a TIFF or a PDF."""

import random
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from cecs.records.credentials.printing import FONTS

PAGE = (1700, 2200)  # a letter page at 200 dots an inch
_DOTS = 200


def written(*lines: str, size: int = 34) -> Image.Image:
    """Give a letter: black words on a white page."""
    page = Image.new("L", PAGE, 255)
    font = ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), size)
    draw = ImageDraw.Draw(page)
    for place, line in enumerate(lines):
        draw.text((170, 240 + place * size * 2), line, font=font, fill=20)
    return page


def blank() -> Image.Image:
    """Give an empty page, with a punch hole and some dust."""
    page = Image.new("L", PAGE, 250)
    ImageDraw.Draw(page).ellipse((40, 1000, 80, 1040), fill=30)
    return page


def rasterised(pdf: bytes) -> Image.Image:
    """Give the first page of a PDF as a scanner sees it."""
    paper = pypdfium2.PdfDocument(pdf)
    page: Image.Image = paper[0].render(scale=_DOTS / 72, grayscale=True).to_pil().convert("L")
    paper.close()
    return page


def worn(page: Image.Image, *, seed: int, skew: float = 3.0, specks: int = 1500) -> Image.Image:
    """Set a page crooked, blur it, and throw dust at it: the same every time for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    turned = page.rotate(chance.uniform(-skew, skew), fillcolor=255, resample=Image.Resampling.BILINEAR)
    soft = turned.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 1.1)))
    dots = soft.load()
    assert dots is not None
    for _ in range(specks):
        dots[chance.randrange(soft.width), chance.randrange(soft.height)] = chance.choice((0, 60, 255))
    return soft


def as_tiff(pages: Sequence[Image.Image]) -> bytes:
    """Bind pages into a black and white fax TIFF, as most office scanners do."""
    out = BytesIO()
    first, *others = (page.point(lambda shade: 255 if shade > 140 else 0).convert("1") for page in pages)
    first.save(out, "TIFF", save_all=True, append_images=others, compression="group4", dpi=(_DOTS, _DOTS))
    return out.getvalue()


def as_pdf(pages: Sequence[Image.Image]) -> bytes:
    """Bind pages into a PDF."""
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=list(pages[1:]), resolution=_DOTS)
    return out.getvalue()


def text_of(pdf: bytes) -> str:
    """Give the words of a PDF."""
    paper = pypdfium2.PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_range() for page in paper)
    paper.close()
    return words
