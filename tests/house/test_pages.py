"""The project's own pages: no link leads nowhere, what is generated is fresh, names keep to the glossary."""

import re
import subprocess
import sys
from collections.abc import Iterator

from django.apps import apps

from tests.house.reading import ROOT, kept_files, none

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
# Never the name of a model: each means something else here, or nothing sure (GLOSSARY.md).
NEVER = {
    "Applicant", "User", "Profile", "Client", "Customer", "Candidate", "License", "Credential", "Case", "Submission",
    "Request", "Form", "Transaction", "Invoice", "Payment", "Result", "Check", "Rule", "Status", "Event", "File",
    "Service", "Approval", "Appeal", "Reviewer", "Agency", "Tenant", "Org",
}  # fmt: skip


def test_no_link_leads_nowhere() -> None:
    none(_dead_links(), "These links lead nowhere:")


def _dead_links() -> Iterator[str]:
    for page in (path for path in kept_files() if path.suffix == ".md" and "static" not in path.parts):
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("/") and not (page.parent / target).exists():
                yield f"{page.relative_to(ROOT)}: {target}"


def test_the_generated_pages_are_fresh() -> None:
    asked = "import tools.reference as r; print('\\n'.join(r.stale()))"
    stale = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    none(stale.stdout.split(), "Run `make reference`:")


def test_no_model_has_a_name_that_means_something_else() -> None:
    ours = (model for model in apps.get_models() if model.__module__.startswith("cecs."))
    none((f"{model._meta.app_label}.{model.__name__}" for model in ours if model.__name__ in NEVER), "See GLOSSARY.md:")


def test_the_glossary_defines_what_the_house_says() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text().lower()
    words = [
        "educator", "applicant", "holder", "evaluator", "supervisor", "clerk", "cashier", "preparer", "account",
        "certificate", "endorsement", "holding", "the register", "standing", "application", "filing", "requirement",
        "provision", "citation", "evidence", "document", "charge", "receipt", "refund", "posting", "finding",
        "determination", "deficiency", "answer", "decision", "standing order", "rulebook", "outbox", "deed", "act",
    ]  # fmt: skip
    none((word for word in words if f"**{word}" not in glossary and f"· {word}" not in glossary), "Define these:")


def test_every_command_the_pages_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile, re.MULTILINE))
    pages = (path for path in kept_files() if path.suffix == ".md")
    named = {
        (str(page.relative_to(ROOT)), found)
        for page in pages
        for found in re.findall(r"`make ([a-z-]+)[`\s]|^make ([a-z-]+)$", page.read_text(), re.MULTILINE)
    }
    none(
        (f"{page}: make {''.join(one)}" for page, one in sorted(named) if "".join(one) not in targets),
        "No such command:",
    )


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text()
    records = [path.name for path in sorted(folder.glob("0*.md"))]
    none((name for name in records if name not in listed), "List them in docs/decisions/README.md:")
    for number, name in enumerate(records, start=1):
        text = (folder / name).read_text()
        assert name.startswith(f"{number:04d}-"), name
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Rejected", "Consequences")), name
