"""Lines are found by pairs of words."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from cecs.records.certificates.pairing import pairs_of, words_of
from cecs.records.educators.spelling import folded

_BATCH = 500


def pair(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Make the lines that stand in the register findable as before."""
    pairs = apps.get_model("certificates", "NamePair")
    lines = apps.get_model("certificates", "PublicLine").objects.iterator(chunk_size=_BATCH)
    pairs.objects.bulk_create(
        (
            pairs(line_id=line.pk, one=one, other=other)
            for line in lines
            for one, other in pairs_of(words_of(line.folded_given, line.folded_family, folded(line.printed_name)))
        ),
        batch_size=_BATCH,
    )


class Migration(migrations.Migration):
    dependencies = [("certificates", "0002_append_only")]
    operations = [
        migrations.DeleteModel(name="PublicWord"),
        migrations.RemoveIndex(model_name="publicline", name="certificate_folded__77633a_idx"),
        migrations.CreateModel(
            name="NamePair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("one", models.CharField(max_length=120)),
                ("other", models.CharField(blank=True, max_length=120)),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pairs",
                        to="certificates.publicline",
                    ),
                ),
            ],
        ),
        migrations.AddIndex("namepair", models.Index(fields=["other", "one"], name="pairs_the_other_way_round")),
        migrations.AddConstraint(
            "namepair", models.UniqueConstraint(fields=["one", "other", "line"], name="a_pair_once_a_line")
        ),
        migrations.RunPython(pair, migrations.RunPython.noop),
    ]
