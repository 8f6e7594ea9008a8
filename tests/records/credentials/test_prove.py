"""A line of the register is given its proof."""

import io
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from cecs.records.audit.models import HistoryRow
from cecs.records.certificates.actions.issue import issue
from cecs.records.certificates.grant import Grant
from cecs.records.certificates.models import Holding
from cecs.records.credentials.actions.prove import prove
from cecs.records.credentials.code import as_kept, new_code
from cecs.records.credentials.jobs import prove_unproved
from cecs.records.credentials.models import Proof
from cecs.records.credentials.printing import address_of, printed
from cecs.records.credentials.queries import proof_by_code, proof_of
from cecs.records.documents.queries import readable
from cecs.records.educators.models import Educator
from cecs.records.payments.queries import owed
from cecs.values import clock
from tests.pdf import complaints_of

TODAY = clock.today()
NAMES = ("Nguyễn Thị Ánh", "Łucja Żółć", "José Ñúñez", "שרה לוי", "فاطمة الزهراء", "Ωmega Ἀθηνᾶ")


def granted(educator: Educator, *, decision: str = "D-1", name: str = "") -> Holding:
    return issue(
        Grant(
            educator=educator,
            type="initial",
            since=TODAY,
            until=TODAY + timedelta(days=3652),
            endorsements=("030",),
            decision=decision,
            printed_name=name or educator.printed_name,
        )
    )


@pytest.mark.django_db
def test_a_holding_gets_a_paper_that_says_what_the_register_says(ada: Educator) -> None:
    holding = granted(ada)
    proof = prove(holding)
    text = _text(readable(proof.document).read())
    for told in (ada.printed_name, holding.number, "030", proof.code):
        assert told in text


@pytest.mark.django_db
def test_proving_twice_makes_one_proof(ada: Educator) -> None:
    holding = granted(ada)
    assert prove(holding) == prove(holding)
    assert Proof.objects.count() == 1


@pytest.mark.django_db
def test_only_what_was_issued_here_and_has_none_is_proved_by_the_job(ada: Educator) -> None:
    granted(ada)
    assert prove_unproved() == 1
    assert prove_unproved() == 0


@pytest.mark.django_db
def test_the_history_says_which_paper_was_made(ada: Educator) -> None:
    holding = granted(ada)
    proof = prove(holding)
    row = HistoryRow.objects.get(kind="credential.made")
    assert (row.subject, row.carries["sha256"]) == (holding.number, proof.document.sha256)


@pytest.mark.django_db
def test_nothing_is_owed_for_the_first_paper(ada: Educator) -> None:
    assert owed(prove(granted(ada)).holding.number) == 0


@pytest.mark.django_db
def test_the_code_is_found_however_it_is_typed(ada: Educator) -> None:
    proof = prove(granted(ada))
    assert proof_by_code(proof.code.lower().replace("-", " ")) == proof
    assert proof_of(proof.holding) == proof
    assert proof_by_code("not a code") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Ánh", "Łucja Żółć", "José Ñúñez", "שרה לוי", "فاطمة الزهراء", "Ωmega Ἀθηνᾶ"]
)
def test_every_name_can_be_printed(ada: Educator, name: str) -> None:
    assert printed(granted(ada, name=name), new_code()).startswith(b"%PDF")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_paper_passes_the_archive_and_accessibility_standards(ada: Educator, tmp_path: Path, language: str) -> None:
    paper = tmp_path / "certificate.pdf"
    paper.write_bytes(printed(granted(ada), new_code(), language))
    assert complaints_of(paper) == ""


@pytest.mark.django_db
def test_the_square_code_opens_the_verification_page(ada: Educator) -> None:
    assert address_of("ABCD").endswith("/verify/ABCD/")


def test_codes_do_not_repeat_and_hold_no_signs_taken_for_each_other() -> None:
    codes = {new_code() for _ in range(2000)}
    assert len(codes) == 2000
    assert not set("".join(codes)) & set("01258BILOSZ")
    assert as_kept("ab cd-ef") == "ABCD-EF"


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_the_validator_is_strict_enough_to_refuse(tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    document.save(str(plain))
    assert complaints_of(plain) != ""


@pytest.mark.django_db
@pytest.mark.parametrize("how_many", [0, 1, 9])
def test_one_page_holds_a_long_name_and_many_endorsements(ada: Educator, how_many: int) -> None:
    codes = ("015", "026", "029", "030", "305", "165", "042", "092", "068")[:how_many]
    holding = issue(
        Grant(
            educator=ada,
            type="professional",
            since=TODAY,
            until=None,
            endorsements=codes,
            decision="D-9",
            printed_name="María Guadalupe Concepción Hernández-Villanueva de la Cruz y Rodríguez",
        )
    )
    assert len(pypdfium2.PdfDocument(io.BytesIO(printed(holding, new_code(), "es")))) == 1
