"""Reading a mailbox: all of it once, whatever the server does."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Timer

import pytest

from amends.channels.connector import Forbidden, Invalid, Refused, Unreachable
from amends.channels.connectors.email import fetching, line
from amends.channels.connectors.email.account import mailbox_of
from amends.channels.connectors.email.standin.box import Folder

MEGABYTE = 1024 * 1024


def told(account, **settings):
    return replace(account, settings={**account.settings, **settings})


def read(email, account, cursor=None):
    """Return every text until there is no more, and the last cursor."""
    texts, batch = [], email.fetch(account, cursor or {})
    texts.extend(item.text for item in batch.items)
    while batch.more:
        batch = email.fetch(account, batch.cursor)
        texts.extend(item.text for item in batch.items)
    return texts, batch.cursor


def test_several_folders_are_read_each_with_its_own_place(email, provider, letter):
    provider.box.folders["Kaebused"] = Folder()
    provider.box.folders["Kaebused"].add(letter("Esimene"))
    provider.box.deliver(letter("Teine"))
    account = told(provider.account, folders="INBOX\nKaebused")
    texts, cursor = read(email, account)
    assert sorted(texts) == ["Esimene", "Teine"]
    provider.box.folders["Kaebused"].add(letter("Kolmas"))
    assert read(email, account, cursor)[0] == ["Kolmas"]


def test_a_folder_that_is_not_there_is_named(email, provider):
    with pytest.raises(Refused, match="Kaebused"):
        email.fetch(told(provider.account, folders="Kaebused"), {})


def test_a_long_mailbox_comes_in_portions(email, provider, letter):
    for number in range(fetching.MOST + 5):
        provider.box.deliver(letter(f"Kiri {number}"))
    first = email.fetch(provider.account, {})
    assert (len(first.items), first.more) == (fetching.MOST, True)
    assert len(read(email, provider.account)[0]) == fetching.MOST + 5


def test_heavy_mails_make_the_portion_end_early(email, provider, letter):
    for _number in range(4):
        provider.box.deliver(letter(size=5 * MEGABYTE))
    first = email.fetch(provider.account, {})
    assert len(first.items) < 4
    assert first.more
    assert len(read(email, provider.account)[0]) == 4


def test_forty_megabytes_are_brought_as_their_beginning(email, provider, letter):
    raw = letter(size=30 * MEGABYTE)
    assert len(raw) > 40 * MEGABYTE
    provider.box.deliver(raw)
    (item,) = email.fetch(provider.account, {}).items
    assert item.text == "Pitsa oli külm."
    assert item.details["truncated"] == len(raw)
    assert sum(len(file.content) for file in item.files) < 2 * MEGABYTE


def test_a_server_that_counts_anew_brings_nothing_twice(email, provider, letter):
    provider.box.deliver(letter("Esimene", Message_ID="<1@guest.test>"))
    _texts, cursor = read(email, provider.account)
    provider.box.folders["INBOX"].number_anew()
    provider.box.deliver(letter("Teine", Message_ID="<2@guest.test>"))
    again = email.fetch(provider.account, cursor)
    # The first comes once more under the same id and version: arrival knows it.
    assert [item.external_id for item in again.items] == [
        "1@guest.test",
        "2@guest.test",
    ]
    assert {item.version for item in again.items} == {"1"}


def test_nothing_is_marked_as_read_unless_wished(email, provider, letter):
    provider.box.deliver(letter())
    email.fetch(provider.account, {})
    (kept,) = provider.box.folders["INBOX"].letters
    assert not kept.flags
    email.fetch(told(provider.account, marks_seen="on"), {})
    assert kept.flags == {r"\Seen"}


@pytest.mark.parametrize("trouble", ["hang", "half"])
def test_a_server_that_hangs_costs_its_patience_and_no_more(
    email, provider, letter, monkeypatch, trouble
):
    monkeypatch.setattr(line, "TIMEOUT", 0.5)
    provider.box.deliver(letter("x" * 20_000))
    provider.box.trouble = trouble
    began = time.monotonic()
    with pytest.raises(Unreachable, match="did not answer in time"):
        email.fetch(provider.account, {})
    assert time.monotonic() - began < 5
    assert len(read(email, provider.account)[0]) == 1


def test_a_server_that_never_falls_silent_is_cut_off(
    email, provider, letter, monkeypatch
):
    provider.box.deliver(letter("x" * 20_000))
    monkeypatch.setattr(line, "LARGEST", 10_000)
    with pytest.raises(Unreachable, match=r"more than was asked|without end"):
        email.fetch(provider.account, {})


def test_nobody_at_home_is_said_plainly(email, provider):
    with pytest.raises(Unreachable, match="Amends tries again"):
        email.fetch(told(provider.account, imap_port="1"), {})


def test_a_machine_of_the_own_network_is_not_called(email, provider, settings):
    settings.PRIVATE_HOSTS = ()
    with pytest.raises(Forbidden, match="AMENDS_PRIVATE_HOSTS"):
        email.fetch(provider.account, {})
    with pytest.raises(Forbidden, match="AMENDS_PRIVATE_HOSTS"):
        email.check(provider.account)


def test_a_plain_server_is_not_taken_for_an_encrypted_one(email, provider):
    with pytest.raises(Unreachable):
        email.fetch(told(provider.account, imap_security="tls"), {})


def test_checking_tries_both_ways(email, provider):
    assert email.check(provider.account) == "hello@tuul.test: INBOX"
    with pytest.raises(Unreachable):
        email.check(told(provider.account, smtp_port="1"))


def test_news_wake_the_listener(email, provider, letter):
    Timer(1, provider.box.deliver, [letter()]).start()
    began = time.monotonic()
    assert email.listen(provider.account, 20)
    assert time.monotonic() - began < 5


def test_silence_ends_when_the_time_is_up(email, provider):
    assert not email.listen(provider.account, 0.3)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"address": "not an address"}, "address"),
        ({"imap_host": ""}, "imap_host"),
        ({"smtp_port": "seven"}, "smtp_port"),
        ({"imap_security": "hope"}, "imap_security"),
    ],
)
def test_a_wrong_setting_is_named(provider, wrong, field):
    with pytest.raises(Invalid) as error:
        mailbox_of(told(provider.account, **wrong))
    assert error.value.field == field


def test_a_password_is_not_shown_by_accident(provider):
    password = provider.account.secrets["imap_password"]
    assert password not in repr(mailbox_of(provider.account))


def test_what_the_house_itself_sends_is_no_customers_word(email, provider, letter):
    account = told(provider.account, aliases="kadri@tuul.test\ninfo@tuul.test")
    for sender in ("info@tuul.test", "kadri@tuul.test"):
        provider.box.deliver(letter("Uudiskiri", From=sender, To="all@guest.test"))
    provider.box.deliver(
        letter(
            "Vastan ise.",
            From="Kadri <kadri@tuul.test>",
            To="mari@guest.test",
            In_Reply_To="<1@guest.test>",
        )
    )
    (item,) = email.fetch(account, {}).items
    assert (item.text, item.automatic) == ("Vastan ise.", "own")
