"""The question that a person takes to the platform, and what proves the answer."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from amends.channels.signing.addresses import where
from amends.channels.signing.declared import SignIn

SCOPES = "scopes"
"""The setting that holds what a server's own list of scopes leaves of ours."""


@dataclass(frozen=True, slots=True)
class Question:
    """``state`` binds the answer to one browser, ``verifier`` the code to us."""

    state: str
    verifier: str
    back_to: str

    def link(self, sign_in: SignIn, settings: Mapping[str, str]) -> str:
        """Return where the person goes; raises Invalid for a server that is none."""
        told = {
            "response_type": "code",
            "client_id": settings.get("client_id", ""),
            "redirect_uri": self.back_to,
            "scope": settings.get(SCOPES) or " ".join(sign_in.scopes),
            "state": self.state,
            "code_challenge": challenge(self.verifier),
            "code_challenge_method": "S256",
            **dict(sign_in.extra),
        }
        there = where(sign_in, "ask_at", settings)
        return f"{there}{'&' if '?' in there else '?'}{urlencode(told)}"


def challenge(verifier: str) -> str:
    """Return what may be shown of a verifier (RFC 7636, S256)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
