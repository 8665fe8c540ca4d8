"""The way of a reply: anger cools, risk wants more people, and time may overtake it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.paper.reply import PaperReply
from amends.core.answering.risk import Risk
from amends.foundation import clock
from amends.journeys import answer, approving, cooling
from amends.journeys.publishing import carry
from amends.replies.approval import Approval
from amends.replies.chain import Demand
from amends.replies.draft import Draft
from amends.replies.guard_report import GuardReport
from amends.replies.pause import Pause
from amends.replies.publication import Publication, Stage
from tests.world import NOON, said

ANGRY = "You are an idiot and a liar. Kadri"
THREAT = "Our lawyer will sue you for this review. Kadri"
CALM = (
    "Hello Mart, thank you for telling us. Your pizza was cold, and that is our fault. "
    "I will go through this with the kitchen today. Please call me, Kadri, on "
    "+372 600 0000, and I will put it right. Kadri"
)
LATER = NOON + timedelta(hours=3)


@pytest.fixture
def cold(paper: Channel) -> Feedback:
    """A complaint, calm in itself."""
    return Feedback.objects.get(case=said(paper, "Pizza was cold.", stars=1.0))


@pytest.fixture
def allergic(paper: Channel) -> Feedback:
    """A complaint that can become dangerous."""
    words = "My son had an allergic reaction to the nuts in your pizza. Hospital!"
    return Feedback.objects.get(case=said(paper, words, stars=1.0, lang="en"))


def written(feedback: Feedback, text: str, who: Membership) -> Draft:
    draft = answer.current_draft(feedback)
    edition = draft.edition if draft else 0
    return answer.save(feedback, text, edition=edition, by=who.user, at=NOON)


def tried(
    feedback: Feedback, text: str, who: Membership, **more: object
) -> Publication | None:
    draft = written(feedback, text, who)
    told = {"at": NOON, "ui_lang": "en", "because": "I know Mart", **more}
    return answer.send(draft, who, **told)  # type: ignore[arg-type] # as a story tells it


def raged(feedback: Feedback, text: str, who: Membership) -> Pause:
    with pytest.raises(answer.Blocked):
        tried(feedback, text, who)
    return Pause.objects.get(feedback=feedback)


class TestCooling:
    """Feelings do not leave the house."""

    def test_calm_words_after_angry_ones_wait(
        self, cold: Feedback, kadri: Membership
    ) -> None:
        pause = raged(cold, ANGRY, kadri)
        with pytest.raises(cooling.Cooling):
            tried(cold, CALM, kadri)
        after = pause.until + timedelta(seconds=1)
        assert tried(cold, CALM, kadri, at=after)

    def test_a_threat_cools_longer_than_an_insult(
        self, cold: Feedback, paper: Channel, kadri: Membership
    ) -> None:
        other = Feedback.objects.get(case=said(paper, "The soup was cold.", stars=1.0))
        insult, threat = raged(cold, ANGRY, kadri), raged(other, THREAT, kadri)
        assert threat.until > insult.until > NOON

    def test_who_was_angry_cannot_lift_it_and_a_second_person_needs_a_reason(
        self, cold: Feedback, kadri: Membership, mihkel: Membership, liis: Membership
    ) -> None:
        raged(cold, ANGRY, kadri)
        for who, reason in ((kadri, "I am calm"), (mihkel, " "), (liis, "Let her")):
            with pytest.raises(cooling.NotYours):
                cooling.lift(cold, who, because=reason, at=NOON)
        cooling.lift(cold, mihkel, because="We talked it over", at=NOON)
        assert tried(cold, CALM, kadri)
        pause = Pause.objects.get()
        assert (pause.lifted_by, pause.lifted_because) == (
            mihkel.user,
            "We talked it over",
        )
        assert AuditEntry.objects.filter(verb="lift pause").count() == 1

    def test_raging_again_never_shortens_a_pause(
        self, cold: Feedback, kadri: Membership
    ) -> None:
        first = raged(cold, THREAT, kadri)
        with pytest.raises(answer.Blocked):
            tried(cold, ANGRY, kadri)
        assert cooling.holding(cold, at=NOON) == first

    def test_the_angry_words_are_not_kept_in_the_record(
        self, cold: Feedback, kadri: Membership
    ) -> None:
        pause = raged(cold, ANGRY, kadri)
        assert "idiot" not in str([pause.findings, list(Event.objects.values())])


class TestApproving:
    """How many people allow a reply is a matter of what can go wrong."""

    def test_a_cold_pizza_needs_one_person(
        self, cold: Feedback, kadri: Membership, mihkel: Membership
    ) -> None:
        assert tried(cold, CALM, kadri)

    def test_an_allergy_needs_two_whatever_the_stars(
        self, allergic: Feedback, kadri: Membership, mihkel: Membership
    ) -> None:
        Feedback.objects.update(stars=5.0)
        assert tried(allergic, CALM, mihkel) is None
        draft = answer.current_draft(allergic)
        assert draft is not None
        assert draft.handed_in_at == NOON
        assert not Publication.objects.exists()
        sent = tried(allergic, CALM, kadri)
        assert sent is not None
        assert sent.written_by == mihkel.user
        assert Approval.objects.count() == 2

    def test_the_same_person_twice_is_one(
        self, allergic: Feedback, kadri: Membership, mihkel: Membership
    ) -> None:
        assert tried(allergic, CALM, mihkel) is None
        assert tried(allergic, CALM, mihkel) is None
        assert Approval.objects.count() == 1

    def test_other_words_want_both_again(
        self, allergic: Feedback, kadri: Membership, mihkel: Membership
    ) -> None:
        assert tried(allergic, CALM, mihkel) is None
        assert tried(allergic, f"{CALM}!", kadri) is None

    def test_the_owner_of_one_pizzeria_answers_alone(
        self, allergic: Feedback, kadri: Membership
    ) -> None:
        assert tried(allergic, CALM, kadri)

    def test_one_of_them_leads_others_where_the_house_wants_it(
        self, tuul: Organisation, cold: Feedback, kadri: Membership, liis: Membership
    ) -> None:
        liis.may_publish = True
        liis.save()
        wanted = {Risk.LOW: Demand(people=1, lead=True)}
        approving.demand(tuul, wanted, by=kadri.user, at=NOON)
        assert tried(cold, CALM, liis) is None
        assert tried(cold, CALM, kadri)


class TestLeavingLater:
    """A reply with a time of its own looks again before it leaves."""

    def test_it_leaves_at_its_time_and_not_before(
        self, cold: Feedback, kadri: Membership
    ) -> None:
        reply = tried(cold, CALM, kadri, leave_at=LATER)
        assert reply is not None
        with clock.stopped(LATER - timedelta(minutes=1)):
            carry(reply)
        reply.refresh_from_db()
        assert reply.stage == Stage.APPROVED
        assert answer.undo(reply, by=kadri.user, at=LATER - timedelta(minutes=1))

    @pytest.mark.parametrize(
        "moment", [NOON, NOON - timedelta(days=1), NOON + timedelta(days=91)]
    )
    def test_it_leaves_at_a_time_to_come(
        self, cold: Feedback, kadri: Membership, moment: object
    ) -> None:
        with pytest.raises(answer.WrongTime):
            tried(cold, CALM, kadri, leave_at=moment)

    def test_what_the_customer_added_meanwhile_holds_it_back(
        self, cold: Feedback, kadri: Membership
    ) -> None:
        reply = tried(cold, CALM, kadri, leave_at=LATER)
        assert reply is not None
        Feedback.objects.create(
            organisation=cold.organisation,
            case=cold.case,
            channel=cold.channel,
            external_id="more",
            version="1",
            text="And nobody called me back!",
            written_at=NOON,
            received_at=NOON + timedelta(hours=1),
        )
        with clock.stopped(LATER):
            carry(reply)
        reply.refresh_from_db()
        assert (reply.stage, reply.reason) == (Stage.UNDONE, "more")
        draft = answer.current_draft(cold)
        assert draft is not None
        assert draft.text == CALM


def test_words_that_the_guard_never_read_do_not_leave(
    cold: Feedback, kadri: Membership
) -> None:
    reply = tried(cold, CALM, kadri)
    assert reply is not None
    GuardReport.objects.all().delete()
    with clock.stopped(NOON + timedelta(minutes=1)):
        carry(reply)
    reply.refresh_from_db()
    assert reply.stage == Stage.FAILED
    assert not PaperReply.objects.exists()


def test_words_that_changed_behind_the_guards_back_do_not_leave(
    cold: Feedback, kadri: Membership
) -> None:
    reply = tried(cold, CALM, kadri)
    assert reply is not None
    Publication.objects.update(text=ANGRY)
    reply.refresh_from_db()
    with clock.stopped(NOON + timedelta(minutes=1)):
        carry(reply)
    reply.refresh_from_db()
    assert reply.stage == Stage.FAILED
