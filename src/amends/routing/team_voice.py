"""How a team sounds where it answers for the whole house."""

from __future__ import annotations

from django.db import models

from amends.accounts.team import Team
from amends.accounts.tenanted import Tenanted
from amends.core.nouns import Signer
from amends.core.nouns import Voice as Sound


class TeamVoice(Tenanted):
    """Replies in cases of the team are signed and sound so, whoever writes them.

    The same columns as a member's voice: ``address`` is informal, formal or empty for
    the habit of the language; ``warmth`` 0-2; ``length`` short, normal or long.
    """

    team = models.OneToOneField(Team, models.CASCADE, related_name="voice")
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=8, blank=True)
    warmth = models.PositiveSmallIntegerField(default=1)
    length = models.CharField(max_length=6, default="normal")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of_team(cls, team_id: int | None) -> TeamVoice | None:
        """Return the team's voice; None where it leaves that to whoever writes."""
        if team_id is None:
            return None
        found: TeamVoice | None = cls.objects.filter(team=team_id).first()
        return found

    def as_signer(self, writer: str) -> Signer:
        """Return who signs: the person who writes, for the team."""
        return Signer(name=writer, role=self.role or self.name)

    def as_sound(self, learnt_from: tuple[str, ...] = ()) -> Sound:
        """Return the manner, as core takes it."""
        return Sound(
            address=self.address or None,
            warmth=self.warmth,
            length=self.length,
            learnt_from=learnt_from,
        )
