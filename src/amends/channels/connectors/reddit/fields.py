"""What the owner of an account is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.connectors.reddit import assumed
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT

FIELDS = (
    SettingField("username", _("User name"), help=_("Without the u/ before it.")),
    *CLIENT,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    end_at=assumed.END_AT,
    scopes=assumed.SCOPES,
    asks=("client_id", "client_secret", "server"),
    extra=(("duration", "permanent"),),
    basic=True,
)
