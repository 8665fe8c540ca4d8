"""The paper that comes with a delivery: Google's word on whose subscription it is.

Asked for only where the account names the service account of its subscription, and
after the word in the address, so that a stranger's delivery never makes us ask Google.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import home_of
from amends.channels.connectors.google import assumed
from amends.channels.connectors.google.public_keys import key_named
from amends.channels.platform import Account, SettingField
from amends.channels.push import Forged, Push

ISSUERS = ("https://accounts.google.com", "accounts.google.com")
SLACK = 300
"""Seconds by which two clocks may differ."""

PUSH_EMAIL = SettingField(
    "push_email",
    _("Service account of the push subscription"),
    kind="email",
    required=False,
    help=_(
        "If the subscription sends signed deliveries, the address of the service "
        "account it signs as. Then nothing is believed that Google has not signed."
    ),
)


def vouch(account: Account, push: Push) -> None:
    """Raise Forged unless Google has signed for the service account that is named."""
    email = account.settings.get(PUSH_EMAIL.name, "").strip().casefold()
    if not email:
        return
    scheme, _space, paper = push.headers.get("authorization", "").partition(" ")
    if scheme.casefold() != "bearer":
        raise Forged("The delivery came without Google's paper.")
    claims = _opened(account, paper.strip())
    verified = claims.get("email_verified") is True
    if not verified or str(claims.get("email")).casefold() != email:
        raise Forged("The paper is somebody else's.")
    if not str(claims.get("aud")).startswith(f"{settings.BASE_URL}/hooks/"):
        raise Forged("The paper is for another address.")
    # What was kept while the channel rested was good on the day it came.
    came = push.at.timestamp()
    if not claims["iat"] - SLACK <= came <= claims["exp"] + SLACK:
        raise Forged("The paper holds no longer.")


def _opened(account: Account, paper: str) -> Mapping[str, Any]:
    import jwt  # noqa: PLC0415 - most houses get no signed deliveries

    try:
        name = str(jwt.get_unverified_header(paper).get("kid", ""))
        key = key_named(home_of(account, assumed.KEYS), name)
        claims: Mapping[str, Any] = jwt.decode(
            paper,
            key,
            algorithms=["RS256"],
            issuer=ISSUERS,
            options={
                "require": ["iat", "exp", "aud", "email"],
                "verify_aud": False,
                "verify_exp": False,
                "verify_iat": False,
            },
        )
        float(claims["iat"]), float(claims["exp"])
    except (jwt.PyJWTError, ValueError, TypeError, LookupError) as error:
        raise Forged("The paper is not Google's.") from error
    return claims
