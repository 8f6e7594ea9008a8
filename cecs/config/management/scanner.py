"""A virus scanner for demonstrations and tests: ClamAV with two signatures made by hand. Never in production."""

import shutil
from pathlib import Path

from cecs.config.management.processes import Child

# The industry's harmless test file, and one of our own: enough to see what happens to an infected upload.
_SIGNATURES = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n"
_PATTERNS = "CECS.Test.Virus:0:*:434543532d544553542d56495255532d5349474e4154555245\n"


def prepared(folder: Path) -> Path:
    """Write the signatures and settings; give back where the settings stand."""
    place = folder / "clamd"
    signatures = place / "signatures"
    signatures.mkdir(parents=True, exist_ok=True)
    (signatures / "cecs.hdb").write_text(_SIGNATURES)
    (signatures / "cecs.ndb").write_text(_PATTERNS)
    settings = place / "clamd.conf"
    settings.write_text(
        f"LocalSocket {place / 'socket'}\nDatabaseDirectory {signatures}\nForeground yes\nFixStaleSocket yes\n"
        f"LogFile {place / 'log'}\nLogFileMaxSize 1M\nStreamMaxLength 50M\n"
    )
    return settings


def scanner(folder: Path) -> Child | None:
    """Give the process to start, or none where ClamAV is not installed."""
    program = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        return None
    return Child("scanner", ["--config-file", str(prepared(folder))], program=program, is_quiet=True)
