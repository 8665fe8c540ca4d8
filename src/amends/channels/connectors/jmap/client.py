"""The calls to a server: who we are there, several methods at once, bytes both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import quote

from django.utils.translation import gettext as _

from amends.channels.calling.line import Line, Sign
from amends.channels.connector import Forbidden, Unreachable
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.account import Mailbox
from amends.channels.connectors.jmap.answers import in_turn
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed

Call = tuple[str, Mapping[str, Any]]
USING = (assumed.CORE, assumed.MAIL)


class Server:
    """One account on a server, over an open line; use it in a ``with`` block."""

    def __init__(self, account: Account, platform: Platform, mailbox: Mailbox) -> None:
        sign = _sign(account, platform)
        self.line = Line(account, platform, mailbox.home, sign=sign)
        self.place = str(platform.name)
        self.session: Mapping[str, Any] = {}
        self.account_id = ""

    def __enter__(self) -> Self:
        self.line.__enter__()
        try:
            told = self.line.ask(assumed.WELL_KNOWN).json()
            self.session = told if isinstance(told, Mapping) else {}
            accounts = self.session.get("primaryAccounts") or {}
            self.account_id = str(accounts.get(assumed.MAIL) or "")
        except BaseException:
            self.line.__exit__(None, None, None)
            raise
        if not self.account_id:
            self.line.__exit__(None, None, None)
            raise Forbidden(_("This server keeps no mail for this account."))
        return self

    def __exit__(self, *error: Any) -> None:  # noqa: ANN401 - as Python hands it over
        self.line.__exit__(*error)

    def call(self, *calls: Call) -> list[Mapping[str, Any]]:
        """Ask several things at once; raises the first error among the answers."""
        return self._called(calls, USING, writes=False)

    def send(self, *calls: Call) -> list[Mapping[str, Any]]:
        """Do several things in turn; raises Unknown when nobody knows what was done."""
        return self._called(calls, (*USING, assumed.SUBMISSION), writes=True)

    def ask_of_sending(self, *calls: Call) -> list[Mapping[str, Any]]:
        """Ask several things of letters that were sent."""
        return self._called(calls, (*USING, assumed.SUBMISSION), writes=False)

    def concerns_letters(self, told: Mapping[str, Any]) -> bool:
        """Say whether a change of state that was told is one of our letters."""
        changed = told.get("changed")
        ours = changed.get(self.account_id) if isinstance(changed, Mapping) else None
        return isinstance(ours, Mapping) and "Email" in ours

    def fetched(self, blob: str, size: int) -> bytes:
        """Return the bytes of a letter; raises Gone, and Unreachable for half of it."""
        path = filled(
            str(self.session.get("downloadUrl") or ""),
            accountId=self.account_id,
            blobId=blob,
            type="message/rfc822",
            name="letter.eml",
        )
        body = self.line.ask(path).body
        if size and len(body) != size:
            raise Unreachable(
                _("%(place)s sent half an answer. Amends asks again by itself.")
                % {"place": self.place}
            )
        return body

    def stored(self, raw: bytes) -> str:
        """Put the bytes of a letter there and return their name; nothing is sent."""
        path = filled(
            str(self.session.get("uploadUrl") or ""), accountId=self.account_id
        )
        headers = {"Content-Type": "message/rfc822"}
        told = self.line.call("POST", path, content=raw, headers=headers).json()
        return str(told.get("blobId") or "")

    def _called(
        self, calls: tuple[Call, ...], using: tuple[str, ...], *, writes: bool
    ) -> list[Mapping[str, Any]]:
        asked = [
            [name, {"accountId": self.account_id, **arguments}, str(number)]
            for number, (name, arguments) in enumerate(calls)
        ]
        answer = self.line.call(
            "POST",
            str(self.session.get("apiUrl") or ""),
            writes=writes,
            json={"using": list(using), "methodCalls": asked},
        )
        return in_turn(answer, len(calls))


def filled(template: str, **values: str) -> str:
    """Return an address with its blanks filled in (RFC 6570, the simplest kind)."""
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(value, safe=""))
    return template


def _sign(account: Account, platform: Platform) -> Sign:
    # Whoever signed in shows a pass that ends; whoever typed a token shows that.
    if account.vault is not None:
        return signed(account, platform)
    token = account.secrets.get("token", "")

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return {"Authorization": f"Bearer {token}"}

    return sign
