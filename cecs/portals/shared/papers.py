"""Hand out a document that somebody sent in: as a file to keep, never as a page of ours."""

from typing import IO

from django.http import FileResponse

_KEPT_APART = "default-src 'none'; sandbox"


def as_file(paper: IO[bytes], *, name: str, media_type: str) -> FileResponse:
    """Send a paper to be saved. Whatever is in it can run nothing here and read nothing of this site."""
    response = FileResponse(paper, as_attachment=True, filename=name, content_type=media_type)
    response["Content-Security-Policy"] = _KEPT_APART
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
