"""What is written here is never changed or removed: triggers see to it."""

from django.db import migrations

from cecs.records.audit.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("determinations", "0001_initial")]
    operations = [
        *append_only("determinations_evaluation"),
        *append_only("determinations_determination"),
        *append_only("determinations_decision"),
        *append_only("determinations_deficiencyletter"),
    ]
