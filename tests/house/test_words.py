"""Everything a person reads can be read in Spanish: no string without translation, none outside the catalogues."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.house.reading import CECS, PORTALS, RECORDS, ROOT, at, none, templates

TRANSLATABLE = re.compile(r"gettext|{%\s*(?:translate|trans|blocktranslate|blocktrans)\b")
OTHER_LANGUAGES = ("es",)


def rooms() -> list[Path]:
    """Every folder that keeps words of its own: each portal, each room, and what stands beside them."""
    beside = [CECS / "api", CECS / "demo"]  # config only names the languages, whose names Django itself translates
    inside = [
        path for folder in (PORTALS, RECORDS) for path in sorted(folder.iterdir()) if (path / "__init__.py").exists()
    ]
    return [room for room in inside + beside if _says_something(room)]


def _says_something(room: Path) -> bool:
    files = [*room.rglob("*.py"), *templates(room)]
    return any(TRANSLATABLE.search(path.read_text(encoding="utf-8")) for path in files)


def said_in(room: Path, folder: Path) -> Catalog:
    """Collect what a room says, as `django-admin makemessages` finds it, in a copy of the room."""
    copy = folder / room.name
    shutil.copytree(room, copy, ignore=shutil.ignore_patterns("locale", "static", "__pycache__", "migrations"))
    (copy / "locale").mkdir()
    admin = ROOT / ".venv" / "bin" / "django-admin"
    subprocess.run(
        [str(admin), "makemessages", "-l", "es", "--no-location", "-v", "0"], cwd=copy, check=True, capture_output=True
    )
    return _catalogue(copy / "locale" / "es" / "LC_MESSAGES" / "django.po", "es")


def _catalogue(path: Path, language: str) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale=language)


def _faults(message: Message) -> Iterator[str]:
    translated = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if not all(translated):
        yield "is not translated"
    if message.fuzzy:
        yield "is marked fuzzy"
    if all(translated):
        yield from (f"is translated with other gaps: {error}" for error in message.check())


@pytest.mark.skipif(
    shutil.which("xgettext") is None, reason="xgettext is not installed (Debian: apt-get install gettext)"
)
@pytest.mark.parametrize("language", OTHER_LANGUAGES)
@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.name)
def test_every_word_of_a_room_is_translated(room: Path, language: str, tmp_path: Path) -> None:
    source = room / "locale" / language / "LC_MESSAGES" / "django.po"
    known = _catalogue(source, language) if source.exists() else Catalog(locale=language)

    def untold() -> Iterator[str]:
        for message in said_in(room, tmp_path):
            if not message.id:
                continue
            found = known.get(message.id, message.context)
            text = message.id if isinstance(message.id, str) else message.id[0]
            for fault in ["is not in the catalogue"] if found is None else _faults(found):
                yield f"{text[:90]!r} {fault}"

    none(untold(), f"{source.relative_to(ROOT)} (run makemessages there and fill every msgstr):")


# What is left of a template when everything that is translated, or is not for reading, is taken out.
_NOT_READ = [
    re.compile(r"{%\s*block width\s*%}.*?{%\s*endblock.*?%}", re.DOTALL),
    re.compile(r"{%\s*comment.*?endcomment\s*%}", re.DOTALL),
    re.compile(r"{#.*?#}", re.DOTALL),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL),
    re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL),
    re.compile(r"{%.*?%}", re.DOTALL),
    re.compile(r"{{.*?}}", re.DOTALL),
]
_READ_ALOUD = re.compile(r"""\b(?:aria-label|title|alt|placeholder)=["']([^"']*[A-Za-z]{2}[^"']*)["']""")
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# Names that are the same in every language, and entities.
_SAME_EVERYWHERE = re.compile(r"&\w+;|\bCECS\b|\bEnglish\b|\bEspañol\b|\bUSWDS\b|\bEIN\b|\bPDF\b")


def bare_words(path: Path) -> Iterator[str]:
    """Give the words of a template that no catalogue can translate, each with its line."""
    text = path.read_text(encoding="utf-8")
    for pattern in _NOT_READ:
        text = pattern.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, line in enumerate(text.splitlines(), start=1):
        yield from (f"{at(path, number)}  {found}" for found in _READ_ALOUD.findall(line))
    plain = _TAG.sub(lambda found: "\n" * found[0].count("\n"), text) if path.suffix == ".html" else text
    for number, line in enumerate(plain.splitlines(), start=1):
        if _WORD.search(_SAME_EVERYWHERE.sub("", line)):
            yield f"{at(path, number)}  {line.strip()[:100]}"


def test_no_template_speaks_outside_the_catalogues() -> None:
    none((said for path in templates() for said in bare_words(path)), "Put it into {% translate %}:")


def test_a_bare_word_would_be_found(tmp_path: Path) -> None:
    page = ROOT / "cecs" / "portals" / "shared" / "templates" / "shared" / "page.html"
    assert page.exists()
    spoken = tmp_path / "page.html"
    spoken.write_text('<p class="x">{% translate "Fine" %}</p>\n<p>Not fine</p>\n<a title="Nor this">{{ name }}</a>\n')
    assert [line.split()[0].rpartition(":")[2] for line in _found(spoken)] == ["3", "2"]


def _found(path: Path) -> list[str]:
    inside = ROOT / "var" / path.name
    inside.parent.mkdir(exist_ok=True)
    inside.write_text(path.read_text())
    try:
        return list(bare_words(inside))
    finally:
        inside.unlink()
