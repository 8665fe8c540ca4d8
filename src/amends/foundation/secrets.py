"""Secrets at rest: fields that the database only ever sees encrypted.

The first of settings.ENCRYPTION_KEYS encrypts, all of them decrypt. To change the key
put the new one first, call ``rotate`` and take the old one away.
"""

from __future__ import annotations

import json
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup

# Marks a value in a dump of the data, where it stands beside readable ones.
SEALED = "sealed:"
BATCH = 200


class KeyMissing(Exception):
    """No key fits: give the old one in AMENDS_ENCRYPTION_KEYS after the new one."""

    def __init__(self) -> None:
        """Say what to do; which value it was is nobody's business."""
        super().__init__(self.__doc__)


def seal(text: str) -> str:
    """Encrypt with the first key."""
    return _ring(tuple(settings.ENCRYPTION_KEYS)).encrypt(text.encode()).decode()


def unseal(token: str) -> str:
    """Decrypt with whichever key fits; raises KeyMissing where none does."""
    try:
        ring = _ring(tuple(settings.ENCRYPTION_KEYS))
        return ring.decrypt(token.encode()).decode()
    except InvalidToken:
        # The chain would carry the token into logs.
        raise KeyMissing from None


@cache
def _ring(keys: tuple[str, ...]) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError:
        raise ImproperlyConfigured(
            "AMENDS_ENCRYPTION_KEYS: each key is 32 bytes in URL-safe base64. Make one "
            "with: python -c 'from cryptography.fernet import Fernet; "
            "print(Fernet.generate_key().decode())'"
        ) from None


class EncryptedTextField(models.TextField[str, str]):
    """Holds text; column and dumps hold a token that differs at each writing."""

    def get_prep_value(self, value: object) -> str | None:
        """Encrypt; nothing stays nothing."""
        return None if value is None else seal(self.pack(value))

    def from_db_value(
        self, value: str | None, _expression: object, _connection: BaseDatabaseWrapper
    ) -> object:
        """Decrypt; raises KeyMissing where no key fits."""
        return None if value is None else self.unpack(unseal(value))

    def to_python(self, value: object) -> object:
        """Read a value back from a dump."""
        if isinstance(value, str) and value.startswith(SEALED):
            return self.unpack(unseal(value.removeprefix(SEALED)))
        return value

    def value_to_string(self, obj: models.Model) -> str:
        """Return what a dump may show."""
        return SEALED + seal(self.pack(self.value_from_object(obj)))

    def get_lookup(self, lookup_name: str) -> type[Lookup[object]] | None:
        """Allow only ``isnull``: equal values have different tokens."""
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def pack(self, value: object) -> str:
        """Return the text to encrypt."""
        return str(value)

    def unpack(self, text: str) -> object:
        """Return the value that ``pack`` was given."""
        return text


class EncryptedJSONField(EncryptedTextField):
    """The same for plain JSON values, such as the settings of a connection."""

    def pack(self, value: object) -> str:
        """Write as JSON."""
        return json.dumps(value)

    def unpack(self, text: str) -> object:
        """Read JSON."""
        return json.loads(text)


def rotate() -> int:
    """Encrypt every secret of the database with the first key; return how many rows.

    Safe to stop and to run again, while the application is running.
    """
    return sum(
        _rotate(model, names) for model in apps.get_models() if (names := _names(model))
    )


def _names(model: type[models.Model]) -> list[str]:
    fields = model._meta.concrete_fields  # noqa: SLF001 - Django's documented model API
    return [field.name for field in fields if isinstance(field, EncryptedTextField)]


def _rotate(model: type[models.Model], names: list[str]) -> int:
    # The base manager sees the rows of every tenant.
    rows = model._base_manager.order_by("pk")  # noqa: SLF001 - as above
    turned, last = 0, None
    while True:
        with transaction.atomic():
            rest = rows if last is None else rows.filter(pk__gt=last)
            batch = list(rest.select_for_update().only("pk", *names)[:BATCH])
            for row in batch:
                row.save(update_fields=names)
        turned += len(batch)
        if len(batch) < BATCH:
            return turned
        last = batch[-1].pk
