"""What the owner of a page is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.connectors.linkedin import assumed
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT

FIELDS = (
    SettingField(
        "organisation",
        _("Organisation ID"),
        help=_("The digits in the address of your page's administration."),
    ),
    *CLIENT,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    scopes=assumed.SCOPES,
    asks=("client_id", "client_secret", "server"),
)
