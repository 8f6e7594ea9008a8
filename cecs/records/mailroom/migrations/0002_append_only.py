"""What is written here is never changed or removed: triggers see to it."""

from django.db import migrations

from cecs.records.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("mailroom", "0001_initial")]
    operations = [
        *append_only("mailroom_envelope"),
        *append_only("mailroom_custody"),
        *append_only("mailroom_coversheet"),
    ]
