"""X takes money: a budget bounds what is read, and answers come last to an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import override_settings

from amends.cases.feedback import Feedback
from amends.channels.calling.spending import budget_of
from amends.channels.channel import Channel
from amends.channels.connector import Invalid, RetryAfter, Unknown
from amends.channels.connectors.x.standin import running
from amends.channels.registry import CONNECTORS
from amends.channels.standing.trouble import Trouble
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.channel_health import health_of
from amends.journeys.looking_again import look_again_later
from tests.world import NOON, signed_in

X = CONNECTORS["x"]


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, running() as place, clock.stopped(NOON):
        yield place


@pytest.fixture(name="mentions")
def fixture_mentions(tuul):
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="x",
        name="X",
        settings={"user": "42", "budget": "0,10"},
        created_at=NOON,
    )


def of(place, channel):
    """The stand-in's account as this channel has it, with its budget."""
    own = place.account
    settings = {**own.settings, "budget": channel.settings["budget"]}
    return replace(own, channel_id=channel.pk, settings=settings)


def test_reading_ends_with_nine_tenths_and_answers_go_on(place, mentions):
    known = [place.say(f"Külm, {number}.") for number in range(18)]
    account = of(place, mentions)
    X.fetch(account, {})
    with pytest.raises(RetryAfter, match="budget"):
        X.fetch(account, {})
    # The last tenth buys a look and an answer, and no second one.
    X.publish(account, place.reply("key-1", known[0]))
    with pytest.raises(RetryAfter, match="budget"):
        X.publish(account, place.reply("key-2", known[1]))
    assert len(place.posts) == 1


def test_a_page_is_no_larger_than_what_is_left(place, mentions):
    for number in range(40):
        place.say(f"Külm, {number}.")
    batch = X.fetch(of(place, mentions), {})
    assert (len(batch.items), batch.more, place.read) == (18, True, 18)
    with pytest.raises(RetryAfter, match="budget"):
        X.fetch(of(place, mentions), batch.cursor)
    # Next month the walk goes on where it was.
    with clock.stopped(NOON + timedelta(days=61)):
        rest = X.fetch(of(place, mentions), batch.cursor)
    assert {one.external_id for one in rest.items}.isdisjoint(
        one.external_id for one in batch.items
    )


def test_what_was_looked_at_is_not_paid_for_again(place, mentions):
    names = [place.say(f"Külm, {number}.") for number in range(20)]
    Channel.objects.filter(pk=mentions.pk).update(
        settings=of(place, mentions).settings, secrets=place.account.secrets
    )
    look_again_later.func(mentions.pk, names)
    assert Feedback.objects.count() == 18
    (left,) = Job.objects.filter(task__contains="look_again")
    assert left.args == [mentions.pk, names[18:]]
    assert left.run_after == NOON + timedelta(hours=1)


def test_who_signs_in_anew_begins_no_new_count(place, mentions):
    place.say("Külm.")
    place.say("Jahe.")
    X.fetch(of(place, mentions), {})
    mentions.disconnect(at=NOON)
    mentions.resume()
    (health,) = health_of([mentions], at=NOON)
    assert health.money.spent.amount == Decimal("0.01")


def test_a_bare_domain_is_a_link_and_a_lost_answer_may_have_cost(place, mentions):
    known = place.say("Kas avate täna?")
    account = of(place, mentions)
    place.writing_troubles.append(Trouble.LOST)
    reply = replace(place.reply("key-1", known), text="Jah, vaata tuul.ee")
    with pytest.raises(Unknown):
        X.publish(account, reply)
    (health,) = health_of([mentions], at=NOON)
    # A look at the post, and a reply with a link.
    assert Decimal("0.20") <= health.money.spent.amount <= Decimal("0.21")


def test_a_month_later_it_goes_on(place, mentions):
    for number in range(18):
        place.say(f"Külm, {number}.")
    account = of(place, mentions)
    X.fetch(account, {})
    with clock.stopped(NOON + timedelta(days=61)):
        X.fetch(account, {})


def test_the_page_and_the_api_tell_what_was_spent(place, mentions, kadri):
    for number in range(4):
        place.say(f"Külm, {number}.")
    X.fetch(of(place, mentions), {})
    (health,) = health_of([mentions], at=NOON)
    assert health.money.spent.amount == Decimal("0.02")
    assert health.money.most.amount == Decimal("0.10")
    page = signed_in(kadri).get("/channels/health/").content.decode()
    assert "Spent in thirty days" in page
    assert "0.02" in page


def test_nothing_is_counted_for_an_account_that_is_only_tried(place, mentions):
    place.say("Külm.")
    X.fetch(replace(of(place, mentions), channel_id=0), {})
    (health,) = health_of([mentions], at=NOON)
    assert health.money.spent.amount == 0


@pytest.mark.parametrize(
    "told", ["x", "-1", "0", "nan", "1e9", "1,000", "1_000", "0.0004", "0,00"]
)
def test_what_is_no_sum_is_said_at_its_field(told):
    with pytest.raises(Invalid) as refused:
        budget_of({"budget": told})
    assert refused.value.field == "budget"


def test_a_sum_is_written_with_a_point_or_a_comma():
    assert budget_of({"budget": " 12,50 "}) == budget_of({"budget": "12.5"}) == 12_500
    assert budget_of({}) is None
