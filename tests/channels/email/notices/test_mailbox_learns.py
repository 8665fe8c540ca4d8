"""A mailbox learns who checks its letters, shows it, and lets people say otherwise."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from django.test import override_settings

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.jmap.standin import Standin
from amends.channels.letters.notices.receiver import LOOKED_AT
from amends.channels.standing.nearby import nearby
from amends.foundation import clock
from amends.journeys.collecting import collect
from tests.channels.email.notices.test_notices import raw
from tests.world import NOON, signed_in

pytestmark = pytest.mark.django_db


def letter(number):
    made = EmailMessage()
    made["Authentication-Results"] = "mx.tuul.example; spf=pass"
    made["From"], made["To"] = f"mari@guest{number}.example", "abi@tuul.example"
    made["Subject"], made["Message-ID"] = "Pizza", f"<{number}@guest.example>"
    made.set_content(f"Cold, {number}.")
    return made.as_bytes()


@pytest.fixture(name="place")
def fixture_place():
    place = Standin()
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with clock.stopped(NOON), ours, nearby(place):
        yield place


@pytest.fixture(name="post")
def fixture_post(tuul, place):
    account = place.account
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="jmap",
        name="Post",
        settings=dict(account.settings),
        secrets=dict(account.secrets),
        created_at=NOON,
    )


def test_a_mailbox_learns_the_name_and_believes_the_next_notice(place, post):
    place.arrive(raw("booking"))
    for number in range(LOOKED_AT - 1):
        place.arrive(letter(number))
    collect(post, at=NOON)
    post.refresh_from_db()
    assert post.settings["checked_by"] == "mx.tuul.example"
    assert post.settings["address"] == "abi@tuul.example"
    place.arrive(raw("yelp"))
    collect(post, at=NOON)
    before, after = Feedback.objects.filter(public=True).order_by("pk")
    assert before.details["unchecked"] is True
    assert "unchecked" not in after.details


def test_the_name_stands_in_the_form_and_what_people_type_stays(place, post, kadri):
    for number in range(LOOKED_AT):
        place.arrive(letter(number))
    collect(post, at=NOON)
    page = signed_in(kadri).get(f"/channels/{post.pk}/")
    assert 'value="mx.tuul.example"' in page.content.decode()
    Channel.objects.get(pk=post.pk).learn({"checked_by": "mx.other.example"})
    post.refresh_from_db()
    assert post.settings["checked_by"] == "mx.tuul.example"


def test_a_case_says_that_nobody_has_checked_its_notice(place, post, kadri):
    place.arrive(raw("yelp"))
    collect(post, at=NOON)
    case = Feedback.objects.get().case
    page = signed_in(kadri).get(f"/cases/{case.reference}/").content.decode()
    assert "no server that we know has proven that Yelp sent it" in page
