"""A glance: how the words will look where they will stand, cut off as they are there.

The looks of the platforms are data (``glances.toml``); the letters they are set in
are those of ``rooms/glance.css``. What stands above and below is what stands there.
"""

from __future__ import annotations

import textwrap
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.cases.feedback import Feedback
    from amends.web.replies.desk import Desk

DATA = Path(__file__).with_name("glances.toml")
ALSO = {
    "appstore": "app_store",
    "form": "email",
    "googleplay": "google_play",
    "widget": "email",
}
"""Connectors whose platform has another name in the data."""
LABELS: dict[str, _StrPromise] = {
    "owner": _("Response from the owner"),
    "developer": _("Developer response"),
    "reply": _("Reply from the company"),
    "manager": _("Response from the management"),
    "property": _("Property response"),
    "account": _("Your account"),
    "mail": _("Your message"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the data says of one platform."""

    name: str
    label: str
    type: str
    size: int
    width: int
    fold: int
    order: str
    foldable: str = ""
    inbox: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Glance:
    """The words as they stand there: ``seen`` at once, ``hidden`` behind a click."""

    look: Look
    seen: str
    hidden: str
    above: Feedback | None = None
    below: Feedback | None = None
    subject: str = ""

    @property
    def label(self) -> str:
        """What stands above our words there."""
        return str(LABELS[self.look.label])

    @property
    def in_list(self) -> str:
        """What a list of mails shows of them."""
        return shortened(" ".join(self.seen.split()), self.look.inbox[1])


@cache
def looks() -> dict[str, Look]:
    """Return every look by its platform."""
    data: dict[str, Any] = tomllib.loads(DATA.read_text("utf-8"))
    return {
        name: Look(name, **{**said, "inbox": tuple(said.get("inbox", (0, 0)))})
        for name, said in data.items()
        if isinstance(said, dict)
    }


def look_of(slug: str) -> Look:
    """Return the look of a platform; a plain one where nobody has looked yet."""
    return looks().get(ALSO.get(slug, slug), looks()["other"])


def folded(text: str, look: Look) -> tuple[str, str]:
    """Return (what is seen at once, what waits behind a click)."""
    if not look.fold:
        return text, ""
    rows = 0
    for end, line in _lines(text):
        wrapped = textwrap.wrap(line, look.width) or [""]
        if rows + len(wrapped) > look.fold:
            start = end - len(line)
            room = " ".join(wrapped[: look.fold - rows])
            cut = start + len(room) if room else start
            return text[:cut].rstrip(), text[cut:].strip()
        rows += len(wrapped)
    return text, ""


def glance_of(desk: Desk) -> Glance:
    """Return how the words on a desk will look."""
    feedback = desk.feedback
    way = feedback.channel if feedback.public else desk.carrier
    look = look_of(way.platform_slug)
    seen, hidden = folded(desk.text.strip(), look)
    if look.order == "mail":
        subject = str(feedback.details.get("subject") or feedback.title or "")
        return Glance(look, seen, hidden, subject=shortened(subject, look.inbox[0]))
    above, below = desk.request.feedback.neighbours(feedback)
    return Glance(look, seen, hidden, above, below)


def shortened(text: str, most: int) -> str:
    """Return at most so many letters, with three dots where more was cut off."""
    return text if not most or len(text) <= most else text[: most - 1].rstrip() + "…"


def _lines(text: str) -> list[tuple[int, str]]:
    """Return each line with the place at which it ends."""
    found, end = [], 0
    for line in text.split("\n"):
        end += len(line)
        found.append((end, line))
        end += 1
    return found
