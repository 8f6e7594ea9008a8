"""What waits for somebody on the staff to look at."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from cecs.records.accounts.models import Account
from cecs.values import clock
from cecs.values.numbers import new_key


class Task(models.Model):
    """Something a person must look at, about one subject, named by number or key."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=80)
    words = models.TextField(blank=True)
    carries: models.JSONField[Any, dict[str, Any]] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    opened_at = models.DateTimeField(default=clock.now)
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=models.Q(done_at=None), name="one_open_task_a_kind_and_subject"
            )
        ]
        indexes = [models.Index(fields=["kind", "done_at", "opened_at"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def is_open(self) -> bool:
        """Say whether it still waits."""
        return self.done_at is None

    @property
    def is_late(self) -> bool:
        """Say whether the day by which it was promised is over."""
        return self.is_open and self.due_on is not None and self.due_on < clock.today()
