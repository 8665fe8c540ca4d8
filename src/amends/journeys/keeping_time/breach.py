"""A promised time is over."""

from __future__ import annotations

from datetime import datetime

from amends.cases.case import Case
from amends.journeys.keeping_time.concerned import concerned, key_of, leaders
from amends.journeys.keeping_time.moments import BREACH
from amends.routing.desk import Desk
from amends.routing.notice import Notice
from amends.understanding.mention import Mention


def breached(case: Case, desk: Desk, *, at: datetime) -> None:
    """Tell who has to know, and bring the case to who takes it over."""
    case.log("breached", by=None, at=at, detail={"owner": str(case.assignee or "")})
    about = Mention.objects.aspects_of(case.pk)
    owner, team = desk.hands_at_breach(
        case, case.channel.platform_slug, about, at.date()
    )
    told = concerned(case) | leaders(case)
    if owner is not None or team is not None:
        if team is not None:
            case.team = team
            case.save(update_fields=["team"])
        # A team deals it out; until then the one who had it is no longer alone with it.
        case.assign(owner, by=None, at=at)
        told |= {owner.pk} if owner else set()
    Notice.tell(case, told, ("breach", key_of(case, BREACH)), at=at)
