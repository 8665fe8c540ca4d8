"""What happens in cases becomes messages, each once."""

from __future__ import annotations

from datetime import timedelta

from amends.accounts.delivery import Delivery
from amends.accounts.webhook import Webhook
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.foundation.jobs.job import Job
from amends.journeys.telling.noticing import UNSETTLED, notice
from tests.world import NOON, said


def kinds() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("kind", flat=True))


def test_a_new_review_is_told_with_nothing_of_what_the_guest_said(
    webhook: Webhook, by_hand: Channel
) -> None:
    case = said(by_hand, "Cold pizza, said Zirkonkuller.", author="Zirkonkuller")
    notice(webhook, at=NOON)
    told = Delivery.objects.get(kind="feedback.received")
    assert told.payload["data"]["case"] == case.reference
    assert "Zirkonkuller" not in str(told.payload)
    assert Job.objects.filter(task__endswith="carry_later").exists()


def test_what_happened_before_is_not_told(cold_pizza: Case, webhook: Webhook) -> None:
    notice(webhook, at=NOON)
    assert kinds() == []


def test_looking_twice_tells_once(webhook: Webhook, by_hand: Channel) -> None:
    said(by_hand)
    notice(webhook, at=NOON)
    first = kinds()
    webhook.refresh_from_db()
    notice(webhook, at=NOON + timedelta(seconds=5))
    assert first
    assert kinds() == first


def test_only_what_was_wished_for_is_told(webhook: Webhook, by_hand: Channel) -> None:
    webhook.change(kinds=["case.closed"])
    case = said(by_hand)
    case.close(by=None, at=NOON)
    notice(webhook, at=NOON)
    assert kinds() == ["case.closed"]


def test_what_becomes_visible_late_is_told_all_the_same(
    webhook: Webhook, by_hand: Channel
) -> None:
    webhook.change(kinds=["case.closed", "case.reopened"])
    case = said(by_hand)
    case.close(by=None, at=NOON)
    late = case.events.get(verb="closed")
    case.reopen(by=None, at=NOON)
    late_row = {"organisation_id": late.organisation_id, "case": case}
    number = late.pk
    late.delete()
    notice(webhook, at=NOON)
    case.events.create(pk=number, verb="closed", at=NOON, **late_row)
    webhook.refresh_from_db()
    notice(webhook, at=NOON + UNSETTLED / 2)
    assert kinds() == ["case.reopened", "case.closed"]


def test_a_file_of_old_reviews_is_no_news(webhook: Webhook, by_hand: Channel) -> None:
    case = said(by_hand)
    Case.objects.filter(pk=case.pk).update(backfill=True)
    notice(webhook, at=NOON)
    assert kinds() == []


def test_a_house_without_news_is_not_asked_for_its_story(
    webhook: Webhook, by_hand: Channel, django_assert_num_queries: object
) -> None:
    said(by_hand)
    notice(webhook, at=NOON)
    webhook.refresh_from_db()
    with django_assert_num_queries(3):  # type: ignore[operator] # a fixture's own callable
        assert notice(webhook, at=NOON + timedelta(hours=1)) == 0
