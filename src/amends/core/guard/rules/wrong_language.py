"""The reply is in the language of the review, or holds it beside another."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Passage


class WrongLanguage:
    """The reply is in the language of the review, or holds it beside another."""

    id = "wrong-language"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when the reply is surely in another language."""
        wanted = _wanted(matter)
        spoken = matter.reply.tongues
        if wanted and spoken.main and spoken.main != wanted and not spoken.holds(wanted):
            yield Objection(matter.whole, "warn")


def _wanted(matter: Matter) -> str | None:
    given = (matter.setting.review.lang or "").lower()[:2]
    return given if given.isalpha() and given != "un" else Passage(matter.review.text).tongues.main
