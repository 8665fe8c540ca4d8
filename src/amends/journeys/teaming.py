"""Teaming: people who share work, brought together, changed, let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.accounts.user import User
from amends.routing.rule import Rule


class NameTaken(Exception):
    """There is a team of this name already."""


class StillWanted(Exception):
    """A rule brings cases to this team; change the rule first."""


@transaction.atomic
def form_team(
    house: Organisation,
    name: str,
    members: Sequence[Membership],
    *,
    by: User,
    at: datetime,
) -> Team:
    """Bring people together under a name. Raises NameTaken."""
    if Team.objects.filter(name=name).exists():
        raise NameTaken
    team: Team = Team.objects.create(organisation=house, name=name)
    team.members.set(members)
    AuditEntry.write("form team", team, by=by, at=at, detail=_who(members))
    return team


@transaction.atomic
def change_team(
    team: Team, name: str, members: Sequence[Membership], *, by: User, at: datetime
) -> None:
    """Let a team have another name or other people. Raises NameTaken."""
    if Team.objects.filter(name=name).exclude(pk=team.pk).exists():
        raise NameTaken
    team.name = name
    team.save(update_fields=["name"])
    team.members.set(members)
    AuditEntry.write("change team", team, by=by, at=at, detail=_who(members))


@transaction.atomic
def end_team(team: Team, *, by: User, at: datetime) -> None:
    """Let a team go; its cases stay, without one. Raises StillWanted."""
    if Rule.objects.filter(team=team).exists():
        raise StillWanted
    AuditEntry.write("end team", team, by=by, at=at)
    team.delete()


def _who(members: Sequence[Membership]) -> dict[str, object]:
    return {"people": [member.user_id for member in members]}
