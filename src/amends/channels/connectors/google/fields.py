"""What the owner of a profile is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.bare_push import HOOK_SECRET
from amends.channels.calling.home import ELSEWHERE
from amends.channels.connectors.google import assumed
from amends.channels.connectors.google.vouched import PUSH_EMAIL
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn

FIELDS = (
    SettingField(
        "account",
        _("Account number"),
        help=_("The digits behind “accounts/” in your Business Profile."),
    ),
    SettingField(
        "place",
        _("Location number"),
        help=_(
            "The digits behind “locations/”. Each location is a channel of its own."
        ),
    ),
    SettingField("client_id", _("Client ID")),
    SettingField("client_secret", _("Client secret"), kind="password", secret=True),
    SettingField(
        "refresh_token",
        _("Refresh token"),
        kind="password",
        secret=True,
        help=_("From a sign-in by an owner or manager of the profile."),
    ),
    HOOK_SECRET,
    PUSH_EMAIL,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    end_at=assumed.END_AT,
    scopes=("https://www.googleapis.com/auth/business.manage",),
    asks=("client_id", "client_secret", "hook_secret", "push_email", "server"),
    # Only whoever is asked anew gets a lasting secret.
    extra=(("access_type", "offline"), ("prompt", "consent")),
)
