"""A reply holds nothing that the channel refuses or strips."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.identifiers.own_contact import OwnContact
from amends.core.guard.matter import Matter, Objection

_BULLET = r"[ \t]*(?:[-*•‣–]|\d{1,2}[.)])[ \t]+\S"
_FORMS = {
    "html": re.compile(
        r"</?(?:[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,300})?/?>"
        r"|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});"
    ),
    "markdown": re.compile(
        r"\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__|^#{1,4} \S|```"
        r"|\[[^\]\n]{1,200}\]\(https?://[^)\s]{1,300}\)",
        re.MULTILINE,
    ),
    "emoji": re.compile(
        "[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff\u2190-\u21ff]\ufe0f?"
    ),
    "links": re.compile(
        r"(?:https?://|www\.)[^\s<>\"]{3,300}"
        r"|\b[\w-]{2,60}\.(?:com|net|org|ee|fi|ro|eu|io|app)/\S{1,200}"
    ),
    "lists": re.compile(rf"^{_BULLET}[^\n]{{0,200}}\n{_BULLET}", re.MULTILINE),
}


class Form:
    """A reply holds nothing that the channel refuses or strips."""

    id = "format"
    source = "the vendors' API references, see amends.core.guard.channels"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield tags, links, lists or emoji where they cannot stay."""
        own = OwnContact(matter.setting.business)
        for form in sorted(matter.channel.refuses):
            for place in _FORMS[form].finditer(matter.reply.text[:100_000]):
                if not (form == "links" and own.owns_domain(place[0])):
                    yield Objection(place.span(), "block")
