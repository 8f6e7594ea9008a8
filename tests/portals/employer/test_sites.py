"""A district proposes sites, on a page or in a file; it sees its own alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.meals.models import Serving
from cecs.values import clock
from tests.portals.conftest import As

HOME, PROPOSE, FILE = reverse("employer:home"), reverse("employer:propose"), reverse("employer:file")
HEADING = "town,name,address,postal_code,category,districts,since,until,days,opens,closes,collector,note"


def site(**changed: object) -> dict[str, object]:
    return {
        "name": "North School", "town": "Hartford", "address": "1 North Street", "postal_code": "06105",
        "category": "limited", "districts": "Hartford School District", "since": clock.today().isoformat(), "until": "",
        "days": ["0", "2"], "opens": "11:00", "closes": "12:30", "collector": "", "note": "", **changed,
    }  # fmt: skip


def a_file(*rows: str, heading: str = HEADING) -> SimpleUploadedFile:
    return SimpleUploadedFile("sites.csv", "\n".join([heading, *rows]).encode(), "text/csv")


def test_a_site_proposed_waits_and_is_listed(staff_as: As, ivan: Account) -> None:
    html = staff_as(ivan).post(PROPOSE, site(), follow=True).content.decode()
    assert "North School waits for approval." in html
    assert "Proposed" in html
    assert Serving.objects.get().days == [0, 2]


def test_proposing_twice_is_one(staff_as: As, ivan: Account) -> None:
    for _time in range(2):
        staff_as(ivan).post(PROPOSE, site())
    assert Serving.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"districts": ""}, "names the districts"),
        ({"days": []}, "at least one day"),
        ({"opens": "noon"}, "Enter a time such as 11:00."),
        ({"opens": "13:00"}, "two times in order"),
        ({"postal_code": "610"}, "five digits"),
        ({"since": "2026-02-30"}, "real date"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_is_kept(
    staff_as: As, ivan: Account, changed: dict[str, object], says: str
) -> None:
    html = staff_as(ivan).post(PROPOSE, site(**changed)).content.decode()
    assert says in html
    assert "1 North Street" in html
    assert not Serving.objects.exists()


def test_of_a_file_the_good_rows_are_taken_and_the_others_named(staff_as: As, ivan: Account) -> None:
    today = clock.today().isoformat()
    file = a_file(
        f"Hartford,North,1 North St,06105,community,,{today},,mon tue,11:00,12:30,,",
        f"Hartford,South,2 South St,06105,community,,{today},,someday,11:00,12:30,,",
        f"Hartford,East,3 East St,06105,limited,,{today},,fri,11:00,12:30,,",
        f"Hartford,West,4 West St,06105,community,,{today},,wed,11:00,12:30,,",
    )
    html = staff_as(ivan).post(FILE, {"file": file}).content.decode()
    assert "2 sites wait for approval." in html
    assert "Row 3:" in html
    assert "Row 4:" in html
    assert "names the districts" in html
    assert sorted(Serving.objects.values_list("site__name", flat=True)) == ["North", "West"]


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (a_file(heading="town,name"), "The heading lacks: category"),
        (SimpleUploadedFile("a.csv", b"\xff\xfe\x00a"), "no text file"),
        (SimpleUploadedFile("a.csv", b"a" * 1_000_001), "larger than one megabyte"),
    ],
)
def test_a_file_that_is_no_list_says_so(staff_as: As, ivan: Account, file: SimpleUploadedFile, says: str) -> None:
    assert says in staff_as(ivan).post(FILE, {"file": file}).content.decode()
    assert not Serving.objects.exists()


def test_the_example_file_is_one_that_is_taken(staff_as: As, ivan: Account) -> None:
    example = staff_as(ivan).get(reverse("employer:example")).content
    staff_as(ivan).post(FILE, {"file": SimpleUploadedFile("example.csv", example)})
    assert Serving.objects.get().site.name == "North School"


def test_nobody_else_gets_in(staff_as: As, gil: Account, ivan: Account) -> None:
    assert staff_as(gil).get(HOME).status_code == 404
    assert Client().get(HOME).status_code == 302
    assert staff_as(ivan).get(HOME).status_code == 200


@pytest.mark.parametrize("address", [HOME, PROPOSE, FILE])
@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages(staff_as: As, ivan: Account, address: str, language: str) -> None:
    html = staff_as(ivan).get(address, headers={"accept-language": language}).content.decode()
    assert html.count("<h1") == 1


def test_the_list_takes_as_many_queries_for_many_as_for_one(
    staff_as: As, ivan: Account, django_assert_max_num_queries: object
) -> None:
    browser = staff_as(ivan)
    for name in "ABCDEF":
        browser.post(PROPOSE, site(name=name))
    with django_assert_max_num_queries(12):  # type: ignore[operator]  # a fixture of pytest-django
        assert browser.get(HOME).content.decode().count("Hartford</th>") == 6
