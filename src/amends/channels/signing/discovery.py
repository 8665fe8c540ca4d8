"""How people sign in at a server that nobody described: the server tells it itself.

    who watches over it    RFC 9728, /.well-known/oauth-protected-resource
    where that one is asked    RFC 8414, /.well-known/oauth-authorization-server

Everything told is checked against who tells it, so that no server can send our people
to another's door.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from amends.channels.calling.home import checked
from amends.channels.calling.line import Line
from amends.channels.connector import Gone, Invalid
from amends.channels.platform import Account, Platform
from amends.channels.signing.declared import SignIn
from amends.channels.signing.question import SCOPES

WATCHED = "/.well-known/oauth-protected-resource"
WATCHER = "/.well-known/oauth-authorization-server"
KINDS = {
    "ask_at": "authorization_endpoint",
    "tell_at": "token_endpoint",
    "end_at": "revocation_endpoint",
}
UNPUBLISHED = 2
"""So many of our scopes are asked for where a server publishes no list."""


def discovered(platform: Platform, sign_in: SignIn, server: str) -> dict[str, str]:
    """Return the addresses as settings; raises ConnectorError.

    Invalid names the server that tells nobody, or something that cannot be.
    """
    home = checked(server, "server")
    issuer = _issuer(platform, home)
    parts = urlsplit(issuer)
    # The well-known part stands between the host and the path (RFC 8414, 3.1).
    path = WATCHER + parts.path.rstrip("/")
    told = _told(platform, _home(issuer), path)
    if told is None or str(told.get("issuer") or "") != issuer:
        raise _silent()
    proofs = told.get("code_challenge_methods_supported")
    if isinstance(proofs, list) and "S256" not in proofs:
        raise _silent()
    found = {kind: str(told.get(name) or "") for kind, name in KINDS.items()}
    if not found["ask_at"] or not found["tell_at"]:
        raise _silent()
    known = {kind: checked(url, "server") for kind, url in found.items() if url}
    return {**known, "issuer": issuer, SCOPES: _scopes(sign_in, told)}


def _issuer(platform: Platform, home: str) -> str:
    """Return who lets people in; the server itself where it says nothing of it."""
    told = _told(platform, _home(home), WATCHED)
    if told is None:
        return _home(home)
    if _home(str(told.get("resource") or "")) != _home(home):
        raise _silent()
    named = told.get("authorization_servers")
    first = str(named[0]) if isinstance(named, list) and named else ""
    checked(first, "server")
    return first


def _told(platform: Platform, home: str, path: str) -> Mapping[str, Any] | None:
    with Line(Account(0, {}), platform, home) as line:
        try:
            answer = line.ask(path)
        except Gone:
            return None
    told = answer.json()
    return told if isinstance(told, Mapping) else {}


def _scopes(sign_in: SignIn, told: Mapping[str, Any]) -> str:
    listed = told.get("scopes_supported")
    if not isinstance(listed, list):
        return " ".join(sign_in.scopes[:UNPUBLISHED])
    return " ".join(scope for scope in sign_in.scopes if scope in listed)


def _home(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".casefold()


def _silent() -> Invalid:
    return Invalid(
        _("This server does not say how to sign in. Type an access token instead."),
        "server",
    )
