"""People hear what concerns them, once, and never what they did themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.channels.channel import Channel
from amends.journeys import answer, caring
from amends.journeys.telling.hearing import STALE, UNSETTLED, listen
from amends.journeys.telling.mentions import mentioned
from amends.routing.news_mark import NewsMark
from amends.routing.notice import Notice
from amends.routing.notice_wish import NoticeWish
from tests.world import NOON, member, said


@pytest.fixture(autouse=True)
def listening(db: None) -> None:
    """Begin to listen before anything happens."""
    listen(at=NOON)


def heard() -> set[tuple[str, str]]:
    """Return (who, what) of everything told."""
    rows = Notice.objects.values_list("user__name", "kind")
    return set(rows)


def test_a_note_that_names_somebody_tells_them(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Note.write(cold_pizza, "@Liis, kas kuller oli haige?", by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == {("Liis", "mention")}
    assert Notice.objects.get().detail == {"who": "Kadri"}


def test_a_note_to_oneself_and_one_to_nobody_tell_nobody(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    for text in ("@Kadri remember this", "Liis knows", "mail liis@tuul.example"):
        Note.write(cold_pizza, text, by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == set()


def test_who_does_not_see_the_case_is_not_told_of_it(
    cold_pizza: Case, mihkel: Membership, kadri: Membership, elva: object
) -> None:
    Case.objects.update(location=elva)
    Note.write(cold_pizza, "@Mihkel look", by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == set()


def test_a_full_name_means_that_one_and_a_first_name_every_one(
    tuul: Organisation,
) -> None:
    kask, tamm = member(tuul, "Mari Kask", "agent"), member(tuul, "Mari Tamm", "agent")
    both = [kask, tamm]
    assert mentioned("Ask @mari kask!", both) == {kask.user_id}
    assert mentioned("@Mari: who was it?", both) == {kask.user_id, tamm.user_id}
    assert mentioned("@Marianne", both) == set()


def test_a_case_that_a_colleague_gives_is_told_and_one_that_is_taken_is_not(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    cold_pizza.assign(kadri.user, by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == set()
    cold_pizza.assign(liis.user, by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == {("Liis", "assigned")}


def test_a_customer_who_writes_again_is_told_to_the_owner(
    by_hand: Channel, liis: Membership
) -> None:
    first = {"external_id": "r1", "version": "1"}
    case = said(by_hand, "Pizza was cold.", **first)
    case.assign(liis.user, by=liis.user, at=NOON)
    listen(at=NOON)
    said(by_hand, "Pizza was cold, and nobody answers.", **{**first, "version": "2"})
    listen(at=NOON)
    assert heard() == {("Liis", "again")}


def test_who_may_approve_is_asked(
    cold_pizza: Case, kadri: Membership, liis: Membership, mihkel: Membership
) -> None:
    feedback = Feedback.objects.get(case=cold_pizza)
    draft = answer.save(feedback, "Vabandust!", edition=0, by=liis.user, at=NOON)
    answer.hand_in(draft, by=liis.user, at=NOON)
    listen(at=NOON)
    assert heard() == {("Kadri", "approval"), ("Mihkel", "approval")}


def test_praise_by_name_is_told(
    by_hand: Channel, tuul: Organisation, liis: Membership
) -> None:
    said(by_hand, "Ettekandja Liis oli väga sõbralik, aitäh!", stars=5.0, lang="et")
    caring.deliver(tuul, at=NOON)
    caring.deliver(tuul, at=NOON)
    assert list(Notice.objects.values_list("kind", flat=True)) == ["praise"]


def test_looking_again_and_two_lookers_tell_once(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Note.write(cold_pizza, "@Liis", by=kadri.user, at=NOON)
    listen(at=NOON)
    Notice.objects.all().delete()
    listen(at=NOON + timedelta(seconds=5))
    assert heard() == set()
    NewsMark.objects.update(known=[], seen=0, since=0)
    listen(at=NOON + timedelta(seconds=10))
    listen(at=NOON + timedelta(seconds=15))
    assert Notice.objects.count() == 1


def test_what_becomes_visible_late_is_told_all_the_same(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Note.write(cold_pizza, "@Liis", by=kadri.user, at=NOON)
    late = Event.objects.get(verb="noted")
    kept = {name: getattr(late, name) for name in ("pk", *Event.COLUMNS)}
    late.delete()
    cold_pizza.close(by=kadri.user, at=NOON)
    listen(at=NOON)
    Event.objects.create(**kept)
    listen(at=NOON + UNSETTLED / 2)
    assert heard() == {("Liis", "mention")}


def test_what_happened_long_before_anybody_listened_is_no_news(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Note.write(cold_pizza, "@Liis", by=kadri.user, at=NOON)
    listen(at=NOON + STALE + timedelta(minutes=1))
    assert heard() == set()


def test_who_wants_no_such_news_by_any_way_is_left_alone(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    NoticeWish.keep(liis.user, {"page": ["mine"], "mail": [], "device": []})
    Note.write(cold_pizza, "@Liis", by=kadri.user, at=NOON)
    cold_pizza.assign(liis.user, by=kadri.user, at=NOON)
    listen(at=NOON)
    assert heard() == {("Liis", "assigned")}
    told = Notice.objects.get()
    assert (told.shown, told.mail_at, told.knocks) == (True, None, False)
