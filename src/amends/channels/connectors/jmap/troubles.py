"""What a server means by its errors: of a request, of a method, of one letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Invalid,
    Refused,
    RetryAfter,
)

BUSY = frozenset({"rateLimit", "overQuota"})
WAITING = frozenset({"serverUnavailable", "rateLimit"})
SHUT_OUT = frozenset(
    {"forbidden", "forbiddenFrom", "forbiddenToSend", "forbiddenMailFrom"}
)
LOST = "cannotCalculateChanges"
STRAYED = "anchorNotFound"


class Strayed(ConnectorError):
    """The server no longer knows where we were: begin again."""


def of_method(answer: Answer, told: Mapping[str, Any]) -> ConnectorError:
    """Return the error of one method; what was asked before it may have been done."""
    kind = str(told.get("type") or "")
    words = {"place": answer.place, "why": _why(told)}
    if kind in {LOST, STRAYED}:
        return Strayed(kind)
    if kind in WAITING:
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.") % words,
            seconds=PATIENCE,
        )
    if kind.startswith("server"):
        return answer.uncertain(
            _("%(place)s has trouble (%(status)s). Amends tries again by itself.")
            % {**words, "status": kind}
        )
    return Refused(
        _("%(place)s does not allow this account to do that: %(why)s") % words
    )


def of_letter(place: str, told: Mapping[str, Any]) -> ConnectorError:
    """Return why a letter was not taken; nothing has left."""
    kind = str(told.get("type") or "")
    words = {"place": place, "why": _why(told), "status": kind}
    if kind in BUSY:
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.") % words,
            seconds=PATIENCE,
        )
    if kind in SHUT_OUT:
        return Forbidden(
            _("%(place)s does not allow this account to do that: %(why)s") % words
        )
    return Invalid(
        _("%(place)s does not take this (%(status)s): %(why)s") % words, "text"
    )


def _why(told: Mapping[str, Any]) -> str:
    return str(told.get("description") or told.get("type") or "")[:300]
