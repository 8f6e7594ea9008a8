"""`python -m tests.kills.people`: six people have filed, owe, and are signed in. Prints who, as JSON."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
django.setup()

from django.test import Client  # noqa: E402 - only once Django is set up
from django.urls import reverse  # noqa: E402

from cecs.demo import cast  # noqa: E402
from cecs.portals.account.ready import confirm_address  # noqa: E402
from cecs.records.applications.actions.start import start_application  # noqa: E402
from cecs.records.applications.actions.submit import submit_application  # noqa: E402
from cecs.values import clock  # noqa: E402
from tests.cast import known_educator  # noqa: E402
from tests.records.payments.conftest import fee, signs_in  # noqa: E402

PEOPLE = (cast.ADA, cast.BEN, cast.CORA, cast.DAN, cast.FAYE, cast.MINA)


def filed(person: cast.Person) -> dict[str, str]:
    """Enter one person, let them file, and sign them in."""
    educator = known_educator(person)
    account = signs_in(educator)
    confirm_address(account)
    draft = start_application(educator, "first-certificate", "initial", ["030"], by=account)
    submit_application(draft, by=account, signed_name=person.printed_name, language="en", on=clock.today(), fee=fee())
    client = Client()
    client.force_login(account)
    return {
        "number": draft.number,
        "pay": reverse("educator:pay", args=(draft.key,)),
        "session": client.cookies["sessionid"].value,
    }


if __name__ == "__main__":
    print(json.dumps([filed(person) for person in PEOPLE]))  # noqa: T201 - the test reads it
