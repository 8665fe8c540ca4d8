"""A mailbox by JMAP carries what a mailbox by IMAP does."""

from __future__ import annotations

import pytest

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.journeys import forming
from amends.journeys.asking.reaching import LETTERS, open_ways
from amends.replies.publication import Publication
from tests.world import NOON

pytestmark = pytest.mark.django_db


def test_answers_to_the_form_leave_by_it(tartu):
    common = {"organisation": tartu.organisation, "created_at": NOON}
    form = Channel.objects.create(
        platform_slug="form", name="Cards", location=tartu, **common
    )
    mail = Channel.objects.create(platform_slug="jmap", name="Post", **common)
    words = forming.Words(key="a1" * 16, text="Cold.", email="mari@guest.example")
    forming.submit(forming.Form(tartu, form), words, at=NOON)
    assert Publication.way_of(Feedback.objects.get()) == mail
    assert open_ways()[LETTERS] == [mail]
