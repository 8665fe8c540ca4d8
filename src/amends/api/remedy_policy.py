"""The policy of remedies by API: read it, try another one, let another one count."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from django.db import IntegrityError
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Amount
from amends.api.problems import Problem
from amends.core.remedying import Policy, Unreadable, policy_in
from amends.core.remedying.shape import as_json
from amends.foundation import clock
from amends.journeys import policy_making, putting_right
from amends.journeys.policy_making import Trial

router = Router()


class PolicyIn(Schema):
    """A policy as `GET /remedies/policy` gives it, and the edition it was made from."""

    edition: Annotated[int, Field(ge=0, lt=2**31)] = 0
    policy: dict[str, Any]


class OutcomeOut(Schema):
    """What one policy would have given in a year."""

    given: int
    cost: Amount
    kinds: list[tuple[str, int]]
    above: int


class TrialOut(Schema):
    """Two policies on the same cases: ``now`` counts, ``then`` is the one tried.

    ``sure`` are the cases whose fault is known; ``most`` is the cost were all the
    ``open`` ones our fault; ``really`` is what was given.
    """

    sure: int
    open: int
    now: OutcomeOut
    then: OutcomeOut
    changed: int
    most: Amount
    really: Amount


@router.get("/policy", response=dict[str, Any])
@calling(Scope.READ)
def policy(call: Call) -> dict[str, Any]:
    """Show the policy that counts now."""
    found, edition = putting_right.policy_of(call.organisation, at=clock.now())
    return {"edition": edition, **as_json(found)}


@router.post("/policy/trial", response=TrialOut)
@calling(Scope.WRITE, Ability.RULES)
def try_policy(call: Call, wanted: PolicyIn) -> Trial:
    """Put another policy to last year's complaints: who gets what, at what cost.

    Nothing is kept.
    """
    now = clock.now()
    standing, _edition = putting_right.policy_of(call.organisation, at=now)
    return policy_making.try_out(standing, _policy(wanted, standing), at=now)


@router.put("/policy", response=dict[str, Any])
@calling(Scope.WRITE, Ability.RULES)
def write_policy(call: Call, wanted: PolicyIn) -> dict[str, Any]:
    """Let another policy count from now on; its catalogue stays as it is.

    409 when ``edition`` is not the one that counts now: read it again. The policy that
    counts already is answered as it is.
    """
    now = clock.now()
    standing, edition = putting_right.policy_of(call.organisation, at=now)
    new = _policy(wanted, standing)
    if new != standing:
        if wanted.edition != edition:
            raise Problem(409, "Somebody else changed it: read it again.")
        try:
            policy_making.write(call.organisation, new, by=call.member.user, at=now)
        except IntegrityError as error:
            raise Problem(409, "Somebody else changed it just now.") from error
    return policy(call)


def _policy(wanted: PolicyIn, standing: Policy) -> Policy:
    """Read a policy; the catalogue, the currency and the budget are the house's."""
    told = {**as_json(standing), **wanted.policy}
    try:
        found = policy_in(told)
    except Unreadable as error:
        raise Problem(422, str(error)) from error
    return replace(
        found,
        items=standing.items,
        currency=standing.currency,
        budget=standing.budget,
    )
