"""`amends rekey` lets an old key go."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet

from amends.channels.channel import Channel
from amends.cli.entry import main

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
PASSWORD = {"imap_password": "open sesame"}


@pytest.fixture
def mailbox(by_hand, settings):
    """A channel whose password was written with the old key."""
    settings.ENCRYPTION_KEYS = (OLD,)
    by_hand.secrets = PASSWORD
    by_hand.save()
    return by_hand


def test_afterwards_the_new_key_alone_opens_everything(mailbox, settings, capsys):
    settings.ENCRYPTION_KEYS = (NEW, OLD)
    assert main(["rekey"]) == 0
    assert "not needed any more" in capsys.readouterr().out
    settings.ENCRYPTION_KEYS = (NEW,)
    assert Channel.objects.get(pk=mailbox.pk).secrets == PASSWORD


def test_a_key_that_was_taken_away_too_early_is_asked_for(mailbox, settings, capsys):
    settings.ENCRYPTION_KEYS = (NEW,)
    assert main(["rekey"]) == 1
    assert "AMENDS_ENCRYPTION_KEYS" in capsys.readouterr().err
    settings.ENCRYPTION_KEYS = (OLD,)
    assert Channel.objects.get(pk=mailbox.pk).secrets == PASSWORD
