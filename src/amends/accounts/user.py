"""A person who signs in."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from amends.foundation import clock


class UserManager(BaseUserManager["User"]):
    """Make people by their e-mail address."""

    def create_user(
        self, email: str, password: str | None = None, **fields: object
    ) -> User:
        """Create a person; without a password they come in by link only."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def taken(self, email: str, *, but: User | None = None) -> bool:
        """Say whether somebody else has this address."""
        others = self.exclude(pk=but.pk) if but else self.all()
        return others.filter(email__iexact=email).exists()

    def get_by_natural_key(self, username: str | None) -> User:
        """Find by e-mail address, whatever its case."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person; what they may do hangs on their memberships.

    ``language`` is the interface language, empty for the browser's; ``theme`` is
    light, dark or empty for the device's; ``time_zone`` an IANA name.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=5, blank=True)
    theme = models.CharField(max_length=5, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    keys_enabled = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email

    @classmethod
    def names_of(cls, ids: set[int]) -> dict[int, str]:
        """Return what these are called, also when they have left."""
        return {person.pk: str(person) for person in cls.objects.filter(pk__in=ids)}

    def prefer(self, **wishes: str | bool) -> None:
        """Keep name and habits: name, language, theme, time_zone, keys_enabled."""
        for name, value in wishes.items():
            setattr(self, name, value)
        self.save(update_fields=list(wishes))

    @property
    def is_unknown(self) -> bool:
        """Whether this is the person at the machine who has not said a name yet."""
        return not self.name and self.email.endswith("@localhost")

    # Amends has no Django admin and no model permissions: roles decide.
    is_staff = False
    is_superuser = False

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Answer Django's admin, which Amends does not use: never."""
        del perm, obj
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Answer Django's admin, which Amends does not use: never."""
        del app_label
        return False
