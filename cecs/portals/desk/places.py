"""Where on the file a page comes back to: one press of Tab from what is done next."""

from django.urls import reverse

from cecs.portals.desk.beside import Requirement, groups_of

NOW = "now"


def what_to_do_now(key: str) -> str:
    """Give the address of the panel that says what can be done."""
    return f"{reverse('desk:file', args=(key,))}#{NOW}"


def next_to_answer(key: str, requirements: list[Requirement]) -> str:
    """Give the address of the next requirement without an answer; with none left, of what to do now."""
    still_open = [one for group in groups_of(requirements) for one in group.requirements if one.is_open]
    return f"{reverse('desk:file', args=(key,))}#{still_open[0].anchor}" if still_open else what_to_do_now(key)
