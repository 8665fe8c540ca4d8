"""What sounds like an offer is weighed against the remedy policy."""

from __future__ import annotations

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Span
from amends.core.guard.sums import sums

_OFFERED = "promise-beyond-policy"
_SMALL = "public-remedy"
_TOLD = "fact-not-public"
_SENSITIVE = "sensitive-fact"


def promised(heard: dict[str, float], matter: Matter, span: Span) -> dict[str, float]:
    """Return the shares under the names that they have in this matter.

    An offer is beyond the policy where its sum is, or where it sounds so and the
    policy has nothing without an upper limit. Where a client is a secret, every fact
    about one is a sensitive one.
    """
    told = dict(heard)
    offered = told.get(_OFFERED, 0.0) + told.get(_SMALL, 0.0)
    if offered:
        beyond = _beyond(matter, span, sounds=told[_OFFERED] >= told[_SMALL])
        told[_OFFERED], told[_SMALL] = (offered, 0.0) if beyond else (0.0, offered)
    if matter.discreet and told:
        told[_SENSITIVE] = told[_SENSITIVE] + told.pop(_TOLD)
    return told


def _beyond(matter: Matter, span: Span, *, sounds: bool) -> bool:
    caps = [remedy.max for remedy in matter.setting.remedies]
    if any(cap is None for cap in caps):
        return False
    named = [one.amount for one in sums(matter.reply.said, span) if one.currency != "%"]
    if named:
        return max(named) > max((cap for cap in caps if cap is not None), default=0)
    return sounds
