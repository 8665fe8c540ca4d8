"""What Google pushes by Pub/Sub: which review is new or changed, and no word.

The endpoint of the subscription is our address with the word in it, so the address
holds the proof, and beside it Google's own paper where the subscription sends one;
the review is asked for again.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from amends.channels.bare_push import prove, tree
from amends.channels.connectors.google.vouched import vouch
from amends.channels.platform import Account
from amends.channels.push import Push

SPELLINGS = ("reviewName", "review_name", "review")
"""The documentation of two versions of the interface differs; see README."""


def named(account: Account, push: Push) -> tuple[str, ...]:
    """Return the review that it speaks of, if it is one of ours; raises Forged."""
    prove(account, push.headers)
    vouch(account, push)
    told = _opened(tree(push).get("message"))
    name = next((str(told[key]) for key in SPELLINGS if told.get(key)), "")
    place = account.settings.get("place", "").strip().rpartition("/")[2]
    # One topic serves every location of an account.
    _before, _at, rest = name.partition(f"/locations/{place}/reviews/")
    return (rest,) if place and rest and "/" not in rest else ()


def _opened(message: object) -> Mapping[str, Any]:
    packed = message.get("data") if isinstance(message, Mapping) else None
    try:
        told = json.loads(base64.b64decode(str(packed or ""), validate=True))
    except (ValueError, RecursionError, binascii.Error):
        return {}
    return told if isinstance(told, Mapping) else {}
