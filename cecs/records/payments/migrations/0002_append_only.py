"""What is written here is never changed or removed: triggers see to it."""

from django.db import migrations

from cecs.records.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial")]
    operations = [
        *append_only("payments_entry"),
        *append_only("payments_posting"),
        *append_only("payments_charge"),
        *append_only("payments_receipt", may_change=("told_at",)),
        *append_only(
            "payments_refund", may_change=("allowed_by_id", "allowed_at", "refused_at", "sent_at", "gateway_id")
        ),
        *append_only("payments_gatewayevent", may_change=("settled_at",)),
    ]
