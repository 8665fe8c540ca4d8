"""What the owner of an account is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.calling.spending import BUDGET
from amends.channels.connectors.x import assumed
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT

FIELDS = (
    SettingField(
        "user", _("User ID"), help=_("The number of the account, not its name.")
    ),
    *CLIENT,
    SettingField(
        "consumer_secret",
        _("Consumer secret"),
        kind="password",
        secret=True,
        required=False,
        help=_("From the app's settings. It proves what is pushed to /hooks/NUMBER/."),
    ),
    BUDGET,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    end_at=assumed.END_AT,
    scopes=assumed.SCOPES,
    asks=("client_id", "client_secret", "server"),
    basic=True,
)
