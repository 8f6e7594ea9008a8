"""Text recognition by Tesseract, where it is installed. It only helps to guess; a clerk says whose a letter is."""

import os
import shutil
import subprocess
from io import BytesIO

from PIL import Image

_PATIENCE_SECONDS = 60


def can_recognise() -> bool:
    """Say whether text recognition is installed on this machine."""
    return shutil.which("tesseract") is not None


def text_on(page: Image.Image) -> str:
    """Give the text on a page; nothing where recognition is not installed, or gives up."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    picture = BytesIO()
    page.save(picture, "PNG", compress_level=1)
    try:
        read = subprocess.run(  # noqa: S603 - our own arguments; the picture goes in by the pipe
            [program, "stdin", "stdout", "--psm", "3"],
            input=picture.getvalue(),
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    lines = read.stdout.decode("utf-8", "replace").replace("\x00", "").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
