"""What each role may do; every door asks here and nowhere else."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The four roles, from most to least."""

    OWNER = "owner"
    MANAGER = "manager"
    AGENT = "agent"
    READER = "reader"


class Ability(StrEnum):
    """One thing that a role may or may not do."""

    READ = "read"
    WORK = "work"
    PUBLISH = "publish"
    APPROVE = "approve"
    CORRECT = "correct"
    IMPORT = "import"
    CHANNELS = "channels"
    PLACES = "places"
    RULES = "rules"
    PEOPLE = "people"
    AUDIT = "audit"
    TOKENS = "tokens"
    JOBS = "jobs"


_READER = frozenset({Ability.READ})
_AGENT = _READER | {Ability.WORK, Ability.CORRECT}
_MANAGER = _AGENT | {
    Ability.PUBLISH,
    Ability.APPROVE,
    Ability.IMPORT,
    Ability.CHANNELS,
    Ability.RULES,
    Ability.JOBS,
}

ABILITIES: dict[Role, frozenset[Ability]] = {
    Role.OWNER: frozenset(Ability),
    Role.MANAGER: _MANAGER,
    Role.AGENT: _AGENT,
    Role.READER: _READER,
}
"""An agent writes and hands in; publishing alone is given person by person."""

LOCAL = _AGENT | {Ability.PUBLISH, Ability.APPROVE}
"""What a role at one location brings along: its cases, not the rules of the house."""

NARROWED = LOCAL | {Ability.IMPORT, Ability.CHANNELS}
"""What is done to the rows of a location: only those are shown that it covers."""


def granted(role: str, *, may_publish: bool) -> frozenset[Ability]:
    """Return what this role may do; only who works can be trusted to publish."""
    found = ABILITIES[Role(role)]
    works = may_publish and Ability.WORK in found
    return found | {Ability.PUBLISH} if works else found
