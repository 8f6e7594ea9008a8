"""What a district gives out: its sites, each with the state of its proposal; a page and a file to propose more."""

import csv

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cecs.portals.employer.forms import COLUMNS, FileRow, SiteForm, SitesFileForm, rows_of
from cecs.portals.shared.access import account_of, for_role, no_such_page
from cecs.portals.shared.forms import sent, sent_files
from cecs.records.accounts.roles import Role
from cecs.records.meals.actions.propose_serving import propose_serving
from cecs.records.meals.errors import NotReady
from cecs.records.meals.queries import servings_of
from cecs.records.organizations.models import Organization
from cecs.records.organizations.queries import districts_of
from cecs.values import clock


@for_role(Role.EMPLOYING_AGENT)
def sites(request: HttpRequest) -> HttpResponse:
    """List what the district proposed, the latest first."""
    district = _district(request)
    return render(request, "employer/sites.html", {"district": district, "servings": servings_of([district.name])})


@for_role(Role.EMPLOYING_AGENT)
def propose(request: HttpRequest) -> HttpResponse:
    """Propose a site."""
    district = _district(request)
    form = SiteForm(
        sent(request), initial={"since": clock.today(), "days": [0, 1, 2, 3, 4], "districts": district.name}
    )
    if request.method == "POST" and form.is_valid():
        try:
            serving = propose_serving(form.proposal(), district, by=account_of(request))
        except NotReady as refused:
            for problem in refused.problems:
                form.add_error(None, problem)
        else:
            messages.success(request, _("%(site)s waits for approval.") % {"site": serving.site.name})
            return redirect("employer:home")
    return render(request, "employer/propose.html", {"form": form, "district": district})


@for_role(Role.EMPLOYING_AGENT)
def file(request: HttpRequest) -> HttpResponse:
    """Take a file of sites: the good rows are proposed, the others are named with what is wrong."""
    district, bad = _district(request), []
    form = SitesFileForm(sent(request), sent_files(request))
    if request.method == "POST" and form.is_valid():
        rows = list(rows_of(form.cleaned_data["file"]))
        bad = [row for row in rows if row.problems]
        taken = _taken(request, district, [row for row in rows if not row.problems])
        said = ngettext("%(count)s site waits for approval.", "%(count)s sites wait for approval.", taken)
        messages.success(request, said % {"count": taken})
        if not bad:
            return redirect("employer:home")
    return render(request, "employer/file.html", {"form": form, "district": district, "bad": bad, "columns": COLUMNS})


def example(_request: HttpRequest) -> HttpResponse:
    """Give a file with the column names and one row."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="meal-sites-example.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    row = {
        "town": "Any Town", "name": "North School", "address": "1 North Street", "category": "community",
        "since": clock.today().isoformat(), "days": "mon wed fri", "opens": "11:00", "closes": "12:30",
    }  # fmt: skip
    writer.writerow([row.get(name, "") for name in COLUMNS])
    return response


def _taken(request: HttpRequest, district: Organization, rows: list[FileRow]) -> int:
    account = account_of(request)
    kept = [propose_serving(row.proposal, district, by=account) for row in rows if row.proposal]
    return len(kept)


def _district(request: HttpRequest) -> Organization:
    return districts_of(account_of(request), clock.today()).first() or no_such_page()
