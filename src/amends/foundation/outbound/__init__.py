"""Outbound: the only door through which we call other machines.

Called by connectors. Refuses addresses inside our own network, so that nobody can
make us fetch what they may not see themselves; bounds time and size; follows no
redirects. It never knows what is asked or answered.

    from amends.foundation.outbound import connect, guard_host
    from amends.foundation.outbound.client import client   # httpx is dear to load

    with client() as http:                       # an httpx.Client
        answer = http.get("https://api.example.com/reviews")
    addresses = guard_host("imap.example.com", 993)
    socket = connect("imap.example.com", 993, timeout=20)   # pinned, not yet TLS
"""

from amends.foundation.outbound.addresses import guard_host
from amends.foundation.outbound.errors import (
    AddressRefused,
    AnswerTooLarge,
    AnswerTooSlow,
    NameUnknown,
    OutboundError,
)
from amends.foundation.outbound.sockets import connect

__all__ = [
    "AddressRefused",
    "AnswerTooLarge",
    "AnswerTooSlow",
    "NameUnknown",
    "OutboundError",
    "connect",
    "guard_host",
]
