"""What Meta's errors mean: they come with any status, 200 included."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer, told_by
from amends.channels.calling.patience import seconds_to_wait
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unwanted,
    WindowClosed,
)
from amends.channels.graph import assumed

USAGE = "x-business-use-case-usage"
LONGEST = 24 * 3600.0


def explain(answer: Answer) -> ConnectorError | None:
    """Return what is wrong by code and subcode; statuses tell little here."""
    error = answer.tree().get("error")
    if not isinstance(error, Mapping):
        return None
    code, sub = _number(error.get("code")), _number(error.get("error_subcode"))
    words = {"place": answer.place, "why": told_by(answer), "status": answer.status}
    return (
        _passing(answer, code, error, words)
        or _meant(code, sub, words)
        or _refused(code, words)
        or _not_taken(answer, words)
    )


def _passing(
    answer: Answer, code: int, error: Mapping[str, object], words: Mapping[str, object]
) -> ConnectorError | None:
    if code in assumed.PATIENCE:
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.") % words,
            seconds=wait(answer),
        )
    if code in assumed.TROUBLE or error.get("is_transient") is True:
        return answer.uncertain(
            _("%(place)s has trouble (%(status)s). Amends tries again by itself.")
            % words
        )
    return None


def _meant(code: int, sub: int, words: Mapping[str, object]) -> ConnectorError | None:
    pairs = {(code, sub), (code, 0)}
    if pairs & assumed.ABSENT:
        return Gone(_("%(place)s no longer has this.") % words)
    if pairs & assumed.CLOSED:
        return WindowClosed(
            _("%(place)s takes no answer so long after the customer wrote.") % words
        )
    if pairs & assumed.UNWANTED:
        return Unwanted(_("This customer takes no messages from you there.") % words)
    return None


def _refused(code: int, words: Mapping[str, object]) -> ConnectorError | None:
    if code in assumed.SIGNED_OUT:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.") % words
        )
    if code in assumed.FORBIDDEN:
        return Forbidden(
            _("%(place)s does not allow this account to do that: %(why)s") % words
        )
    return None


def _not_taken(answer: Answer, words: Mapping[str, object]) -> ConnectorError | None:
    if not answer.well:
        return None
    return Invalid(
        _("%(place)s does not take this (%(status)s): %(why)s") % words, "text"
    )


def wait(answer: Answer) -> float:
    """Return the seconds until the budget is filled again, as the header says."""
    minutes = max(_minutes(answer.headers.get(USAGE, "")), default=0.0)
    said = seconds_to_wait(answer.headers)
    return min(minutes * 60 or said or assumed.MINUTES_TO_WAIT * 60.0, LONGEST)


def _minutes(header: str) -> Iterator[float]:
    try:
        told = json.loads(header or "{}")
    except (ValueError, RecursionError):
        return
    for rows in told.values() if isinstance(told, dict) else ():
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict):
                yield float(_number(row.get("estimated_time_to_regain_access")))


def _number(told: object) -> int:
    if isinstance(told, bool) or not isinstance(told, int | str):
        return 0
    try:
        return int(told)
    except ValueError:
        return 0
