"""How a signer sounds."""

from __future__ import annotations

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.core.nouns import Signer
from amends.core.nouns import Voice as Sound


class Voice(Tenanted):
    """A member's signature and manner; one for each who signs.

    ``address`` is informal, formal or empty for the habit of the language;
    ``warmth`` 0-2; ``length`` short, normal or long.
    """

    membership = models.OneToOneField(Membership, models.CASCADE, related_name="voice")
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=8, blank=True)
    warmth = models.PositiveSmallIntegerField(default=1)
    length = models.CharField(max_length=6, default="normal")
    greeting = models.CharField(max_length=100, blank=True)
    closing = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of_member(cls, membership: Membership) -> Voice:
        """Return the member's voice; somebody without one gets a plain one."""
        voice: Voice
        voice, _new = cls.objects.get_or_create(
            membership=membership,
            defaults={
                "organisation_id": membership.organisation_id,
                "name": str(membership.user)[:100],
            },
        )
        return voice

    def sound_like(self, **manner: object) -> None:
        """Keep another manner."""
        for name, value in manner.items():
            setattr(self, name, value)
        self.save(update_fields=list(manner))

    def as_signer(self) -> Signer:
        """Return who signs, as core takes it."""
        return Signer(name=self.name, role=self.role)

    def as_sound(self, learnt_from: tuple[str, ...] = ()) -> Sound:
        """Return the manner, as core takes it."""
        return Sound(
            address=self.address or None,
            warmth=self.warmth,
            length=self.length,
            greeting=self.greeting or None,
            closing=self.closing or None,
            learnt_from=learnt_from,
        )
