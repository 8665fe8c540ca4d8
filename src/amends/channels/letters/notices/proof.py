"""Whether a notice really comes from its sender: by what our own server has checked."""

from __future__ import annotations

import re
from enum import StrEnum

from amends.channels.letters.headers import Headers
from amends.channels.letters.notices.shape import within

COMMENT = re.compile(r"\([^()]*\)")
RESULT = re.compile(r"\b(dkim|dmarc)\s*=\s*pass\b", re.IGNORECASE)
DOMAIN = re.compile(
    r"\bheader\.(?:d|i|from)\s*=\s*@?\"?(?:[^\s;\"@]*@)?([\w.-]+)", re.IGNORECASE
)


class Proof(StrEnum):
    """Proven, refuted, or never checked by anybody."""

    PROVEN = "proven"
    REFUTED = "refuted"
    UNCHECKED = "unchecked"


def proof_of(headers: Headers, domains: tuple[str, ...]) -> Proof:
    """Say what the results say (RFC 8601) of these domains.

    Only the topmost line counts: our server puts its own above all that came along,
    and whoever forges a mail can write every line beneath.
    """
    lines = headers.all("authentication-results")
    if not lines:
        return Proof.UNCHECKED
    told = COMMENT.sub(" ", " ".join(lines[0].split()))[:4000]
    for part in told.split(";"):
        if RESULT.search(part):
            signers = DOMAIN.findall(part)
            if any(within(one.casefold(), domains) for one in signers):
                return Proof.PROVEN
    return Proof.REFUTED
