"""Who hears of a promised time."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.cases.case import Case


def key_of(case: Case, share: int) -> str:
    """Return by what this warning is known, so that it comes once."""
    return f"{share}:{case.due_at:%Y%m%d%H%M}"


def concerned(case: Case) -> set[int]:
    """Return who leads the case; where nobody does, who manages the place."""
    return {case.assignee_id} if case.assignee_id else leaders(case)


def leaders(case: Case) -> set[int]:
    """Return who leads at the place of the case."""
    members = Membership.objects.active().filter(organisation=case.organisation_id)
    return {
        member.user_id
        for member in members
        if member.can_at(Ability.APPROVE, case.location_id)
    }
