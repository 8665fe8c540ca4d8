"""Seeing: the rows that one member may see, the same at every door."""

from __future__ import annotations

from functools import cached_property

from amends.accounts.ground import Ground
from amends.accounts.location import Location, LocationQuerySet
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.channels.channel import Channel
from amends.channels.channel_questions import ChannelQuerySet


class Sight:
    """What lies before a member; mixed into the requests of the doors.

    Inside the scope of the member's organisation only.
    """

    member: Membership
    needed: Ability = Ability.READ
    """What the door was opened for: only rows to which the member may do that."""

    @property
    def organisation(self) -> Organisation:
        """The organisation asked for."""
        return self.member.organisation

    @cached_property
    def ground(self) -> Ground:
        """Where the member may do what the door was opened for."""
        return self.member.ground(self.needed)

    @cached_property
    def cases(self) -> CaseQuerySet:
        """The cases that this member may see."""
        return Case.objects.all().visible_to(self.member, self.needed)

    @cached_property
    def feedback(self) -> FeedbackQuerySet:
        """The feedback of those cases."""
        rows = Feedback.objects.all()
        if self.ground.is_everything:
            return rows
        return rows.filter(case__in=self.cases)

    @cached_property
    def channels(self) -> ChannelQuerySet:
        """The channels that this member may see."""
        return Channel.objects.all().visible_to(self.member, self.needed)

    @cached_property
    def locations(self) -> LocationQuerySet:
        """The locations that this member may see."""
        return Location.objects.all().visible_to(self.member, self.needed)

    @cached_property
    def everywhere(self) -> LocationQuerySet:
        """All locations of the house: a case may be handed to one that is not seen."""
        return Location.objects.all()
