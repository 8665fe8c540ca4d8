"""Kadri signs in at Google, and three of its places become three of hers."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from django.test import override_settings

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.channels.channel import Channel
from amends.channels.connectors.google.standin import Standin
from amends.channels.consent import Consent
from amends.channels.grant import Grant
from amends.channels.standing.server import standing
from amends.foundation.jobs.job import Job
from amends.journeys import disconnecting
from amends.journeys.disconnecting import end_later
from amends.journeys.mapping import Pair
from tests.world import NOON, said, signed_in


@pytest.fixture(name="there")
def fixture_there():
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), standing(Standin()) as place:
        place.locations = [
            ("2001", "Pizzeria Tuul Tartu", "Rüütli 1", "Tartu"),
            ("2002", "Pizzeria Tuul Pärnu", "Rannatee 5", "Pärnu"),
            ("2003", "Pizzeria Tuul Narva", "Peetri 2", "Narva"),
        ]
        yield place


@pytest.fixture
def browser(kadri):
    return signed_in(kadri)


def mark(number):
    """What the form calls one of the three."""
    places = Grant.objects.get().places()
    return Pair(places[number], None, None).mark


def link_in(answer):
    page = answer.content.decode()
    at = page.index("/o/oauth2/v2/auth?")
    start = page.rindex('"', 0, at) + 1
    return page[start : page.index('"', at)].replace("&amp;", "&")


def sent_away(browser, there):
    answer = browser.post(
        "/channels/new/google/sign-in/",
        {"client_id": "c", "client_secret": "s", "server": there.url},
    )
    assert answer.status_code == 200
    return link_in(answer)


def came_back(link):
    """Agree there; return where the platform sends the browser."""
    told = httpx.get(link).headers["Location"]
    parts = urlsplit(told)
    return f"{parts.path}?{parts.query}"


def signed(browser, there):
    return browser.get(came_back(sent_away(browser, there)))


def test_the_form_says_what_is_missing(browser):
    answer = browser.post("/channels/new/google/sign-in/", {"client_id": ""})
    assert answer.status_code == 422
    assert "field-client_id-error" in answer.content.decode()


def test_a_sign_in_becomes_a_grant_and_leads_to_its_places(browser, there):
    answer = signed(browser, there)
    grant = Grant.objects.get()
    assert answer["Location"] == f"/channels/grants/{grant.pk}/places/"
    assert grant.secrets["refresh_token"] == "lasting"
    assert Consent.objects.get().secrets == {}
    assert AuditEntry.objects.get().verb == "sign in"


def test_an_answer_counts_once(browser, there):
    back = came_back(sent_away(browser, there))
    assert browser.get(back).status_code == 302
    assert browser.get(back).status_code == 400
    assert Grant.objects.count() == 1


def test_an_answer_in_another_browser_is_nobodys(browser, there, kadri):
    back = came_back(sent_away(browser, there))
    assert signed_in(kadri).get(back).status_code == 400
    assert not Grant.objects.exists()


def test_a_state_that_was_changed_is_nobodys(browser, there):
    back = came_back(sent_away(browser, there))
    state = parse_qs(urlsplit(back).query)["state"][0]
    assert browser.get(back.replace(state, "x" * 43)).status_code == 400
    assert not Grant.objects.exists()


def test_whoever_does_not_agree_connects_nothing(browser, there):
    there.consents.refuses = True
    answer = signed(browser, there)
    assert answer.status_code == 400
    assert b"Nobody agreed there" in answer.content


def places_page(browser, there):
    return browser.get(signed(browser, there)["Location"])


def test_each_place_has_a_guess(browser, there, tartu, tuul):
    Location.open(tuul, "Pärnu")
    page = places_page(browser, there).content.decode()
    for number, guess in enumerate([tartu.name, "Pärnu", ""]):
        told = f'id="field-here-{mark(number)}" list="places-here" value="{guess}"'
        assert told in page


def test_places_are_connected_together_known_ones_and_new_ones(
    browser, there, tartu, tuul
):
    places_page(browser, there)
    grant = Grant.objects.get()
    answer = browser.post(
        f"/channels/grants/{grant.pk}/places/",
        {f"here-{mark(0)}": tartu.name, f"here-{mark(1)}": "", f"new-{mark(2)}": "on"},
    )
    assert answer["Location"] == "/channels/"
    told = {row.settings["place"]: row.location.name for row in Channel.objects.all()}
    assert told == {"2001": tartu.name, "2003": "Pizzeria Tuul Narva"}
    assert all(row.grant_id == grant.pk for row in Channel.objects.all())
    assert Job.objects.filter(key__startswith="collect:").count() == 2
    again = browser.get(f"/channels/grants/{grant.pk}/places/").content.decode()
    assert f"field-here-{mark(0)}" not in again
    assert f"field-here-{mark(1)}" in again


def test_a_name_that_is_none_of_ours_connects_nothing(browser, there, tartu):
    places_page(browser, there)
    grant = Grant.objects.get()
    answer = browser.post(
        f"/channels/grants/{grant.pk}/places/",
        {f"here-{mark(0)}": tartu.name, f"here-{mark(1)}": "Kohvik Meri"},
    )
    assert answer.status_code == 422
    assert f"field-here-{mark(1)}-error" in answer.content.decode()
    assert not Channel.objects.exists()


def test_a_platform_that_is_down_is_told_on_the_page(browser, there):
    answer = signed(browser, there)
    there.be_down()
    page = browser.get(answer["Location"]).content
    assert b"The list did not come" in page
    there.troubles.clear()
    grant = Grant.objects.get()
    browser.post(f"/channels/grants/{grant.pk}/listing/")
    assert len(Grant.objects.get().places()) == 3


def connected(browser, there, tartu):
    places_page(browser, there)
    path = f"/channels/grants/{Grant.objects.get().pk}/places/"
    browser.post(path, {f"here-{mark(0)}": tartu.name})
    return Channel.objects.get()


def test_signing_in_again_keeps_the_channels_and_closes_their_circuits(
    browser, there, tartu
):
    channel = connected(browser, there, tartu)
    channel.failed("gone", at=NOON)
    answer = browser.post(f"/channels/grants/{channel.grant_id}/renewal/")
    browser.get(came_back(link_in(answer)))
    assert Grant.objects.count() == 1
    channel.refresh_from_db()
    assert channel.failing_since is None


def test_the_settings_of_a_signed_in_channel_ask_for_no_key(browser, there, tartu):
    channel = connected(browser, there, tartu)
    page = browser.get(f"/channels/{channel.pk}/").content.decode()
    assert "field-client_secret" not in page
    assert "field-refresh_token" not in page
    answer = browser.post(
        f"/channels/{channel.pk}/",
        {"name": "Google", "account": "1009", "place": "2001", "location": tartu.pk},
    )
    assert answer.status_code == 302


def test_disconnecting_takes_effect_at_once_and_the_platform_is_told(
    browser, there, tartu, kadri
):
    channel = connected(browser, there, tartu)
    said(channel)
    disconnecting.remove(channel, by=kadri.user, at=NOON)
    channel.refresh_from_db()
    assert channel.disconnected_at == NOON
    assert channel.account().secrets == {}
    grant = Grant.objects.get()
    assert grant.ended_at == NOON
    end_later.func(grant.pk)
    assert there.signed_out
    grant.refresh_from_db()
    assert grant.secrets == {}
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"disconnect", "end sign-in"} <= verbs


def test_a_list_that_was_asked_for_anew_meanwhile_moves_no_choice(
    browser, there, tartu, tuul
):
    places_page(browser, there)
    chosen = {f"here-{mark(0)}": tartu.name}
    there.locations.insert(0, ("2000", "Another shop", "Kuu 1", "Tartu"))
    path = f"/channels/grants/{Grant.objects.get().pk}"
    browser.post(f"{path}/listing/")
    browser.post(f"{path}/places/", chosen)
    assert Channel.objects.get().settings["place"] == "2001"


def test_a_place_that_is_no_longer_listed_is_told(browser, there, tartu):
    places_page(browser, there)
    chosen = {f"here-{mark(0)}": tartu.name}
    del there.locations[0]
    path = f"/channels/grants/{Grant.objects.get().pk}"
    browser.post(f"{path}/listing/")
    answer = browser.post(f"{path}/places/", chosen)
    assert answer.status_code in {200, 422}
    assert "The list has changed meanwhile" in answer.content.decode()
    assert not Channel.objects.exists()
