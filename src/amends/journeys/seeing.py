"""Seeing: the rows that one member may see, the same at every door."""

from __future__ import annotations

from functools import cached_property

from amends.accounts.location import Location, LocationQuerySet
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.channels.channel import Channel, ChannelQuerySet


class Sight:
    """What lies before a member; mixed into the requests of the doors.

    Inside the scope of the member's organisation only.
    """

    member: Membership

    @property
    def organisation(self) -> Organisation:
        """The organisation asked for."""
        return self.member.organisation

    @cached_property
    def cases(self) -> CaseQuerySet:
        """The cases that this member may see."""
        return Case.objects.all().visible_to(self.member)

    @cached_property
    def feedback(self) -> FeedbackQuerySet:
        """The feedback of those cases."""
        rows = Feedback.objects.all()
        if not self.member.location_ids:
            return rows
        return rows.filter(case__in=self.cases)

    @cached_property
    def channels(self) -> ChannelQuerySet:
        """The channels that this member may see."""
        return Channel.objects.all().visible_to(self.member)

    @cached_property
    def locations(self) -> LocationQuerySet:
        """The locations that this member may see."""
        return Location.objects.all().visible_to(self.member)

    @cached_property
    def everywhere(self) -> LocationQuerySet:
        """All locations of the house: a case may be handed to one that is not seen."""
        return Location.objects.all()
