"""One sign-in serves many channels: its secrets turn, and nobody is locked out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import override_settings

from amends.channels.channel import Channel
from amends.channels.connector import Reauthorise, RetryAfter
from amends.channels.connectors.google.standin import Standin
from amends.channels.grant import Grant
from amends.channels.registry import CONNECTORS
from amends.channels.signing.bearer import bearer
from amends.channels.signing.question import Question, challenge
from amends.channels.standing.server import standing
from amends.foundation import clock
from tests.world import NOON

GOOGLE = CONNECTORS["google"].platform


@pytest.fixture(name="there")
def fixture_there():
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), standing(Standin()) as place:
        yield place


@pytest.fixture
def grant(there, tuul):
    made = Grant.objects.create(
        organisation=tuul,
        platform_slug="google",
        settings={"client_id": "c", "server": there.url},
        secrets={"client_secret": "s", "refresh_token": "lasting"},
        granted_at=NOON,
    )
    with clock.stopped(NOON):
        yield made


def tokens_bought(there):
    return len(there.calls)


def test_the_proof_is_the_one_of_the_standard():
    """The example of RFC 7636, appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert challenge(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_a_question_names_the_browser_and_the_proof():
    question = Question("state-1", "v" * 43, "https://desk.example/channels/signed-in/")
    link = question.link(GOOGLE.sign_in, {"client_id": "c"})
    assert link.startswith("https://accounts.google.com/o/oauth2/v2/auth?")
    for part in ("state=state-1", "code_challenge_method=S256", "access_type=offline"):
        assert part in link
    assert "v" * 43 not in link


def test_a_pass_is_bought_once_for_all_channels(grant, there):
    assert bearer(grant.account(), GOOGLE) == "pass-0"
    assert bearer(Grant.objects.get().account(), GOOGLE) == "pass-0"
    assert tokens_bought(there) == 1


def test_a_refused_pass_is_replaced_and_another_process_uses_the_new_one(grant, there):
    one, other = grant.account(), Grant.objects.get().account()
    assert bearer(one, GOOGLE) == bearer(other, GOOGLE) == "pass-0"
    there.passes += 1
    assert bearer(one, GOOGLE, fresh=True) == "pass-1"
    # The other still shows the old one: what it finds in the vault is fresh enough.
    assert bearer(other, GOOGLE, fresh=True) == "pass-1"
    assert tokens_bought(there) == 2


def test_while_one_renews_the_others_wait(grant):
    assert grant.take_turn(at=NOON)
    with pytest.raises(RetryAfter) as caught:
        bearer(Grant.objects.get().account(), GOOGLE)
    assert caught.value.seconds == 5
    with clock.stopped(NOON + timedelta(minutes=3)):
        assert bearer(Grant.objects.get().account(), GOOGLE) == "pass-0"


def test_a_new_lasting_secret_takes_the_place_of_the_old(grant):
    grant.hold("pass", 3600, "turned", at=NOON)
    assert Grant.objects.get().secrets["refresh_token"] == "turned"
    grant.hold("pass", 3600, "", at=NOON)
    assert Grant.objects.get().secrets["refresh_token"] == "turned"


def test_a_grant_that_was_taken_back_asks_for_a_person_and_frees_the_turn(grant, there):
    there.sign_out()
    for _again in range(2):
        with pytest.raises(Reauthorise):
            bearer(Grant.objects.get().account(), GOOGLE)


def test_secrets_lie_encrypted(grant):
    with connection.cursor() as cursor:
        cursor.execute("SELECT secrets FROM channels_grant")
        assert "lasting" not in str(cursor.fetchall())


def test_a_channel_speaks_with_the_secrets_of_its_sign_in(grant, tuul):
    channel = Channel.objects.create(
        organisation=tuul,
        platform_slug="google",
        name="Google: Tartu",
        settings={"account": "1009", "place": "2001"},
        grant=grant,
        created_at=NOON,
    )
    batch = channel.connector.fetch(channel.account(), {})
    assert batch.items == ()
