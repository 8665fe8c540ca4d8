"""The cast of the style guide: one cold pizza, told in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from amends.core.nouns import Money
from amends.web.marking import Evidence
from amends.web.navigation import Place, Ways

if TYPE_CHECKING:
    from datetime import datetime

REVIEW = (
    "Pitsa oli laupäeva õhtul jääkülm ja kuller ebaviisakas. Liis letis oli tore "
    "nagu alati. Mu number on +372 5555 0101, tahan raha tagasi!"
)
EVIDENCE = (
    Evidence("Pitsa oli laupäeva õhtul jääkülm", "Served cold · bad", "neg"),
    Evidence("kuller ebaviisakas", "Attitude · bad", "neg"),
    Evidence("Liis letis oli tore", "Attitude · good", "pos"),
    Evidence("+372 5555 0101", "Personal data", "private"),
    Evidence("tahan raha tagasi", "Wants a refund", "neu"),
)
REPLY = (
    "Tere, Mart!\n\nAitäh, et kirjutasid. Pitsa peab jõudma sinuni kuumalt ja kuller "
    "olema lahke; laupäeval ei olnud kumbki nii. Helistan sulle täna.\n\nLiis, juhataja"
)
WAYS = Ways(
    first=(
        Place("Inbox", "inbox", "#inbox", "g i", 12, here=True),
        Place("Remedies", "gift", "#remedies", "g r", 0, here=False),
        Place("Customers", "users", "#customers", "g c", 0, here=False),
        Place("Insights", "chart-bar", "#insights", "g n", 0, here=False),
    ),
    work=(Place("Team", "heart", "#team", "g t", 0, here=False),),
    setting_up=(
        Place("Channels", "signal", "#channels", "g h", 0, here=False),
        Place("Settings", "cog-6-tooth", "#settings", "g s", 0, here=False),
    ),
)


@dataclass(frozen=True, slots=True)
class Story:
    """One case from the first word to the mended end."""

    review: str
    evidence: tuple[Evidence, ...]
    reply: str
    written: datetime
    answered: datetime
    due: datetime
    overdue: datetime
    refund: Money


def story(now: datetime) -> Story:
    """Return the story, as long ago as a story should be."""
    return Story(
        review=REVIEW,
        evidence=EVIDENCE,
        reply=REPLY,
        written=now - timedelta(hours=3),
        answered=now - timedelta(minutes=25),
        due=now + timedelta(hours=2),
        overdue=now - timedelta(hours=5),
        refund=Money(Decimal("14.90"), "EUR"),
    )
