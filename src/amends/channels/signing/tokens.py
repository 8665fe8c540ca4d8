"""What a platform gives to whoever was let in, and how it is asked for."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer, told_by
from amends.channels.calling.line import Line
from amends.channels.calling.patience import seconds_to_wait
from amends.channels.connector import (
    ConnectorError,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unreachable,
)
from amends.channels.platform import Account, Platform
from amends.channels.signing.addresses import where
from amends.channels.signing.declared import SignIn
from amends.channels.signing.question import Question

SHORT = 300.0
"""Seconds a pass is trusted where nobody says how long it lives."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A pass, its life in seconds, and the lasting secret if there is a new one."""

    access: str
    seconds: float
    refresh: str = ""


def exchange(
    account: Account, platform: Platform, question: Question, code: str
) -> Tokens:
    """Turn the code that came back into tokens; raises ConnectorError."""
    return _asked(
        account,
        platform,
        {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": question.back_to,
            "code_verifier": question.verifier,
        },
    )


def renew(account: Account, platform: Platform) -> Tokens:
    """Buy a new pass for the lasting secret; raises Reauthorise when it is over."""
    secret = account.secrets.get("refresh_token", "")
    return _asked(
        account, platform, {"grant_type": "refresh_token", "refresh_token": secret}
    )


def end(account: Account, platform: Platform) -> None:
    """Tell the platform that we need the grant no more; raises ConnectorError."""
    sign_in = declared(platform)
    secrets = account.secrets
    token = secrets.get("refresh_token") or secrets.get("access_token")
    there = where(sign_in, "end_at", account.settings)
    if there and token:
        _post(account, platform, there, {"token": token})


def declared(platform: Platform) -> SignIn:
    """Return how people sign in there; raises Invalid where they do not."""
    if platform.sign_in is None:
        raise Invalid(_("%(place)s has no sign-in.") % {"place": platform.name})
    return platform.sign_in


def _asked(account: Account, platform: Platform, told: dict[str, str]) -> Tokens:
    there = where(declared(platform), "tell_at", account.settings)
    answer = _post(account, platform, there, told)
    bought = answer.tree()
    access = str(bought.get("access_token") or "")
    if not access:
        raise Reauthorise(
            _("%(place)s did not let us in. Connect it again.")
            % {"place": platform.name}
        )
    refresh = str(bought.get("refresh_token") or "")
    return Tokens(access, _seconds(bought.get("expires_in")), refresh)


def _post(
    account: Account, platform: Platform, url: str, told: Mapping[str, str]
) -> Answer:
    sign_in = declared(platform)
    client = account.settings.get("client_id", "")
    secret = account.secrets.get("client_secret", "")
    headers = {}
    form = dict(told)
    if sign_in.basic and secret:
        pair = f"{quote(client, safe='')}:{quote(secret, safe='')}".encode()
        headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
    else:
        form |= {"client_id": client}
        # A client that has none must not show an empty one (RFC 6749, 2.3.1).
        form |= {"client_secret": secret} if secret else {}
    home = "{0.scheme}://{0.netloc}".format(urlsplit(url))
    with Line(account, platform, home, explain=_refused) as line:
        return line.call("POST", url, data=form, headers=headers)


def _refused(answer: Answer) -> ConnectorError | None:
    """Tell a grant that has ended from a platform that has trouble."""
    if answer.status == 403:
        # RFC 6749 refuses with 400 or 401; 403 is how quotas speak here.
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.")
            % {"place": answer.place},
            seconds=seconds_to_wait(answer.headers) or PATIENCE,
        )
    if answer.status in {400, 401}:
        return Reauthorise(
            _("%(place)s does not accept the sign-in (%(why)s). Connect it again.")
            % {"place": answer.place, "why": told_by(answer) or answer.status}
        )
    if answer.well and not answer.tree():
        return Unreachable(
            _("%(place)s sent half an answer. Amends asks again by itself.")
            % {"place": answer.place}
        )
    return None


def _seconds(told: object) -> float:
    try:
        seconds = float(str(told))
    except ValueError:
        return SHORT
    return min(max(seconds, 0.0), 365 * 86400.0) if seconds == seconds else SHORT  # noqa: PLR0124 - only NaN differs from itself
