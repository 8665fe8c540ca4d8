"""What people do with showcases: make, change, end, leave something out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import Actor, AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.cases.showcase import Showcase, ShowcaseQuerySet, Wanted
from amends.cases.withheld import Why, Withheld
from amends.journeys.seeing import Sight


def seen(sight: Sight) -> ShowcaseQuerySet:
    """Return the showcases that show nothing but what the member may see."""
    rows: ShowcaseQuerySet = Showcase.objects.in_order()
    return rows if sees_all(sight) else rows.within(sight.locations)


def sees_all(sight: Sight) -> bool:
    """Whether the member sees every place of the house."""
    own = sight.locations.order_by().values("pk")
    return not sight.everywhere.exclude(pk__in=own).exists()


@transaction.atomic
def make(house: Organisation, wish: Wanted, *, by: Actor, at: datetime) -> Showcase:
    """Show reviews on these sites. Raises TooManyShowcases."""
    made = Showcase.make(house, wish, at=at)
    AuditEntry.write("make showcase", made, by=by, at=at, detail=_told(wish))
    return made


@transaction.atomic
def change(showcase: Showcase, wish: Wanted, *, by: Actor, at: datetime) -> None:
    """Show other places, or elsewhere."""
    showcase.change(wish)
    AuditEntry.write("change showcase", showcase, by=by, at=at, detail=_told(wish))


@transaction.atomic
def end(showcase: Showcase, *, by: Actor, at: datetime) -> None:
    """Show them there no more; what was left out stays left out elsewhere."""
    AuditEntry.write("end showcase", showcase, by=by, at=at)
    showcase.delete()


@transaction.atomic
def leave_out(feedback: Feedback, why: Why, *, by: Actor, at: datetime) -> Withheld:
    """Show a review nowhere on the house's sites; readers are told of it."""
    person = by if isinstance(by, User) else None
    row = Withheld.leave_out(feedback, why, by=person, at=at)
    AuditEntry.write("leave out review", feedback, by=by, at=at, detail={"why": why})
    return row


@transaction.atomic
def show_again(feedback: Feedback, *, by: Actor, at: datetime) -> None:
    """Show a review again that was left out."""
    if Withheld.show_again(feedback):
        AuditEntry.write("show review again", feedback, by=by, at=at)


def _told(wish: Wanted) -> dict[str, object]:
    places = [place.name for place in wish.places]
    return {"sites": wish.sites, "places": places}
