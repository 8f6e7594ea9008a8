"""From a kind and a code to its page."""

from collections.abc import Callable, Mapping

from cecs.portals.public.rulebook.assessments import assessment_page
from cecs.portals.public.rulebook.certificates import certificate_page
from cecs.portals.public.rulebook.endorsements import endorsement_page
from cecs.portals.public.rulebook.fees import fee_page
from cecs.portals.public.rulebook.reader import Reader
from cecs.portals.public.rulebook.requests import request_page
from cecs.portals.public.rulebook.seen import Page
from cecs.portals.public.rulebook.texts import text_page

PAGES: Mapping[str, Callable[[Reader, str], Page]] = {
    "certificates": certificate_page,
    "endorsements": endorsement_page,
    "requests": request_page,
    "assessments": assessment_page,
    "fees": fee_page,
    "texts": text_page,
}


def page_of(reader: Reader, kind: str, code: str) -> Page:
    """The page of one row."""
    return PAGES[kind](reader, code)
