"""Every page under /college/ belongs to one college: the one whose certification officer is signed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from cecs.portals.shared.access import View, account_of, for_role, no_such_page
from cecs.records.accounts.models import Account
from cecs.records.accounts.roles import Role
from cecs.records.educators.models import Educator
from cecs.records.educators.queries import by_key
from cecs.records.evidence.models import Evidence
from cecs.records.evidence.queries import evidence_of, from_institutions
from cecs.records.organizations.models import Organization
from cecs.records.organizations.queries import institutions_of
from cecs.values import clock


@dataclass(frozen=True, slots=True)
class Office:
    """Who is asking, and for which college."""

    account: Account
    college: Organization

    def sent(self) -> list[Evidence]:
        """Everything this college sent and did not take back, the latest first."""
        return from_institutions([self.college.name])

    def candidate(self, key: str) -> Educator:
        """Give one of its own candidates; anybody else does not exist here."""
        educator = by_key(key)
        if educator is None or not self.about(educator):
            no_such_page()
        return educator

    def about(self, educator: Educator) -> list[Evidence]:
        """Give what this college sent about a person."""
        return self.own(evidence_of(educator))

    def own(self, evidence: Iterable[Evidence]) -> list[Evidence]:
        """Keep what this college sent."""
        return [one for one in evidence if one.source == "institution" and one.source_name == self.college.name]


def as_officer(view: View) -> View:
    """Give the page its college; an officer whose office has ended finds no such page."""

    @for_role(Role.PREPARER)
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        account = account_of(request)
        college = institutions_of(account, clock.today()).first()
        if college is None:
            no_such_page()
        return view(request, Office(account, college), *args, **kwargs)

    return guarded
