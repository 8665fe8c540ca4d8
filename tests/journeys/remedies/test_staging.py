"""How far a complaint has come, and what was promised on the way."""

from __future__ import annotations

from datetime import timedelta

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.state import State
from amends.core.remedying.outside import outside
from amends.foundation import clock
from amends.journeys import staging
from amends.journeys.promising import promise, remind_of_promises, settle
from amends.journeys.putting_right import Wish, give
from amends.remedies.promise import Promise
from amends.remedies.stage import Step
from tests.world import NOON

DAY = timedelta(days=1)


def reached(case: Case) -> list[str]:
    return [str(one.step) for one in staging.course_of(case) if one.at]


def test_each_step_is_told_by_its_own_row(our_fault: Case, kadri: Membership) -> None:
    assert reached(our_fault) == ["receipt", "investigation"]
    our_fault.answered(by=kadri.user, at=NOON)
    staging.reach(
        our_fault,
        Step.DECISION,
        "Ahi läks rikki.",
        by=kadri.user,
        at=NOON,
        outcome="accepted",
    )
    our_fault.close(by=kadri.user, at=NOON)
    assert reached(our_fault) == [
        "receipt",
        "acknowledgement",
        "investigation",
        "decision",
        "closing",
    ]


def test_the_customer_follows_it_by_a_link_that_nobody_can_make_up(
    our_fault: Case, kadri: Membership
) -> None:
    token = staging.link_of(our_fault)
    found = staging.status(token)
    assert found is not None
    assert found.case == our_fault
    assert staging.status(token[:-1] + "A" * (token[-1] != "A")) is None
    assert staging.status(str(our_fault.pk)) is None


def test_an_appeal_opens_the_case_again(our_fault: Case, kadri: Membership) -> None:
    our_fault.close(by=kadri.user, at=NOON)
    staging.appeal(our_fault, "Raha ei tulnud.", at=NOON)
    our_fault.refresh_from_db()
    assert our_fault.state == State.OPEN
    assert reached(our_fault)[-1] == "appeal"
    assert Event.objects.filter(case=our_fault, verb="appealed").count() == 1


def test_somebody_else_looks_at_an_appeal(
    our_fault: Case, liis: Membership, kadri: Membership, mihkel: Membership
) -> None:
    our_fault.assign(mihkel.user, by=mihkel.user, at=NOON)
    decided = {"by": mihkel.user, "at": NOON, "outcome": "rejected"}
    staging.reach(our_fault, Step.DECISION, "Viga ei olnud.", **decided)
    staging.appeal(our_fault, "Oli küll.", at=NOON)
    our_fault.refresh_from_db()
    assert our_fault.assignee == kadri.user
    staging.reach(our_fault, Step.DECISION, "Ikka ei.", **{**decided, "by": kadri.user})
    staging.appeal(our_fault, "Oli siiski.", at=NOON)
    our_fault.refresh_from_db()
    assert our_fault.assignee == kadri.user


def test_a_promise_is_reminded_once_and_wakes_a_closed_case(
    our_fault: Case, kadri: Membership
) -> None:
    made = promise(
        our_fault, "Helistame", NOON.date() + DAY, key="k", by=kadri.user, at=NOON
    )
    again = promise(
        our_fault, "Helistame", NOON.date() + DAY, key="k", by=kadri.user, at=NOON
    )
    assert made == again
    our_fault.close(by=kadri.user, at=NOON)
    for when in (NOON, NOON + DAY, NOON + DAY + DAY):
        with clock.stopped(when):
            remind_of_promises.func()
    our_fault.refresh_from_db()
    assert our_fault.state == State.OPEN
    assert Event.objects.filter(verb="promise_due").count() == 1


def test_the_first_word_on_a_promise_stands(our_fault: Case, kadri: Membership) -> None:
    made = promise(our_fault, "Kõne", NOON.date(), key="k", by=kadri.user, at=NOON)
    assert settle(made, kept=True, by=kadri.user, at=NOON)
    assert not settle(made, kept=False, by=kadri.user, at=NOON)
    assert Promise.objects.settled_counts() == (1, 0)


def test_a_remedy_that_is_a_deed_is_a_promise(
    our_fault: Case, kadri: Membership
) -> None:
    give(our_fault, Wish("k", "call", None, "She asked for it."), kadri, at=NOON)
    made = Promise.objects.get()
    assert (made.text, made.due_on) == ("Juhataja kõne", NOON.date() + DAY)


def test_the_way_outside_is_known_where_most_guests_live() -> None:
    assert all(outside(country) for country in ("EE", "fi", "RO"))
    assert outside("XX") == ()
