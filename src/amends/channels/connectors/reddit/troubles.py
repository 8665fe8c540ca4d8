"""What Reddit says is wrong, with a status that says that all is well."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    WindowClosed,
)
from amends.channels.connectors.reddit import assumed
from amends.channels.connectors.reddit.parse import mapping

TIME = re.compile(r"(\d{1,4})\s*(second|minute|hour)")
SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def explain(answer: Answer) -> ConnectorError | None:
    """Return what the first of the errors means, None where there is none."""
    errors = mapping(answer.tree().get("json")).get("errors")
    first = errors[0] if isinstance(errors, list) and errors else None
    if not isinstance(first, list) or not first:
        return None
    code, why = str(first[0]), str(first[1] if len(first) > 1 else "")[:300]
    words = {"place": answer.place, "why": why, "status": code}
    if code == "RATELIMIT":
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.") % words,
            seconds=seconds_in(why),
        )
    return _refusal(code, words)


def seconds_in(why: str) -> float:
    """Return how long to wait, as the words say."""
    found = TIME.search(why)
    # They round down: a little more keeps us from being told again.
    return (int(found[1]) + 1) * float(SECONDS[found[2]]) if found else PATIENCE


def _refusal(code: str, words: dict[str, str]) -> ConnectorError:
    if code in assumed.CLOSED:
        return WindowClosed(_("Nobody can answer there any more: %(why)s") % words)
    if code in assumed.ABSENT:
        return Gone(_("%(place)s no longer has this.") % words)
    if code in assumed.SIGNED_OUT:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.") % words
        )
    if code in assumed.FORBIDDEN:
        return Forbidden(
            _("%(place)s does not allow this account to do that: %(why)s") % words
        )
    return Invalid(
        _("%(place)s does not take this (%(status)s): %(why)s") % words, "text"
    )
