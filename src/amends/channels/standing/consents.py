"""The sign-in of a platform in small: it agrees at once, and checks who comes back."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from urllib.parse import urlencode

from amends.channels.standing.talk import Said


class Consents:
    """Codes that were given out; each is good for one use by whoever asked."""

    def __init__(self) -> None:
        self.codes: dict[str, Mapping[str, str]] = {}
        self.refuses = False

    def agree(self, asked: Mapping[str, str]) -> Said:
        """Send the browser back with a code, or with the word that nobody agreed."""
        wanted = {"client_id", "redirect_uri", "state", "code_challenge"}
        if wanted - asked.keys() or asked.get("code_challenge_method") != "S256":
            return Said({"error": "invalid_request"}, 400)
        told = {"state": asked["state"]}
        if self.refuses:
            told["error"] = "access_denied"
        else:
            told["code"] = f"code-{len(self.codes)}"
            self.codes[told["code"]] = dict(asked)
        back = asked["redirect_uri"]
        return Said({}, 302, {"Location": f"{back}?{urlencode(told)}"})

    def redeem(self, form: Mapping[str, str]) -> bool:
        """Say whether the code, the address and the proof belong together; once."""
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None:
            return False
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return (
            proof == asked["code_challenge"]
            and form.get("redirect_uri") == asked["redirect_uri"]
            and form.get("client_id") == asked["client_id"]
        )
