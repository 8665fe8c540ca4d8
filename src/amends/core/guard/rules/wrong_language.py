"""The reply is in the language of the review, or holds it beside another."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Passage
from amends.core.guard.tongues import heard


class WrongLanguage:
    """The reply is in the language of the review, or holds it beside another."""

    id = "wrong-language"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when the reply is surely in another language."""
        wanted = _wanted(matter)
        spoken = matter.reply.tongues.main
        if (
            wanted
            and spoken
            and spoken != wanted
            and not _partly_in(matter.reply, wanted)
        ):
            yield Objection(matter.whole, "warn")


def _partly_in(reply: Passage, wanted: str) -> bool:
    """Tell whether some sentence of a reply in two languages is in this one."""
    sentences = (reply.folded[start:end] for start, end in reply.sentences[:60])
    return any(heard(sentence).leans_to(wanted) for sentence in sentences)


def _wanted(matter: Matter) -> str | None:
    given = (matter.setting.review.lang or "").lower()[:2]
    return (
        given
        if given.isalpha() and given != "un"
        else Passage(matter.review.text).tongues.main
    )
