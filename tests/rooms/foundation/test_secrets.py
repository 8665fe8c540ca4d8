"""What the database and its dumps see of a secret, and how keys change."""

from __future__ import annotations

import json

import pytest
from cryptography.fernet import Fernet
from django.core import serializers
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import connection

from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.foundation import secrets
from amends.foundation.secrets import EncryptedTextField, KeyMissing, seal, unseal
from tests.rooms.foundation.cast import NOON

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
PASSWORD = {"password": "open sesame"}


@pytest.fixture
def old_key(settings):
    settings.ENCRYPTION_KEYS = (OLD,)


@pytest.fixture
def mailbox(old_key, tuul: Organisation) -> Channel:
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="email",
        name="Mail",
        secrets=PASSWORD,
        created_at=NOON,
    )


def column() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT secrets FROM channels_channel")
        return str(cursor.fetchone()[0])


def test_the_column_holds_nothing_readable(mailbox):
    assert "sesame" not in column()
    assert "password" not in column()
    assert Channel.objects.get().secrets == PASSWORD


def test_equal_secrets_look_different(old_key):
    assert seal("open sesame") != seal("open sesame")


def test_a_dump_of_the_data_holds_nothing_readable(mailbox):
    dump = serializers.serialize("json", [mailbox])
    assert "sesame" not in dump
    back = next(iter(serializers.deserialize("json", dump)))
    assert back.object.secrets == PASSWORD


def test_a_secret_cannot_be_searched_for(mailbox):
    with pytest.raises(FieldError):
        Channel.objects.filter(secrets=PASSWORD)


def test_a_new_key_in_front_reads_what_the_old_one_wrote(mailbox, settings):
    settings.ENCRYPTION_KEYS = (NEW, OLD)
    assert Channel.objects.get().secrets == PASSWORD


def test_after_the_rotation_the_old_key_is_not_needed(mailbox, settings):
    settings.ENCRYPTION_KEYS = (NEW, OLD)
    assert secrets.rotate() >= 1
    settings.ENCRYPTION_KEYS = (NEW,)
    assert Channel.objects.get().secrets == PASSWORD


def test_without_a_fitting_key_the_error_says_what_to_do(mailbox, settings):
    settings.ENCRYPTION_KEYS = (NEW,)
    with pytest.raises(KeyMissing, match="AMENDS_ENCRYPTION_KEYS"):
        Channel.objects.get()


def test_a_tampered_token_is_not_taken_for_a_secret(old_key):
    token = seal("open sesame")
    with pytest.raises(KeyMissing) as caught:
        unseal(token[:-4] + "AAA=")
    assert token[:20] not in str(caught.value)


def test_a_broken_key_is_named_with_the_way_to_make_one(settings):
    settings.ENCRYPTION_KEYS = ("short",)
    with pytest.raises(ImproperlyConfigured, match="AMENDS_ENCRYPTION_KEYS"):
        seal("x")


def test_text_goes_in_and_out_as_it_was(old_key):
    field: EncryptedTextField = EncryptedTextField()
    stored = field.get_prep_value("õ 🍕")
    assert field.from_db_value(stored, None, connection) == "õ 🍕"
    assert field.get_prep_value(None) is None
    assert json.dumps(stored).isascii()
