"""Meta's interface in small: errors of any status, tokens, cursors, signed pushes."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from amends.channels.graph.assumed import VERSION
from amends.channels.graph.deliveries import HEADER, signed
from amends.channels.standing.place import Place
from amends.channels.standing.talk import Asked, Said

TOKEN = "lasting"  # noqa: S105 - of an account that exists nowhere
SECRET = "an app secret"  # noqa: S105 - the same
WORD = "a verify token"
V = f"/{VERSION}"


class Meta(Place):
    """What every stand-in of Meta's does alike."""

    def secrets(self) -> dict[str, str]:
        """Return what the account is told."""
        return {"token": TOKEN, "app_secret": SECRET, "verify_token": WORD}

    def knows(self, asked: Asked) -> bool:
        """Say whether the token holds."""
        return asked.bearer == TOKEN and not self.signed_out

    def denied(self) -> Said:
        """Return what is said to somebody whose token does not hold."""
        return error(190, 463, "Error validating access token: Session has expired")

    def refusal(self) -> Said:
        """Refuse for good, and with a status that says that all is well."""
        told = {"message": "Invalid parameter", "type": "OAuthException", "code": 100}
        return Said({"error": told}, 200)

    def patience(self) -> Said:
        """Speak of a spent budget with a 403 or a 400, and of minutes in a header."""
        use = [
            {"type": "pages", "call_count": 100, "estimated_time_to_regain_access": 1}
        ]
        headers = {"X-Business-Use-Case-Usage": json.dumps({"1010": use})}
        code, status = (32, 403) if len(self.calls) % 2 else (80001, 400)
        told = {"message": "Page request limit reached", "code": code}
        return Said({"error": told}, status, headers)

    def gone(self) -> Said:
        """Return what is said of what is not there."""
        return error(100, 33, "Unsupported get request. Object does not exist")

    def push(self, told: object) -> tuple[dict[str, str], bytes]:
        """Return a delivery as Meta makes it: headers and escaped bytes."""
        body = json.dumps(told, ensure_ascii=True).encode()
        return {HEADER: signed(SECRET, body), "content-type": "application/json"}, body

    def listed(self, rows: list[dict[str, Any]], asked_after: str) -> dict[str, Any]:
        """Return a page of a list; its cursor is a place in it, and only that."""
        start = int(asked_after.removeprefix("QVF") or 0) if asked_after else 0
        end = start + self.page
        told: dict[str, Any] = {"data": rows[start:end], **self.extra()}
        if rows:
            told["paging"] = {
                "cursors": {"before": f"QVF{start}", "after": f"QVF{end}"}
            }
        if end < len(rows):
            told["paging"]["next"] = f"{self.url}/next?after=QVF{end}"
        return told


def written(at: datetime | None) -> str:
    """Return an instant as the Graph writes it."""
    return f"{at:%Y-%m-%dT%H:%M:%S}+0000" if at else ""


def error(code: int, sub: int, message: str, status: int = 400) -> Said:
    """Return an error as the Graph tells it."""
    told = {
        "message": message,
        "type": "OAuthException",
        "code": code,
        "error_subcode": sub,
        "fbtrace_id": "A",
    }
    return Said({"error": told}, status)
