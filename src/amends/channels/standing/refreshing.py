"""A platform in small that sells passes for a lasting secret (OAuth 2)."""

from __future__ import annotations

from amends.channels.standing.place import Place
from amends.channels.standing.talk import Asked, Said

SECRET = "lasting"  # noqa: S105 - of an account that exists nowhere


class Refreshing(Place):
    """Its passes end when somebody wants them to."""

    def settings(self, **more: str) -> dict[str, str]:
        """Return what everybody who connects is asked for."""
        return {"client_id": f"client-{self.url}", "server": self.url, **more}

    def secrets(self, **more: str) -> dict[str, str]:
        """Return the secrets of the account."""
        return {"client_secret": "a client secret", "refresh_token": SECRET, **more}

    def sold(self, asked: Asked) -> Said:
        """Sell a pass for the lasting secret."""
        if self.signed_out or asked.form.get("refresh_token") != SECRET:
            return Said({"error": "invalid_grant"}, 400)
        return Said({"access_token": self.current_pass(), "expires_in": 3600})

    def knows(self, asked: Asked) -> bool:
        """Say whether the pass that is shown holds."""
        return asked.bearer == self.current_pass() and not self.signed_out
