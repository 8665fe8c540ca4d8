"""What a platform answered, and what that means for us."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.patience import seconds_to_wait
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
)

PATIENCE = 60.0
"""Seconds to wait where a platform asks for patience without saying how long."""
TOLD = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers in small letters, and the body as it came."""

    place: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    writes: bool

    @property
    def well(self) -> bool:
        """Whether the platform says that all is well."""
        return 200 <= self.status < 300

    def json(self) -> Any:  # noqa: ANN401 - whatever they send
        """Return what the body says; raises when it is cut off or broken."""
        if not self.body.strip():
            return {}
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise self.uncertain(
                _("%(place)s sent half an answer. Amends asks again by itself.")
                % {"place": self.place}
            ) from error

    def tree(self) -> dict[str, Any]:
        """Return the body if it is an object, else an empty one; never raises."""
        try:
            told = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def uncertain(self, message: str) -> ConnectorError:
        """Return the error for an answer that proves nothing."""
        # What was written may have been stored before the answer broke.
        return Unknown(message) if self.writes else Unreachable(message)


Explain = Callable[[Answer], ConnectorError | None]


def nothing_special(answer: Answer) -> ConnectorError | None:
    """Explain nothing beyond what the status says."""
    del answer
    return None


def told_by(answer: Answer) -> str:
    """Return the platform's own words of what is wrong, short."""
    tree = answer.tree()
    error = tree.get("error", tree.get("errors", tree))
    if isinstance(error, list):
        error = error[0] if error else ""
    if isinstance(error, dict):
        keys = ("message", "detail", "description", "error_description", "title")
        error = next((error[key] for key in keys if error.get(key)), "")
    words = tree.get("error_description") or tree.get("message") or error
    return " ".join(str(words).split())[:TOLD]


def judge(answer: Answer) -> ConnectorError:
    """Return the error of an answer that is not well."""
    words = {"place": answer.place, "status": answer.status, "why": told_by(answer)}
    waits = seconds_to_wait(answer.headers)
    if answer.status == 429 or (answer.status == 503 and waits and not answer.writes):
        message = _("%(place)s asks for patience. Amends goes on by itself.") % words
        return RetryAfter(message, seconds=waits or PATIENCE)
    if answer.status >= 500 or answer.status in {408, 425}:
        return answer.uncertain(
            _("%(place)s has trouble (%(status)s). Amends tries again by itself.")
            % words
        )
    return _refusal(answer.status, words)


def _refusal(status: int, words: dict[str, object]) -> Refused:
    if status == 401:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.") % words
        )
    if status == 403:
        return Forbidden(
            _("%(place)s does not allow this account to do that: %(why)s") % words
        )
    if status in {404, 410}:
        return Gone(_("%(place)s no longer has this.") % words)
    return Invalid(
        _("%(place)s does not take this (%(status)s): %(why)s") % words, field="text"
    )
