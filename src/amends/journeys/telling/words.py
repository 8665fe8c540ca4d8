"""What a notice says, in a few words; page, letter and device say the same.

No words and no names of customers: a device shows them to whoever holds it.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from amends.routing.notice import Notice


def words(row: Notice) -> str:
    """Return what is to be known, without the name of the case."""
    who = {"who": str(row.detail.get("who", "")) or _("A colleague")}
    told = {
        "mention": _("%(who)s names you in a note") % who,
        "assigned": _("It is yours now"),
        "again": _("The customer has written again"),
        "approval": _("%(who)s asks for your approval") % who,
        "failed": _("A reply did not arrive"),
        "praise": _("A customer praises you by name"),
        "deadline": _("%(share)s %% of the promised time has passed")
        % {"share": row.detail.get("share", "")},
        "breach": _("The promised time is over"),
        "forgotten": _("Nobody has touched it for days"),
        "taken_over": _("You stand in for %(name)s")
        % {"name": row.detail.get("for", "")},
    }
    return told.get(row.kind, row.kind)


def line(row: Notice) -> str:
    """Return the same with the name of the case before it."""
    return f"{row.case.reference}: {words(row)}"
