"""Mina asks for English: her test's passing score is not known, so an evaluator settles it and a supervisor grants."""

from cecs.values import clock
from tests.journeys.browsing import Browsing, Mailbox, axe, fits, picture
from tests.journeys.typing import fill, pay_all, press, say_no_to_all, settled, sign


def test_she_files_and_is_told_that_a_person_must_look(browsing: Browsing) -> None:
    page = browsing.signed_in("mina")
    page.goto("/my/apply/")
    fill(page, endorsement="015")
    press(page, "Start")
    tasks = page.url
    page.goto(f"{tasks}page/details/")
    press(page, "This is right")
    page.goto(f"{tasks}page/preparation/")
    college = page.locator("select[name=college] option", has_text="Nutmeg").first.get_attribute("value")
    fill(page, route="program", college=college)
    press(page, "Save and continue")
    page.goto(f"{tasks}page/conduct/")
    say_no_to_all(page)
    press(page, "Save and continue")
    for name in ("education", "assessments", "courses"):
        page.goto(f"{tasks}page/{name}/")
        page.locator("main button[value=through]").click()
        settled(page)
    page.goto(f"{tasks}checklist/")
    axe(page)
    fits(page)
    assert "A person must look at this" in settled(page)
    page.goto(f"{tasks}review/")
    sign(page, "Mina Castellanos")
    axe(page)
    pay_all(page, "Mina Castellanos")


def test_the_evaluator_settles_the_mark_and_says_where_it_stands(browsing: Browsing) -> None:
    page = browsing.signed_in("delia")
    page.goto("/desk/?list=waiting")
    while not page.get_by_role("link", name="Mina Castellanos").count():
        page.get_by_role("link", name="Next page").click()
    page.get_by_role("link", name="Mina Castellanos").first.click()
    press(page, "Take up")
    for step in ("Verify the", "Agree with the"):
        if page.locator("main").get_by_role("button", name=step).count():
            press(page, step)
    axe(page)
    picture(page, "english-needs-review")
    page.get_by_role("link", name="Give your answer").first.click()
    axe(page)
    fits(page)
    reason = page.locator("main label", has_text="mark").first
    fill(page, answer="met", figure="168", source="Testing company's score tables, page 12", day=clock.today())
    reason.click()
    press(page, "Save your answer")
    assert "168" in settled(page)
    axe(page)
    press(page, "Hand over")
    settled(page)


def test_another_person_grants_it(browsing: Browsing, mailbox: Mailbox) -> None:
    page = browsing.signed_in("ezra")
    page.goto("/desk/decisions/")
    page.get_by_role("link", name="Mina Castellanos").first.click()
    assert "168" in settled(page)
    press(page, "Decide")
    fill(page, outcome="grant")
    press(page, "Sign the decision")
    settled(page)
    assert mailbox.wait("mina@example.org", "granted")
