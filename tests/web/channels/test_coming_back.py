"""Google was let go and comes back: the archive stays one, and nobody is hurried."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.test import override_settings
from django.urls import resolve

from amends.accounts.audit import AuditEntry
from amends.channels.channel import Channel
from amends.channels.connectors.x.standin import Standin
from amends.channels.grant import Grant
from amends.channels.platform import RemotePlace
from amends.channels.standing.server import standing
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys import connecting, disconnecting, mapping
from tests.world import NOON, said, signed_in, with_token

KEYS = {
    "client_id": "c",
    "client_secret": "s",
    "refresh_token": "lasting",
    "user": "42",
}


@pytest.fixture(name="there")
def fixture_there():
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, standing(Standin()) as place, clock.stopped(NOON):
        yield place


@pytest.fixture(name="mentions")
def fixture_mentions(tuul, kadri, tartu):
    wish = connecting.Wish("x", "Our X", tartu, KEYS)
    channel = connecting.connect(tuul, wish, by=kadri.user, at=NOON)
    channel.heard({"watermark": "2026-09-01T00:00:00Z"}, at=NOON)
    channel.backfilled(at=NOON)
    said(channel)
    disconnecting.remove(channel, by=kadri.user, at=NOON)
    channel.refresh_from_db()
    Job.objects.all().delete()
    return channel


def test_its_page_says_what_happened_and_asks_for_the_keys(mentions, kadri):
    browser = signed_in(kadri)
    shown = browser.get("/channels/").content.decode()
    assert "Connect again" in shown
    assert "Listen again" not in shown
    page = browser.get(f"/channels/{mentions.pk}/").content.decode()
    assert "Disconnected since" in page
    assert "Leave it empty to keep the one we have." not in page


def test_listening_again_needs_more_than_a_word(mentions, kadri):
    answer = signed_in(kadri).post(f"/channels/{mentions.pk}/resume/")
    assert answer["Location"] == f"/channels/{mentions.pk}/"
    api = with_token(kadri).delete(f"/api/v1/channels/{mentions.pk}/pause")
    assert api.status_code == 409
    mentions.refresh_from_db()
    assert mentions.paused_at == mentions.disconnected_at == NOON


def test_keys_without_which_it_cannot_be_read_are_missed(mentions, kadri):
    values = {"name": "Our X", "user": "42", "client_id": "c"}
    answer = signed_in(kadri).post(f"/channels/{mentions.pk}/", values)
    assert answer.status_code == 422
    mentions.refresh_from_db()
    assert mentions.disconnected_at == NOON


def came_back(mentions):
    mentions.refresh_from_db()
    assert Channel.objects.count() == 1
    assert mentions.paused_at is None
    assert mentions.disconnected_at is None
    # It reads on from where it was, and nothing automatic answers old words.
    assert mentions.cursor == {"watermark": "2026-09-01T00:00:00Z"}
    assert mentions.backfilled_at is None
    assert Job.objects.filter(key=f"collect:{mentions.pk}").count() == 1
    return True


def test_keys_on_its_own_page_bring_it_back(mentions, kadri):
    answer = signed_in(kadri).post(
        f"/channels/{mentions.pk}/", {"name": "Our X", **KEYS}
    )
    assert answer.status_code == 302
    assert came_back(mentions)


def test_the_same_account_connected_anew_is_the_channel_it_was(mentions, kadri):
    wish = {"platform": "x", "name": "X", "values": {**KEYS, "client_id": "another"}}
    answer = with_token(kadri).post(
        "/api/v1/channels", wish, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["id"]) == (201, mentions.pk)
    assert came_back(mentions)
    assert mentions.settings["client_id"] == "another"
    assert AuditEntry.objects.filter(verb="connect").count() == 2


def test_another_account_is_another_channel(mentions, tuul, kadri):
    wish = connecting.Wish("x", "X", None, {**KEYS, "user": "43"})
    other = connecting.connect(tuul, wish, by=kadri.user, at=NOON)
    assert other.pk != mentions.pk
    mentions.refresh_from_db()
    assert mentions.disconnected_at == NOON


def granted(tuul, slug, found=()):
    return Grant.objects.create(
        organisation=tuul,
        platform_slug=slug,
        settings={"client_id": "another"},
        secrets={"refresh_token": "new"},
        granted_at=NOON,
        listed_at=NOON,
        found=list(found),
    )


def test_who_signs_in_and_then_says_which_account_it_is(mentions, tuul, kadri):
    begun = mapping.connect_one(granted(tuul, "x"), by=kadri.user, at=NOON)
    answer = signed_in(kadri).post(
        f"/channels/{begun.pk}/", {"name": "X", "user": "42"}
    )
    assert answer.status_code == 302
    assert came_back(mentions)
    account = mentions.account()
    assert account.settings["client_id"] == "another"
    assert account.vault is not None
    assert mentions.location.name == "Tuul Tartu"


def test_a_place_of_a_new_sign_in_is_the_channel_it_was(tuul, kadri, tartu):
    place = {"key": "1", "name": "Tuul", "settings": {"account": "9", "place": "1"}}
    first = granted(tuul, "google", [place])
    (pair,) = mapping.pairs(first, [tartu])
    choices = {pair.mark: mapping.Choice(name=tartu.name)}
    (known,) = mapping.connect_all(first, choices, [tartu], by=kadri.user, at=NOON)
    said(known)
    disconnecting.remove(known, by=kadri.user, at=NOON)
    second = granted(tuul, "google", [place])
    assert RemotePlace(**place) == second.places()[0]
    (again,) = mapping.connect_all(second, choices, [tartu], by=kadri.user, at=NOON)
    assert (again.pk, again.grant_id) == (known.pk, second.pk)
    assert again.disconnected_at is None


def test_another_account_is_no_setting_of_this_one(mentions, kadri):
    values = {"name": "Our X", **KEYS, "user": "43"}
    answer = signed_in(kadri).post(f"/channels/{mentions.pk}/", values)
    assert answer.status_code == 422
    assert "another account" in answer.content.decode()
    mentions.refresh_from_db()
    assert mentions.settings["user"] == "42"


def test_one_account_is_connected_once(tuul, kadri):
    wish = {"platform": "x", "name": "X", "values": KEYS}
    api = with_token(kadri)
    first = api.post("/api/v1/channels", wish, content_type="application/json")
    again = api.post("/api/v1/channels", wish, content_type="application/json")
    assert (first.status_code, again.status_code) == (201, 422)
    assert again.json()["fields"] == {"user": "It is connected already, as X."}
    assert Channel.objects.count() == 1


@pytest.mark.parametrize("server", ["https://Masto.example/", "https://masto.example"])
def test_where_no_name_tells_accounts_apart_the_key_does(tuul, kadri, server):
    told = {"server": "https://masto.example", "token": "lasting"}
    wish = connecting.Wish("mastodon", "M", None, told)
    connecting.connect(tuul, wish, by=kadri.user, at=NOON)
    twin = connecting.Wish("mastodon", "M", None, {**told, "server": server})
    with pytest.raises(connecting.WrongValues):
        connecting.connect(tuul, twin, by=kadri.user, at=NOON)
    other = connecting.Wish("mastodon", "M", None, {**told, "token": "another"})
    assert connecting.connect(tuul, other, by=kadri.user, at=NOON)


def test_a_channel_says_where_its_platform_sends_to(tuul, kadri, mentions):
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    made = [
        Channel.objects.create(
            organisation=tuul, platform_slug=slug, name=slug, created_at=NOON, **told
        )
        for slug, told in {
            "webhook": {"secrets": {"secret": secret}},
            "trustpilot": {},
            "feed": {"settings": {"url": "https://a.example/"}},
        }.items()
    ]
    ends = [f"/hooks/{made[0].pk}/", f"/hooks/{made[1].pk}/WORD/", ""]
    for channel, end in zip(made, ends, strict=True):
        told = with_token(kadri).get(f"/api/v1/channels/{channel.pk}").json()["hook"]
        assert told.endswith(end)
        assert bool(told) == bool(end)
        assert not told or resolve(urlsplit(told).path).url_name.startswith("hook")
        page = signed_in(kadri).get(f"/channels/{channel.pk}/").content.decode()
        assert ("Where it sends to" in page) == bool(end)
    # One that was let go hears nothing more.
    page = signed_in(kadri).get(f"/channels/{mentions.pk}/").content.decode()
    assert "Where it sends to" not in page


def test_a_typed_slip_is_mended_and_the_archive_found(mentions, tuul, kadri):
    wish = connecting.Wish("x", "X", None, {**KEYS, "user": "44"})
    slip = connecting.connect(tuul, wish, by=kadri.user, at=NOON)
    Job.objects.all().delete()
    connecting.reconnect(slip, values=KEYS, by=kadri.user, at=NOON)
    assert came_back(mentions)


def test_no_setting_makes_one_account_two_channels(tuul, kadri):
    first = connecting.Wish("x", "X", None, KEYS)
    connecting.connect(tuul, first, by=kadri.user, at=NOON)
    other = connecting.Wish("x", "Y", None, {**KEYS, "user": "44"})
    second = connecting.connect(tuul, other, by=kadri.user, at=NOON)
    with pytest.raises(connecting.WrongValues, match="already"):
        connecting.reconnect(second, values=KEYS, by=kadri.user, at=NOON)


def test_signing_in_to_what_is_connected_serves_it_anew(tuul, kadri):
    told = {"address": "abi@tuul.example", "server": "https://mail.example"}
    grants = [granted(tuul, "jmap") for _number in range(2)]
    for grant in grants:
        grant.settings = {**grant.settings, **told}
        grant.save()
    first = mapping.connect_one(grants[0], by=kadri.user, at=NOON)
    again = mapping.connect_one(grants[1], by=kadri.user, at=NOON)
    assert again.pk == first.pk
    assert again.grant_id == grants[1].pk
    grants[0].refresh_from_db()
    assert grants[0].ended_at == NOON


MAILBOX = {
    "address": "abi@tuul.example",
    "imap_host": "imap.example",
    "imap_security": "tls",
    "imap_user": "abi",
    "imap_password": "secret",
    "smtp_host": "smtp.example",
    "smtp_security": "tls",
}


def test_a_mailbox_may_change_its_address_and_serve_a_folder_each(tuul, kadri):
    def box(**told):
        wish = connecting.Wish("email", "Mail", None, {**MAILBOX, **told})
        return connecting.connect(tuul, wish, by=kadri.user, at=NOON)

    tartu = box(folders="Tartu")
    assert box(folders="Narva").pk != tartu.pk
    with pytest.raises(connecting.WrongValues, match="already"):
        box(folders="Tartu")
    tartu.heard({"Tartu": 7}, at=NOON)
    values = {**MAILBOX, "folders": "Tartu", "address": "info@tuul.example"}
    connecting.reconnect(tartu, values=values, by=kadri.user, at=NOON)
    tartu.refresh_from_db()
    assert tartu.settings["address"] == "info@tuul.example"
