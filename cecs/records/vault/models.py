"""Social security numbers, encrypted, and the log of every reading."""

from django.db import models

from cecs.values import clock

PROPOSED = "asked:"  # before the owner of a number that somebody asks to have taken for right


class SocialSecurityNumber(models.Model):
    """One person's number. The table holds nothing that can be read without the vault's key."""

    owner = models.CharField(max_length=40, unique=True)  # the key of the educator's record
    sealed = models.BinaryField()
    lookup = models.CharField(max_length=64, db_index=True)  # a keyed hash: finds, never shows
    kept_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"a number kept for {self.owner}"


class VaultRead(models.Model):
    """Somebody read a number: who, as what, why. Never edited, never deleted."""

    owner = models.CharField(max_length=40, db_index=True)
    at = models.DateTimeField(default=clock.now)
    actor = models.CharField(max_length=254)
    acting_as = models.CharField(max_length=60)
    because = models.CharField(max_length=254)

    def __str__(self) -> str:
        return f"{self.actor} read the number of {self.owner}"
