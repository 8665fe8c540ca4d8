"""What Trustpilot pushes: reviews that were written, changed or deleted.

No signature is documented, so the address holds the proof; what a delivery says of a
review is not believed, the review is asked for again.
"""

from __future__ import annotations

from collections.abc import Mapping

from amends.channels.bare_push import prove, rows, tree
from amends.channels.connectors.trustpilot.client import HEX
from amends.channels.platform import Account
from amends.channels.push import Push

OURS = "service-review-"
"""Reviews of products have ids of their own, and are not read here."""


def named(account: Account, push: Push) -> tuple[str, ...]:
    """Return the reviews that it speaks of; raises Forged."""
    prove(account, push.headers)
    found: dict[str, None] = {}
    for event in rows(tree(push).get("events")):
        told = event.get("eventData")
        if isinstance(told, Mapping) and str(event.get("eventName")).startswith(OURS):
            found[str(told.get("id") or "")] = None
    return tuple(name for name in found if HEX.fullmatch(name))
