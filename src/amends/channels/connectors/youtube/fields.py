"""What the owner of a channel is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.connectors.youtube import assumed
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT

FIELDS = (
    SettingField(
        "channel", _("YouTube channel ID"), help=_("Begins with UC, 24 signs in all.")
    ),
    *CLIENT,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    end_at=assumed.END_AT,
    scopes=(assumed.SCOPE,),
    asks=("client_id", "client_secret", "server"),
    # Only whoever is asked anew gets a lasting secret.
    extra=(("access_type", "offline"), ("prompt", "consent")),
)
