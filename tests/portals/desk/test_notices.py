"""A notice from its first words to its end: written by one, signed by another, shown where it is meant."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cecs.records.accounts.models import Account
from cecs.records.notices.jobs import keep_notices
from cecs.records.notices.models import Notice
from cecs.records.notices.publishing import publish
from cecs.values import clock
from tests.portals.desk.conftest import As

pytestmark = pytest.mark.django_db
NOTICES, WRITE = reverse("desk:notices"), reverse("desk:write_notice")


@pytest.fixture(autouse=True)
def _published_anew() -> object:
    cache.clear()
    yield
    cache.clear()


def words(**changed: object) -> dict[str, object]:
    return {
        "title_en": "Checks are delayed", "text_en": "They take two weeks longer.",
        "title_es": "Las verificaciones se retrasan", "text_es": "Tardan dos semanas más.",
        "rests_on": "A fault at the state police", "link": "", "since": clock.today().isoformat(),
        "severity": "warning", "audience": "everyone", "pages": ["all"], "stage": "",
        "until": "", "review_by": (clock.today() + timedelta(days=14)).isoformat(), **changed,
    }  # fmt: skip


@pytest.fixture
def notice(staff_as: As, gil: Account) -> Notice:
    """As Gil wrote it."""
    staff_as(gil).post(WRITE, words())
    return Notice.objects.get()


def sign(staff_as: As, who: Account, notice: Notice, version: int = 1) -> str:
    return staff_as(who).post(reverse("desk:sign_notice", args=[notice.key, version]), follow=True).content.decode()


def test_one_writes_another_signs_and_everyone_reads(staff_as: As, notice: Notice, ezra: Account) -> None:
    publish()
    assert "Checks are delayed" not in Client().get("/").content.decode()
    assert "Waits for a signature" in staff_as(ezra).get(NOTICES).content.decode()
    assert "Signed. It is shown" in sign(staff_as, ezra, notice)
    publish()
    for address in ("/", reverse("public:search")):
        html = Client().get(address).content.decode()
        assert "Checks are delayed" in html
        assert "A fault at the state police" in html


def test_a_reader_of_spanish_reads_spanish(staff_as: As, notice: Notice, ezra: Account) -> None:
    sign(staff_as, ezra, notice)
    publish()
    html = Client(headers={"accept-language": "es"}).get("/").content.decode()
    assert "Tardan dos semanas más." in html


def test_the_writer_cannot_sign(staff_as: As, ezra: Account) -> None:
    staff_as(ezra).post(WRITE, words())
    mine = Notice.objects.get()
    assert "Sign it" not in staff_as(ezra).get(reverse("desk:notice", args=[mine.key])).content.decode()
    assert "A second person has to sign it" in sign(staff_as, ezra, mine)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"pages": []}, "Choose at least one place"),
        ({"title_es": ""}, "Enter an answer"),
        ({"review_by": "2020-01-01"}, "on or after its first day"),
        ({"until": "2020-01-01"}, "before its first"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_is_kept(
    staff_as: As, gil: Account, changed: dict[str, object], says: str
) -> None:
    html = staff_as(gil).post(WRITE, words(**changed)).content.decode()
    assert says in html
    assert "They take two weeks longer." in html
    assert not Notice.objects.exists()


def test_it_stands_only_on_the_pages_chosen(staff_as: As, gil: Account, ezra: Account) -> None:
    staff_as(gil).post(WRITE, words(pages=["meals"]))
    sign(staff_as, ezra, Notice.objects.get())
    publish()
    assert "Checks are delayed" not in Client().get("/").content.decode()
    assert "Checks are delayed" in Client().get(reverse("public:meals")).content.decode()


def test_what_is_for_staff_no_stranger_reads(staff_as: As, gil: Account, ezra: Account) -> None:
    staff_as(gil).post(WRITE, words(audience="staff"))
    sign(staff_as, ezra, Notice.objects.get())
    publish()
    assert "Checks are delayed" not in Client().get("/").content.decode()
    assert "Checks are delayed" in staff_as(ezra).get(NOTICES).content.decode()
    assert Client().get(reverse("public:notice", args=[Notice.objects.get().key])).status_code == 404


def test_another_wording_starts_from_the_last(staff_as: As, notice: Notice, gil: Account, ezra: Account) -> None:
    sign(staff_as, ezra, notice)
    address = reverse("desk:reword_notice", args=[notice.key])
    assert "They take two weeks longer." in staff_as(gil).get(address).content.decode()
    staff_as(gil).post(address, words(text_en="They take one week longer."))
    sign(staff_as, ezra, notice, 2)
    publish()
    assert "one week longer" in Client().get("/").content.decode()
    page = Client().get(reverse("public:notice", args=[notice.key])).content.decode()
    assert "two weeks longer" in page


def test_review_and_end(staff_as: As, notice: Notice, gil: Account, ezra: Account) -> None:
    sign(staff_as, ezra, notice)
    with clock.at(clock.today() + timedelta(days=15)):
        keep_notices()
        assert "Is this notice still true?" in staff_as(gil).get(reverse("desk:tasks")).content.decode()
        assert "Past its day of review" in staff_as(gil).get(NOTICES).content.decode()
        later = (clock.today() + timedelta(days=30)).isoformat()
        staff_as(gil).post(reverse("desk:review_notice", args=[notice.key]), {"review_by": later})
        assert "Past its day of review" not in staff_as(gil).get(NOTICES).content.decode()
    told = {"until": clock.today().isoformat(), "because": "Mended"}
    staff_as(gil).post(reverse("desk:end_notice", args=[notice.key]), told)
    publish()
    assert "Checks are delayed" not in Client().get("/").content.decode()
    assert "Checks are delayed" in Client().get(reverse("public:notices")).content.decode()
    assert "It is history." in Client().get(reverse("public:notice", args=[notice.key])).content.decode()


def test_the_feed_holds_every_signed_wording(staff_as: As, notice: Notice, ezra: Account) -> None:
    sign(staff_as, ezra, notice)
    feed = Client().get(reverse("public:notices_feed"))
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert feed.content.count(b"<entry>") == 1


def test_an_evaluator_writes_no_notices(staff_as: As, delia: Account) -> None:
    assert staff_as(delia).get(NOTICES).status_code == 404


def test_the_list_takes_as_many_queries_for_many_as_for_one(
    staff_as: As, notice: Notice, gil: Account, django_assert_max_num_queries: object
) -> None:
    browser = staff_as(gil)
    for number in range(6):
        browser.post(WRITE, words(title_en=f"Notice {number}"))
    with django_assert_max_num_queries(12):  # type: ignore[operator]  # a fixture of pytest-django
        assert browser.get(NOTICES).content.decode().count("Waits for a signature") == 7
