"""What signs in, and the roles it held from when until when."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from cecs.records.accounts.addresses import check_address, same_address
from cecs.records.accounts.roles import Role
from cecs.values import clock
from cecs.values.numbers import new_key


class Accounts(BaseUserManager["Account"]):
    """Makes and finds accounts by e-mail address, whatever its capitals."""

    def create_user(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """Make an account; without a password it can only be signed in to by other means."""
        account = self.model(email=same_address(email), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, email: str | None) -> "Account":
        """Find the account that signs in with an address."""
        return self.get(email=same_address(email or ""))


class Account(AbstractBaseUser):
    """What signs in. A person may be an educator without one, and one person's account is never another's."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    email = models.CharField(max_length=254, unique=True, validators=[check_address])
    printed_name = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=8, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    is_staff = False
    is_superuser = False
    objects = Accounts()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_account_an_address_whatever_its_capitals")]

    def __str__(self) -> str:
        return self.printed_name or self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address in its one spelling."""
        self.email = same_address(self.email)
        super().save(*args, **kwargs)

    def roles_on(self, day: date) -> frozenset[Role]:
        """Everything this account is on a day. Every account is an educator's, over what is its own."""
        models.prefetch_related_objects([self], "roles_held")  # asked many times a page, read once
        held = {Role(row.role) for row in self.roles_held.all() if row.covers(day)}
        return frozenset({Role.EDUCATOR, *held})

    @property
    def roles(self) -> frozenset[Role]:
        """Everything this account is today."""
        return self.roles_on(clock.today())

    def forget_roles(self) -> None:
        """Read the roles afresh at the next question, after one was given or ended."""
        getattr(self, "_prefetched_objects_cache", {}).pop("roles_held", None)

    @property
    def needs_second_factor(self) -> bool:
        """Staff, and those who act for a college or a district, sign in with a second factor."""
        return bool(self.roles - {Role.EDUCATOR})


class RoleHeld(models.Model):
    """An account holds a role from a day until a day."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="roles_held")
    role = models.CharField(max_length=20, choices=Role.choices)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "role"], condition=models.Q(until=None), name="a_role_is_held_once_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.role} since {self.since}"

    def covers(self, day: date) -> bool:
        """Say whether the role was held on a day."""
        return self.since <= day and (self.until is None or day < self.until)
