"""Whom a note names: ``@`` and the name, as it is written among colleagues."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from amends.accounts.membership import Membership

if TYPE_CHECKING:
    from amends.accounts.user import User
    from amends.cases.case import Case


def to_mention(case: Case, *, but: User) -> list[Membership]:
    """Return who may see this case and can so be named in its notes, by name."""
    rows = Membership.objects.active().in_house(case.organisation_id)
    return [
        row
        for row in rows
        if row.user_id != but.pk and row.user.name and row.reaches(case.location_id)
    ]


def mentioned(text: str, members: Iterable[Membership]) -> set[int]:
    """Return the users whom a text names by full name, first name or mailbox.

    Two of one first name are both meant, unless the surname is said.
    """
    said = text.casefold()
    if "@" not in said:
        return set()
    called = defaultdict(set)
    for member in members:
        for name in _names(member):
            called[name].add(member.user_id)
    meant: set[int] = set()
    # The longest first: what was heard as a full name is no first name any more.
    for name in sorted(called, key=len, reverse=True):
        said, times = re.subn(rf"(?<!\w)@{re.escape(name)}(?!\w)", " ", said)
        if times:
            meant |= called[name]
    return meant


def _names(member: Membership) -> set[str]:
    name = " ".join(member.user.name.casefold().split())
    mailbox = member.user.email.partition("@")[0].casefold()
    return {part for part in (name, name.partition(" ")[0], mailbox) if len(part) > 1}
