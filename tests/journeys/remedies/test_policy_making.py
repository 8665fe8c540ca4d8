"""Another policy is tried on last year's cases before it counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.core.remedying import Rule
from amends.journeys.investigating import Found, investigate
from amends.journeys.policy_making import try_out, write
from amends.journeys.putting_right import policy_of, propose
from tests.world import NOON, said

LATER = NOON + timedelta(days=1)
HALF = (Rule("half", ("voucher",), 50),)


def test_a_trial_tells_cases_and_cost_and_keeps_nothing(
    our_fault: Case, by_hand: Channel, tuul: Organisation
) -> None:
    said(by_hand, "Pitsa oli külm ja kõva!", stars=1.0)
    policy, _edition = policy_of(tuul, at=NOON)
    trial = try_out(policy, replace(policy, rules=HALF), at=LATER)
    assert (trial.sure, trial.open, trial.changed) == (1, 1, 1)
    assert (trial.now.cost, trial.then.cost) == (Decimal("18.00"), Decimal("9.00"))
    assert trial.then.kinds == (("voucher", 1),)
    assert trial.most == Decimal("19.00")
    assert policy_of(tuul, at=NOON) == (policy, 0)


def test_what_is_written_counts_from_now_on(
    our_fault: Case, tuul: Organisation, kadri: Membership
) -> None:
    policy, _edition = policy_of(tuul, at=NOON)
    write(tuul, replace(policy, rules=HALF), by=kadri.user, at=NOON)
    proposal = propose(our_fault, at=NOON)
    assert (proposal.decision.amount, proposal.edition) == (Decimal("9.00"), 1)


def test_a_trial_asks_the_database_no_more_for_more_cases(
    our_fault: Case, by_hand: Channel, liis: Membership, tuul: Organisation
) -> None:
    policy, _edition = policy_of(tuul, at=NOON)

    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            try_out(policy, policy, at=LATER)
        return len(seen)

    few = asked()
    for number in range(10):
        case = said(by_hand, f"Pitsa oli külm, {number}. korda!", stars=1.0)
        investigate(case, Found("yes", "food"), by=liis.user, at=NOON)
    assert asked() == few
