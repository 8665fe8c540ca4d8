"""An automatic message says that it is one; an advertising mail has a way out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Passage
from amends.core.guard.rules.advertising import Advertising
from amends.core.languages.shelf import FULL

_AI = re.compile(r"\bA\.?I\b")


class MissingDisclosure:
    """An automatic message says that it is one; an advertising mail has a way out."""

    id = "missing-disclosure"
    source = "AI Act Art. 50; BGH VI ZR 225/17; CAN-SPAM"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when either of the two is missing."""
        robot = matter.channel.spoken and _automatic(matter)
        if (robot and not _says_so(matter)) or (
            _sells_by_mail(matter)
            and not matter.reply.says("missing-disclosure.optout")
        ):
            yield Objection(matter.whole, "block")


def _says_so(matter: Matter) -> bool:
    """In small letters "ai" is a Romanian verb, so the word is sought as written."""
    return bool(_AI.search(matter.reply.text)) or matter.reply.says(
        "missing-disclosure.disclosure"
    )


def _automatic(matter: Matter) -> bool:
    role = Passage(
        f"{matter.setting.signer.role}\n{matter.setting.signer.name}", FULL, "role"
    )
    return matter.setting.automatic or bool(
        role.free("missing-disclosure.robot-role", "missing-disclosure.robot-role-not")
    )


def _sells_by_mail(matter: Matter) -> bool:
    if not (matter.channel.mail or matter.channel.name == "sms"):
        return False
    asks = matter.channel.name in ("survey", "followup") or matter.reply.says(
        "missing-disclosure.survey"
    )
    return asks or any(Advertising().objections(matter))
