"""Keep of USWDS only what our style sheet names: woff2 fonts that exist, images that are drawn."""

import re
import shutil
import sys
from pathlib import Path


def trim(sheet: Path, images: Path, kept: Path) -> None:
    """Drop faces and sources whose file we do not ship, and copy every image the sheet still names."""
    css = sheet.read_text()
    css = re.sub(r',url\([^)]*\.(?:woff|ttf)\)format\("?(?:woff|truetype)"?\)', "", css)
    fonts = sheet.parent
    css = re.sub(r"@font-face\{[^}]*\}", lambda face: face[0] if _shipped(face[0], fonts) else "", css)
    for name in sorted(set(re.findall(r'url\("?img/([^)"#?]+)', css))):
        source, target = images / name, kept / name
        if source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    sheet.write_text(css)


def _shipped(face: str, folder: Path) -> bool:
    found = re.search(r'url\("?([^)"]+\.woff2)', face)
    return bool(found) and (folder / found[1]).exists()


if __name__ == "__main__":
    trim(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
