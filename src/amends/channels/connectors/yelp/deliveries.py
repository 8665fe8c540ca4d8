"""What Yelp pushes to its partners: which review is new, changed or gone, and no word.

It signs nothing that is documented, so the address holds the proof and every review
is asked for again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from amends.channels.bare_push import prove, rows, tree
from amends.channels.connector import Invalid
from amends.channels.connectors.yelp import assumed
from amends.channels.connectors.yelp.responding import REVIEW
from amends.channels.platform import Account
from amends.channels.push import Greeting, Push

LONGEST = 200


def greeting(account: Account, asked: Mapping[str, str]) -> Greeting:
    """Give the word of the question back; raises Forged, or Invalid without one."""
    prove(account, asked)
    word = asked.get("verification", "")
    if not word.isalnum() or len(word) > LONGEST:
        raise Invalid("There is no word to give back.")
    return Greeting(json.dumps({"verification": word}), "application/json")


def named(account: Account, push: Push) -> tuple[str, ...]:
    """Return the reviews that it speaks of; raises Forged.

    A business whose number nobody has told takes everything that comes to its address.
    """
    prove(account, push.headers)
    data = tree(push).get("data")
    data = data if isinstance(data, Mapping) else {}
    own = account.settings.get("business_id", "").strip()
    if own and str(data.get("id")) != own:
        return ()
    told = [row for row in rows(data.get("updates")) if _concerns_a_review(row)]
    names = (str(row.get("review_id") or "") for row in told)
    return tuple(dict.fromkeys(name for name in names if REVIEW.fullmatch(name)))


def _concerns_a_review(row: Mapping[str, object]) -> bool:
    return row.get("event_type") in assumed.EVENTS
