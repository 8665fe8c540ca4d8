"""Asked by lot: fair, once, in peace; and what one guest says becomes a case."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.answer import Answer
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut, address_digest
from amends.followups.pick import Pick
from amends.followups.plan import Plan
from amends.followups.survey import Frame, Survey
from amends.foundation import clock
from amends.foundation.secrets import EncryptedTextField
from amends.journeys.asking.answering import Said
from amends.journeys.asking_again import (
    answer,
    assume_content,
    plan_follow_ups,
    send_follow_ups,
)
from amends.journeys.surveying import Nobody, NoGround, Wish, begin
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.came import Came
from tests.journeys.followups.conftest import Complain
from tests.journeys.followups.post import Post
from tests.world import NOON

DAY = timedelta(days=1)


def guests(house: Organisation, place: Location, count: int = 40) -> None:
    """Let guests come: half of them once, half of them every week."""
    rows = []
    for number in range(count):
        mail = f"guest{number}@tuul.example"
        weeks = range(1 if number % 2 else 4)
        rows += [
            Came(
                mail,
                (NOON - timedelta(weeks=week)).date(),
                email=mail,
                language="et",
                location=place.slug,
            )
            for week in weeks
        ]
    receive_visits(house, rows)


def drawn(
    house: Organisation, who: Membership, size: int = 10, frame: Frame = Frame.ALL
) -> Survey:
    wish = Wish(frame, size)
    return begin(house, wish, seed="tuul-1", by=who.user, at=NOON)


def on(day: int) -> None:
    with clock.stopped(NOON + day * DAY):
        plan_follow_ups.func()
        send_follow_ups.func()


def test_the_lot_is_written_down_and_can_be_drawn_again(
    tuul: Organisation,
    tartu: Location,
    mailbox: Channel,
    plan: Plan,
    kadri: Membership,
) -> None:
    guests(tuul, tartu)
    one, two = drawn(tuul, kadri), drawn(tuul, kadri)
    assert one.people == {f"{tartu.pk}:once": 20, f"{tartu.pk}:regular": 20}
    picks = Pick.objects.filter(survey=one)
    assert picks.count() == 10
    assert {pick.chance for pick in picks} == {0.25}
    people = [set(s.picks.values_list("guest", flat=True)) for s in (one, two)]
    assert people[0] == people[1]


def test_each_is_asked_once_in_their_language_with_a_way_out(
    tuul: Organisation,
    tartu: Location,
    mailbox: Channel,
    plan: Plan,
    post: Post,
    kadri: Membership,
) -> None:
    guests(tuul, tartu)
    drawn(tuul, kadri)
    for day in (0, 1, 2):
        on(day)
    letters = [letter for _at, letter in post.letters]
    assert len(letters) == len({letter.to for letter in letters}) == 10
    assert all("Loosisime" in letter.text for letter in letters)
    assert all("/stop/" in letter.headers["List-Unsubscribe"] for letter in letters)
    asked = Invitation.objects.filter(way=Way.SENT)
    assert [invitation.to for invitation in asked] == [""] * 10


def test_who_opted_out_is_not_in_the_lot(
    tuul: Organisation,
    tartu: Location,
    mailbox: Channel,
    plan: Plan,
    kadri: Membership,
) -> None:
    guests(tuul, tartu, 6)
    for number in range(5):
        address = address_digest(f"guest{number}@tuul.example")
        OptOut.remember(tuul.pk, address, at=NOON)
    survey = drawn(tuul, kadri, 6)
    assert (survey.total, survey.picks.count()) == (1, 1)


def test_who_complained_has_the_same_chance_and_is_asked_after_the_pause(
    tuul: Organisation,
    tartu: Location,
    plan: Plan,
    post: Post,
    solved: Complain,
    kadri: Membership,
) -> None:
    guests(tuul, tartu, 4)
    solved("guest0@tuul.example", NOON - 6 * DAY)
    on(0)
    assert len(post.letters) == 1
    survey = drawn(tuul, kadri, 4)
    assert survey.picks.count() == 4
    on(1)
    assert len(post.letters) == 4
    waits = Invitation.objects.get(pick__guest__key=Guest.key_of("guest0@tuul.example"))
    assert (waits.way, waits.reason) == (Way.WAITING, "cap")
    on(31)
    assert len(post.letters) == 5
    assert post.letters[-1][0] - post.letters[0][0] >= timedelta(days=plan.cap)


def test_handling_complaints_is_no_ground_for_asking_everybody(
    tuul: Organisation, tartu: Location, mailbox: Channel, plan: Plan, kadri: Membership
) -> None:
    guests(tuul, tartu, 4)
    Plan.objects.update(basis="complaint")
    with pytest.raises(NoGround):
        drawn(tuul, kadri)
    Plan.objects.update(basis="consent")
    Channel.objects.all().delete()
    with pytest.raises(Nobody):
        drawn(tuul, kadri)
    assert not Survey.objects.exists()


def test_the_silent_are_asked_by_their_visits_alone(
    tuul: Organisation, tartu: Location, mailbox: Channel, plan: Plan, kadri: Membership
) -> None:
    guests(tuul, tartu, 10)
    Guest.objects.filter(pk__lte=Guest.objects.order_by("pk")[2].pk).update(
        silent_since=NOON.date()
    )
    survey = drawn(tuul, kadri, 10, Frame.SILENT)
    assert survey.total == 3


@pytest.fixture
def asked(
    tuul: Organisation,
    tartu: Location,
    mailbox: Channel,
    plan: Plan,
    post: Post,
    kadri: Membership,
) -> Invitation:
    guests(tuul, tartu, 1)
    drawn(tuul, kadri, 1)
    on(0)
    found: Invitation = Invitation.objects.get()
    return found


def test_what_a_silent_guest_tells_becomes_a_case(
    asked: Invitation, tartu: Location
) -> None:
    said = Said("", satisfaction=1, words="Pitsa oli külm ja keegi ei vabandanud.")
    assert answer(asked, said, at=NOON + DAY)
    assert not answer(asked, said, at=NOON + DAY)
    case = Case.objects.get()
    assert (case.stars, case.location, case.kind) == (1.0, tartu, "complaint")
    assert case.customer.identities.get().value == "guest0@tuul.example"


def test_a_content_answer_without_words_makes_no_case(asked: Invitation) -> None:
    answer(asked, Said("", satisfaction=5, recommend=10), at=NOON + DAY)
    assert Answer.objects.get().recommend == 10
    assert not Case.objects.exists()


def test_silence_of_one_drawn_by_lot_is_no_contentment(asked: Invitation) -> None:
    with clock.stopped(NOON + 60 * DAY):
        assume_content.func()
    assert not Case.objects.exists()


def test_only_who_is_drawn_has_their_address_opened(
    mailbox: Channel,
    plan: Plan,
    tuul: Organisation,
    tartu: Location,
    kadri: Membership,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Plan.objects.update(basis="existing_customer")
    guests(tuul, tartu)
    opened: list[object] = []
    unpack = EncryptedTextField.unpack

    def counted(field: EncryptedTextField, text: str) -> object:
        opened.append(text)
        return unpack(field, text)

    monkeypatch.setattr(EncryptedTextField, "unpack", counted)
    drawn(tuul, kadri, size=7)
    assert len([one for one in opened if "@tuul.example" in str(one)]) == 7
