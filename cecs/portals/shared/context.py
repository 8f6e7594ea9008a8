"""What the page frame needs on every page."""

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give the frame its words."""
    return {"language": getattr(request, "LANGUAGE_CODE", "en")}
