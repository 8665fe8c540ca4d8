"""The door of the mail server in small: who may come in, and who is told of news."""

from __future__ import annotations

import json
from threading import Event

from amends.channels.connectors.jmap import assumed
from amends.channels.standing.consents import Consents
from amends.channels.standing.place import Place, route
from amends.channels.standing.talk import Asked, Said

TOKEN = "lasting"  # noqa: S105 - of an account that exists nowhere
EARS = "/events/"


class Doorman(Place):
    """Tells how to sign in, sells passes, and says when something has changed.

    ``speaks`` whether it tells how to sign in; ``waits`` is how many seconds an ear
    is kept waiting before the line ends.
    """

    speaks = True
    waits = 0.0

    def __init__(self) -> None:
        super().__init__()
        self.consents = Consents()
        self.news = Event()
        self.scopes = [*assumed.SCOPES[:2], "urn:ietf:params:oauth:scope:files"]

    def serve(self, asked: Asked) -> Said:
        """Answer one call; an ear waits outside, so that others can come in."""
        if asked.path == EARS:
            self.news.wait(self.waits)
        return super().serve(asked)

    def knows(self, asked: Asked) -> bool:
        """Say whether a token that was typed or a pass that was sold holds."""
        return asked.bearer in {TOKEN, self.current_pass()} and not self.signed_out

    @route("GET", "/.well-known/oauth-protected-resource")
    def watched(self, asked: Asked) -> Said:
        """Name who lets people in."""
        del asked
        if not self.speaks:
            return Said({}, 404)
        told = {"resource": self.url, "authorization_servers": [f"{self.url}/auth"]}
        return Said(told | self.extra())

    @route("GET", "/.well-known/oauth-authorization-server/auth")
    def watcher(self, asked: Asked) -> Said:
        """Tell where people and programs go."""
        del asked
        told = {
            "issuer": f"{self.url}/auth",
            "authorization_endpoint": f"{self.url}/auth/ask",
            "token_endpoint": f"{self.url}/auth/token",
            "revocation_endpoint": f"{self.url}/auth/end",
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": self.scopes,
        }
        return Said(told | self.extra())

    @route("GET", "/auth/ask")
    def consent(self, asked: Asked) -> Said:
        """Agree at once, and send the browser back."""
        return self.consents.agree(asked.query)

    @route("POST", "/auth/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass to whoever was let in."""
        form = asked.form
        known = form.get("refresh_token") == TOKEN or self.consents.redeem(form)
        if self.signed_out or not known:
            return Said({"error": "invalid_grant"}, 400)
        told = {"access_token": self.current_pass(), "expires_in": 3600}
        return Said(told | ({"refresh_token": TOKEN} if "code" in form else {}))

    @route("POST", "/auth/end")
    def end(self, asked: Asked) -> Said:
        """Forget a grant."""
        if asked.form.get("token") == TOKEN:
            self.sign_out()
        return Said({})

    @route("GET", EARS)
    def tell(self, asked: Asked) -> Said:
        """Tell of a change, or only that the line is alive; then end."""
        if not self.knows(asked):
            return self.denied()
        changed = self.news.is_set()
        self.news.clear()
        told = {"@type": "StateChange", "changed": {"u1": {"Email": "s2"}}}
        kind, words = ("state", told) if changed else ("ping", {"interval": 60})
        lines = f": welcome\nevent: {kind}\ndata: {json.dumps(words)}\n\n"
        return Said(lines.encode(), headers={"Content-Type": "text/event-stream"})
