"""A district proposes what one of its sites will give out. Nothing of it is public until nutrition staff approve."""

from django.db import transaction
from django.utils.translation import gettext as _

from cecs.records.accounts.models import Account
from cecs.records.accounts.permissions import require
from cecs.records.accounts.roles import Permission
from cecs.records.audit.record import record
from cecs.records.meals.errors import NotReady, NotTheirs
from cecs.records.meals.models import Serving, ServingState, Site
from cecs.records.meals.proposals import Proposal
from cecs.records.organizations.models import Organization
from cecs.records.organizations.queries import districts_of
from cecs.values import clock


def propose_serving(proposal: Proposal, organization: Organization, *, by: Account) -> Serving:
    """Propose a serving; the same site, category and first day proposed already is given back as it stands."""
    if standing := _standing(proposal, organization):
        return standing
    acting_as = require(by, Permission.PROPOSE_MEALS)
    if organization not in districts_of(by, clock.today()):
        raise NotTheirs(_("You do not act for %(district)s.") % {"district": organization})
    if problems := list(proposal.problems()):
        raise NotReady(problems)
    with transaction.atomic():
        serving = _kept(proposal, organization, by)
        record(
            "meals.proposed",
            subject=serving.key,
            actor=str(by),
            acting_as=acting_as,
            site=str(serving.site),
            category=proposal.category,
            since=proposal.since,
            until=proposal.until,
            districts=list(proposal.districts),
            days=list(proposal.days),
            hours=[list(one) for one in proposal.hours],
        )
    return serving


def _standing(proposal: Proposal, organization: Organization) -> Serving | None:
    same = Serving.objects.filter(
        site__operator=organization.name, site__town=proposal.town, site__name=proposal.name,
        category=proposal.category, since=proposal.since,
    )  # fmt: skip
    return same.exclude(state=ServingState.REFUSED).first()


def _kept(proposal: Proposal, organization: Organization, by: Account) -> Serving:
    site, _is_new = Site.objects.get_or_create(
        operator=organization.name,
        town=proposal.town,
        name=proposal.name,
        defaults={
            "organization": organization,
            "address": proposal.address,
            "postal_code": proposal.postal_code,
            "is_mobile": proposal.is_mobile,
        },
    )
    return Serving.objects.create(
        site=site,
        category=proposal.category,
        districts=list(proposal.districts),
        since=proposal.since,
        until=proposal.until,
        days=sorted(proposal.days),
        hours=[list(one) for one in proposal.hours],
        collector=proposal.collector,
        note=proposal.note,
        proposed_by=by,
    )
