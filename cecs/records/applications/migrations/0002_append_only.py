"""What is written here is never changed or removed: triggers see to it."""

from django.db import migrations

from cecs.records.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("applications", "0001_initial")]
    operations = [
        *append_only("applications_attestation"),
        *append_only("applications_applicationmove", may_change=("told_at",)),
    ]
