"""Killed between paying and returning, told twice, told early, never told: one charge, one receipt, nothing lost."""

import secrets
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.gateway import SECONDS
from tests.kills.conftest import Worlds
from tests.kills.world import World, all_is_well, pay

LOST = ("--drop", "99")


def paid_once(world: World) -> None:
    """Hold that Ada, and nobody else, has paid all, once."""
    said = world.settled(paid=1)
    all_is_well(said, world.payments())
    assert said["paid"][world.people[0]["number"]] == 20000
    assert (len(said["receipts"]), said["refunds"]) == (1, 0)


def test_paid_and_back(a_world: Worlds) -> None:
    world = a_world()
    browser, page = world.go_to_pay()
    back = browser.get(pay(page), timeout=SECONDS)
    assert "We have your payment of $200.00" in back.text
    paid_once(world)


def test_the_web_is_killed_between_paying_and_returning(a_world: Worlds) -> None:
    world = a_world()
    browser, page = world.go_to_pay()
    world.kill("web")
    way_back = pay(page)  # the gateway's message finds nobody, and is sent again
    world.start("web")
    assert "We have your payment of $200.00" in browser.get(way_back, timeout=SECONDS).text
    paid_once(world)


def test_killed_and_nobody_returns(a_world: Worlds) -> None:
    world = a_world()
    _browser, page = world.go_to_pay()
    world.kill("web")
    pay(page)
    world.start("web")
    paid_once(world)  # by the message alone


def test_killed_and_nobody_returns_and_the_message_is_lost(a_world: Worlds) -> None:
    world = a_world(*LOST)
    _browser, page = world.go_to_pay()
    world.kill("web")
    pay(page)
    world.sweep()  # by the sweep alone, with no staff step, and no web
    paid_once(world)


def test_told_twice_before_the_payer_is_back(a_world: Worlds) -> None:
    world = a_world("--copies", "2")
    browser, page = world.go_to_pay()
    way_back = pay(page)
    said = world.settled(paid=1)
    assert len(said["receipts"]) == 1
    assert "We have your payment of $200.00" in browser.get(way_back, timeout=SECONDS).text
    paid_once(world)


def test_told_late_and_in_any_order(a_world: Worlds) -> None:
    world = a_world("--delay", "1", "--copies", "3", "--shuffle")
    browser, page = world.go_to_pay()
    browser.get(pay(page), timeout=SECONDS)
    time.sleep(1.5)
    paid_once(world)


def test_the_gateway_is_killed_after_the_payment(a_world: Worlds) -> None:
    world = a_world("--delay", "1")
    browser, page = world.go_to_pay()
    way_back = pay(page)
    world.kill("gateway")
    assert "Do not pay again" in browser.get(way_back, timeout=SECONDS * 3).text
    world.start("gateway")
    assert "We have your payment of $200.00" in browser.get(way_back, timeout=SECONDS).text
    paid_once(world)


def test_both_are_killed_after_the_payment(a_world: Worlds) -> None:
    world = a_world()
    _browser, page = world.go_to_pay()
    world.kill("web")
    pay(page)
    world.kill("gateway")
    world.start("gateway", "web")
    paid_once(world)  # the gateway remembers what it still has to tell


def test_eight_clicks_at_once_are_one_visit(a_world: Worlds) -> None:
    world = a_world()
    with ThreadPoolExecutor(8) as clicks:
        pages = {page for _browser, page in clicks.map(lambda _click: world.go_to_pay(), range(8))}
    assert len(pages) == len(world.payments()["sessions"]) == 1
    way_back = pay(pages.pop())
    session = world.people[0]["session"]

    def back(_tab: int) -> int:
        return requests.get(way_back, cookies={"sessionid": session}, timeout=SECONDS * 3).status_code

    with ThreadPoolExecutor(8) as tabs:
        assert set(tabs.map(back, range(8))) == {200}
    paid_once(world)


def test_six_people_pay_at_once(a_world: Worlds) -> None:
    world = a_world("--copies", "2", "--shuffle")

    def pays(which: int) -> None:
        browser, page = world.go_to_pay(which)
        browser.get(pay(page), timeout=SECONDS * 3)

    with ThreadPoolExecutor(6) as people:
        list(people.map(pays, range(6)))
    said = world.settled(paid=6)
    all_is_well(said, world.payments())
    assert set(said["paid"].values()) == {20000}


@pytest.mark.parametrize("kills", [6, pytest.param(40, marks=pytest.mark.slow)])
def test_killed_at_any_moment(a_world: Worlds, kills: int) -> None:
    """Kill the web at a moment drawn by lot while somebody pays; start it again; go on. At the end, all is well."""
    world = a_world("--copies", "2")
    for kill in range(kills):
        with ThreadPoolExecutor(1) as payer:
            paying = payer.submit(_pays_as_far_as_it_goes, world, kill % 6)
            time.sleep(secrets.SystemRandom().uniform(0.02, 0.6))
            world.kill("web")
            paying.result()
        world.start("web")
    world.sweep()
    said = world.settled(paid=0)
    all_is_well(said, world.payments())
    for which in range(6):  # and whoever has not paid can still pay
        if said["owed"][world.people[which]["number"]]:
            _browser, page = world.go_to_pay(which)
            pay(page)
    world.sweep()
    said = world.settled(paid=6)
    all_is_well(said, world.payments())
    assert set(said["paid"].values()) == {20000}


def _pays_as_far_as_it_goes(world: World, which: int) -> None:
    """Pay; where the web is killed on the way, stop there, as a person would."""
    try:
        browser, page = world.go_to_pay(which)
        browser.get(pay(page), timeout=SECONDS)
    except (requests.RequestException, AssertionError):
        return
