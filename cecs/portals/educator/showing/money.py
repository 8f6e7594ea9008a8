"""Money on an application, in words and amounts."""

from django.utils.translation import gettext as _

from cecs.eligibility.findings import FeeOwed
from cecs.portals.educator.showing.rows import Row, amount


def fee_rows(fee: FeeOwed | None) -> list[Row]:
    """Show what a request costs; the part due at filing is inside the total."""
    if fee is None:
        return []
    if fee.total_cents == 0:
        return [Row(_("Fee"), _("No fee"))]
    rows = [Row(_("Total"), amount(fee.total_cents)), Row(_("Due when you file"), amount(fee.due_at_filing_cents))]
    if fee.nonrefundable_cents:
        rows.append(Row(_("Never returned, and counted in the total"), amount(fee.nonrefundable_cents)))
    return rows
