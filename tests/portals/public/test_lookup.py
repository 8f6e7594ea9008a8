"""Anyone looks up an educator: by name or number, without an account, without a trace in the address."""

from collections import OrderedDict
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from cecs.portals.public import fresh
from cecs.portals.public.sealed import seal, unseal
from cecs.records.certificates.actions.import_register import import_register
from cecs.records.certificates.grant import OlderLine
from cecs.records.certificates.models import Holding
from cecs.records.educators.models import Educator
from cecs.values import clock


def line(
    educator: Educator, *, days_left: int = 140, kind: str = "professional", codes: tuple[str, ...] = ("015",)
) -> Holding:
    today = clock.today()
    row = OlderLine(
        educator=educator,
        type=kind,
        since=today - timedelta(days=1600),
        until=today + timedelta(days=days_left),
        issued_on=today - timedelta(days=1610),
        endorsements=codes,
        printed_name=educator.printed_name,
    )
    (holding,) = import_register([row])
    return holding


def look_up(text: str, client: Client | None = None) -> str:
    answer = (client or Client()).post(reverse("public:search"), {"text": text}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_name_finds_the_certificate(cora: Educator) -> None:
    held = line(cora)
    html = look_up(cora.printed_name)
    assert cora.printed_name in html
    assert held.number in html
    assert "In force" in html


def test_a_number_finds_the_certificate(cora: Educator) -> None:
    assert cora.printed_name in look_up(line(cora).number.lower())


def test_nobody_found_says_what_to_try(db: None) -> None:
    assert "We found nobody" in look_up("Zzyzx")


def test_an_empty_question_is_asked_again(db: None) -> None:
    html = Client().post(reverse("public:search"), {"text": " "}).content.decode()
    assert 'href="#id_text"' in html


def test_no_address_carries_the_name_that_was_asked_for(cora: Educator) -> None:
    line(cora)
    client = Client()
    answer = client.post(reverse("public:search"), {"text": cora.printed_name})
    address = answer["Location"]
    for part in cora.printed_name.split():
        assert part.lower() not in address.lower()
    assert client.get(address).status_code == 200


def test_a_seal_that_is_not_ours_leads_back_to_the_question(db: None) -> None:
    assert Client().get(reverse("public:found", args=["gAAAA-not-ours"]))["Location"] == reverse("public:search")


def test_what_is_sealed_can_only_be_opened_here() -> None:
    assert unseal(seal("María Santos")) == "María Santos"
    assert "Mar" not in seal("María Santos")


def test_the_record_shows_every_certificate_of_the_person(cora: Educator) -> None:
    first, second = line(cora), line(cora, kind="initial", days_left=-30, codes=("030",))
    html = Client().get(reverse("public:record", args=[first.key])).content.decode()
    assert first.number in html
    assert second.number in html
    assert "Lapsed" in html
    assert html.index(first.number) < html.index(second.number)  # what allows something today stands first


def test_the_record_shows_only_what_is_public(cora: Educator) -> None:
    html = Client().get(reverse("public:record", args=[line(cora).key])).content.decode()
    assert cora.born_on
    hidden = ["Elm Street", "06103", cora.key, cora.number, cora.born_on.isoformat(), str(cora.born_on.year)]
    hidden += [cora.account.email] if cora.account else []
    for secret in hidden:
        assert secret not in html, secret


def test_the_record_says_when_it_was_read_and_can_be_printed(cora: Educator) -> None:
    html = Client().get(reverse("public:record", args=[line(cora).key])).content.decode()
    assert "As the register stood on" in html
    assert "data-print" in html


def test_no_record_is_kept_by_search_engines(cora: Educator) -> None:
    assert Client().get(reverse("public:record", args=[line(cora).key]))["X-Robots-Tag"] == "noindex"


def test_an_unknown_key_is_no_page(db: None) -> None:
    assert Client().get(reverse("public:record", args=["nobody"])).status_code == 404


def test_a_page_that_has_not_changed_is_not_sent_again(cora: Educator, monkeypatch: pytest.MonkeyPatch) -> None:
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    address = reverse("public:record", args=[line(cora).key])
    tag = Client().get(address)["ETag"]
    assert Client().get(address, headers={"if-none-match": tag}).status_code == 304


def test_another_day_draws_the_page_again(cora: Educator) -> None:
    address = reverse("public:record", args=[line(cora, days_left=1).key])
    tag = Client().get(address)["ETag"]
    with clock.at(clock.today() + timedelta(days=2)):
        answer = Client().get(address, headers={"if-none-match": tag})
    assert answer.status_code == 200
    assert "Lapsed" in answer.content.decode()


def test_another_language_draws_the_page_again(cora: Educator) -> None:
    address = reverse("public:record", args=[line(cora).key])
    tag = Client().get(address)["ETag"]
    answer = Client().get(address, headers={"if-none-match": tag, "accept-language": "es"})
    assert answer.status_code == 200
    assert "Vigente" in answer.content.decode()


@pytest.mark.parametrize(("name", "most"), [("record", 1)])
def test_a_public_page_asks_the_database_little(
    cora: Educator, name: str, most: int, django_assert_max_num_queries: object
) -> None:
    address = reverse(f"public:{name}", args=[line(cora).key])
    with django_assert_max_num_queries(most):  # type: ignore[operator]  # a fixture of pytest-django
        Client().get(address)


def test_looking_up_needs_no_cookie_and_leaves_none(cora: Educator) -> None:
    line(cora)
    client = Client(enforce_csrf_checks=True)
    look_up(cora.printed_name, client)
    assert not client.cookies


@override_settings(SEARCHES_PER_MINUTE=3)
def test_whoever_copies_the_register_is_slowed(db: None) -> None:
    cache.clear()
    address = reverse("public:found", args=[seal("Santos")])
    answers = [Client().get(address).status_code for _time in range(5)]
    assert answers == [200, 200, 200, 429, 429]
    cache.clear()


def test_an_end_in_the_far_past_is_shown_as_it_was(cora: Educator) -> None:
    row = OlderLine(
        educator=cora,
        type="professional",
        since=date(2001, 9, 1),
        until=date(2006, 9, 1),
        issued_on=date(2001, 8, 1),
        endorsements=("015",),
        printed_name=cora.printed_name,
    )
    (old,) = import_register([row])
    html = Client().get(reverse("public:record", args=[old.key])).content.decode()
    assert "Aug. 31, 2006" in html or "August 31, 2006" in html


def test_a_page_drawn_for_one_serves_the_next_with_its_own_moment(
    cora: Educator, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = reverse("public:record", args=[line(cora).key])
    first = Client().get(address).content.decode()
    kept = len(fresh._KEPT)
    later = clock.now() + timedelta(minutes=3)
    monkeypatch.setattr(clock, "now", lambda: later)
    second = Client().get(address).content.decode()
    assert len(fresh._KEPT) == kept
    assert first != second
    assert fresh.MOMENT not in first + second


def test_a_page_for_somebody_signed_in_is_kept_for_nobody_else(cora: Educator) -> None:
    address = reverse("public:record", args=[line(cora).key])
    client = Client()
    assert cora.account
    client.force_login(cora.account)
    assert "Sign out" in client.get(address).content.decode()
    assert "Sign out" not in Client().get(address).content.decode()


def test_no_more_pages_are_kept_than_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "_MOST_KEPT", 2)
    monkeypatch.setattr(fresh, "_KEPT", OrderedDict())
    for tag in "abc":
        fresh._kept(tag, lambda: HttpResponse("x"))
    assert list(fresh._KEPT) == ["b", "c"]
