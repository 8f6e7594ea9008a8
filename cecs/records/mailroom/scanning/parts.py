"""Where one letter of a batch ends and the next begins: at a cover sheet, or at an empty page."""

from dataclasses import dataclass

from cecs.records.mailroom.scanning.codes import sheet_number_on
from cecs.records.mailroom.scanning.pages import Pages, is_blank
from cecs.records.mailroom.scanning.recognition import text_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One letter of a batch: its pages, the cover sheet that lay on it, and the text of its first page."""

    first: int
    after: int  # the page after its last
    sheet: str = ""
    text: str = ""
    is_empty: bool = False


def next_part(pages: Pages, first: int, *, each_page: bool) -> Part:
    """Give the part that begins at a page."""
    page = pages.picture(first)
    sheet = sheet_number_on(page)
    if not sheet and is_blank(page):
        return Part(first=first, after=first + 1, is_empty=True)
    after = first + 1
    if sheet or not each_page:
        after = _end(pages, after)
    if sheet:
        return Part(first=first, after=after, sheet=sheet)
    return Part(first=first, after=after, text=text_on(page))


def _end(pages: Pages, page: int) -> int:
    """Go on until a page that is a cover sheet, or empty."""
    while page < len(pages):
        picture = pages.picture(page)
        if is_blank(picture) or sheet_number_on(picture):
            break
        page += 1
    return page
