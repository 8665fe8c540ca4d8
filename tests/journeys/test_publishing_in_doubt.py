"""What may stand there already is looked for, and never sent a second time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.connector import Unreachable
from amends.channels.connectors.paper.connector import Paper
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.push import Report
from amends.journeys.reporting import heed_report
from amends.replies.publication import Publication, Stage
from tests.journeys.test_publishing import (  # noqa: F401 - fixtures
    carried,
    feedback,
    reply,
)
from tests.world import NOON

DAY = 24 * 60


@pytest.fixture(name="looked_over")
def fixture_looked_over(reply, monkeypatch):  # noqa: F811 - as above
    """A reply that the platform has and does not show."""
    PaperFault.objects.create(page="tuul", trouble=Trouble.MODERATION)
    carried(reply)
    monkeypatch.setattr(Paper, "find", lambda *_given: None)
    return reply


def test_what_is_looked_over_is_not_sent_again_until_it_is_shown(looked_over):
    for minutes in (20, 60, 600, 2 * DAY, 13 * DAY):
        assert carried(looked_over, minutes).stage == Stage.PENDING
        assert looked_over.sent
    assert PaperReply.objects.count() == 1


def test_it_is_looked_for_ever_more_seldom(looked_over):
    assert carried(looked_over, 61).not_before == NOON + timedelta(minutes=76)
    later = carried(looked_over, 10 * DAY).not_before
    assert later == NOON + timedelta(days=10, hours=6)


def test_after_two_weeks_it_is_told_that_it_is_not_shown(looked_over):
    assert carried(looked_over, 15 * DAY).stage == Stage.REJECTED
    assert "kaks nädalat" in looked_over.reason
    assert PaperReply.objects.count() == 1


def test_a_carrier_that_dies_while_looking_leaves_it_looked_over(looked_over):
    assert Publication.objects.get().lease(at=NOON + timedelta(minutes=20))
    assert carried(looked_over, 60).stage == Stage.PENDING
    assert PaperReply.objects.count() == 1


@pytest.mark.parametrize("trouble", [Trouble.DOWN, Trouble.PATIENCE])
def test_a_platform_that_is_down_meanwhile_changes_nothing(
    reply,  # noqa: F811 - as above
    trouble,
):
    PaperFault.objects.create(page="tuul", trouble=Trouble.MODERATION)
    carried(reply)
    PaperFault.objects.create(page="tuul", trouble=trouble)
    assert carried(reply, 20).stage == Stage.PENDING
    PaperReply.objects.update(state="published")
    assert carried(reply, 60).stage == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


@pytest.fixture(name="lost")
def fixture_lost(reply):  # noqa: F811 - as above
    """A reply that arrived, of which nobody told."""
    PaperFault.objects.create(page="tuul", trouble=Trouble.LOST_ANSWER)
    assert carried(reply).stage == Stage.UNKNOWN
    return reply


def test_after_a_disconnect_a_person_is_told_to_look_first(lost, paper):
    paper.disconnect(at=NOON)
    lost = Publication.objects.get()
    assert carried(lost, 30).stage == Stage.MANUAL
    assert lost.reason.startswith("See võib seal juba olla: vaata enne järele.")
    assert lost.case.state == "open"


def test_signing_in_again_lets_us_look(lost):
    PaperFault.objects.create(page="tuul", trouble=Trouble.SIGNED_OUT)
    assert carried(lost, 30).stage == Stage.UNKNOWN
    lost.channel.try_again()
    assert carried(Publication.objects.get(), 3 * DAY).stage == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


def test_what_never_left_is_told_as_not_sent(reply, paper):  # noqa: F811 - as above
    paper.disconnect(at=NOON)
    assert carried(Publication.objects.get()).stage == Stage.FAILED
    del reply


def test_two_weeks_begin_when_the_platform_has_it(reply, monkeypatch):  # noqa: F811 - as above
    PaperFault.objects.create(page="tuul", trouble=Trouble.MODERATION)
    carried(reply, 20 * DAY)
    monkeypatch.setattr(Paper, "find", lambda *_given: None)
    assert carried(reply, 21 * DAY).stage == Stage.PENDING
    assert carried(reply, 35 * DAY).stage == Stage.REJECTED


def test_where_nobody_can_look_for_two_weeks_a_person_does(looked_over, monkeypatch):
    def fail(*_given):
        raise Unreachable("down")

    monkeypatch.setattr(Paper, "find", fail)
    assert carried(looked_over, 2 * DAY).stage == Stage.PENDING
    looked_over.channel.try_again()
    assert carried(Publication.objects.get(), 15 * DAY).stage == Stage.MANUAL


def test_a_late_report_settles_what_was_given_to_a_person(lost, paper):
    paper.disconnect(at=NOON)
    lost = carried(Publication.objects.get(), 30)
    told = Report(Receipt(Outcome.PUBLISHED, "77"), lost.key)
    heed_report(lost.channel, told, at=NOON)
    lost.refresh_from_db()
    assert lost.stage == Stage.PUBLISHED
