"""What is written here is never changed or removed: triggers see to it."""

from django.db import migrations

from cecs.records.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_initial")]
    operations = [
        *append_only("certificates_holding"),
        *append_only("certificates_heldendorsement"),
        *append_only("certificates_holdingchange"),
    ]
