"""Whether a notice really comes from its sender: by what our own server has checked."""

from __future__ import annotations

import re
from enum import StrEnum

from amends.channels.letters.headers import Headers
from amends.channels.letters.notices.receiver import COMMENT, LINE, QUOTED, own_line
from amends.channels.letters.notices.shape import within

RESULT = re.compile(r"\s*(?:dkim|dmarc)\s*=\s*pass\b", re.IGNORECASE)
AGAINST = re.compile(r"\s*dmarc\s*=\s*fail\b", re.IGNORECASE)
DOMAIN = re.compile(
    r"\bheader\.(?:d|i|from)\s*=\s*@?\"?(?:[^\s;\"@]*@)?([\w.-]+)", re.IGNORECASE
)


class Proof(StrEnum):
    """Proven, not proven by a server that checks, or checked by nobody we know."""

    PROVEN = "proven"
    REFUTED = "refuted"
    UNCHECKED = "unchecked"


def proof_of(headers: Headers, domains: tuple[str, ...], server: str) -> Proof:
    """Say what our own server found (RFC 8601) of these domains.

    ``server`` is the name under which it signs its results: a line under any other
    name counts for nothing, for whoever forges a mail can write it. Where the name is
    not known yet, nothing is proven.
    """
    if server:
        return _found(own_line(headers, server), domains)
    line = headers.raw(LINE)
    if not line or _found(line, domains) == Proof.PROVEN:
        return Proof.UNCHECKED
    return Proof.REFUTED


def _found(line: str, domains: tuple[str, ...]) -> Proof:
    plain = QUOTED.sub('""', " ".join(line.split()))
    parts = COMMENT.sub(" ", plain)[:4000].split(";")
    if any(AGAINST.match(part) for part in parts):
        return Proof.REFUTED
    for part in parts:
        if RESULT.match(part):
            signers = DOMAIN.findall(part)
            if any(within(one.casefold(), domains) for one in signers):
                return Proof.PROVEN
    return Proof.REFUTED
