"""Deliveries of platforms that sign nothing: a word in the address is the proof.

Whoever knows the address may say that something happened, never what: such a delivery
names items, which are asked for again. Called by the connectors of those platforms.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import Account, SettingField
from amends.channels.push import KEY, Forged, Push

SHORTEST = 16
"""Letters of the word; a shorter one can be guessed."""

HOOK_SECRET = SettingField(
    "hook_secret",
    _("Secret of the webhook"),
    kind="password",
    secret=True,
    required=False,
    help=_(
        "Leave it empty, and Amends asks by itself. For notices without delay think "
        "of a long word of letters and digits, and give the platform the address "
        "/hooks/NUMBER/WORD/ with the number of this channel."
    ),
)


def prove(account: Account, told: Mapping[str, str]) -> None:
    """Raise Forged unless the address held the account's word."""
    word = account.secrets.get("hook_secret", "").strip().encode()
    given = told.get(KEY, "").encode("utf-8", "replace")
    if len(word) < SHORTEST or not hmac.compare_digest(word, given):
        raise Forged("The word in the address does not fit.")


def tree(push: Push) -> Mapping[str, Any]:
    """Return what was said if it is an object, else an empty one; never raises."""
    try:
        told = json.loads(push.body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list; never raises."""
    found = told if isinstance(told, list) else []
    return [row for row in found[:200] if isinstance(row, Mapping)]
