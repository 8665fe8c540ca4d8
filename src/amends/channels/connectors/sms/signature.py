"""Twilio's signature over an address and a form: made, and checked.

https://www.twilio.com/docs/usage/security#validating-requests
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlsplit, urlunsplit

from amends.channels.push import Forged, Push

HEADER = "x-twilio-signature"
MOST_FIELDS = 200
PORTS = {"https": 443, "http": 80}

Form = Mapping[str, Sequence[str]]


def form_of(body: bytes) -> Form:
    """Return the form that was sent; raises Forged for what is none."""
    try:
        return parse_qs(
            body.decode(),
            keep_blank_values=True,
            strict_parsing=True,
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        raise Forged("No form of Twilio's.") from error


def signed(token: str, address: str, form: Form) -> str:
    """Return the signature of a form sent to an address."""
    told = address + "".join(
        name + value for name in sorted(form) for value in sorted(set(form[name]))
    )
    # Twilio signs with SHA-1; as an HMAC it still proves who sent it.
    code = hmac.digest(token.encode(), told.encode(), hashlib.sha1)
    return base64.b64encode(code).decode()


def prove(token: str, address: str, push: Push) -> Form:
    """Return the form of a delivery; raises Forged unless Twilio signed it.

    With the port or without: Twilio writes it sometimes.
    """
    form = form_of(push.body)
    given = push.headers.get(HEADER, "").encode("utf-8", "replace")
    # Every pair is compared, so that time tells nothing.
    found = [
        hmac.compare_digest(signed(token, way, form).encode(), given)
        for way in _ways(address)
    ]
    if not token or not any(found):
        raise Forged("The signature does not fit.")
    return form


def _ways(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    host = parts.hostname or ""
    port = parts.port or PORTS.get(parts.scheme, 443)
    named = f"[{host}]" if ":" in host else host
    without = urlunsplit(parts._replace(netloc=named))
    return without, urlunsplit(parts._replace(netloc=f"{named}:{port}"))
