"""What a business is asked for; the pages are made of this."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from amends.channels.bare_push import HOOK_SECRET
from amends.channels.calling.home import ELSEWHERE
from amends.channels.connectors.yelp import assumed
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT

PARTNERS = _("Only for partners of Yelp; leave it empty otherwise.")

FIELDS = (
    SettingField(
        "business",
        _("Name in the address of your page"),
        help=_("What stands after /biz/ there."),
    ),
    SettingField("key", _("API key"), kind="password", secret=True),
    *(replace(field, required=False, help=PARTNERS) for field in CLIENT),
    SettingField(
        "business_id",
        _("Yelp's own number of the business"),
        required=False,
        help=_("Only where one address takes the notices of several businesses."),
    ),
    HOOK_SECRET,
    ELSEWHERE,
)

SIGN_IN = SignIn(
    ask_at=assumed.ASK_AT,
    tell_at=assumed.TELL_AT,
    scopes=assumed.SCOPES,
    asks=(
        "business",
        "key",
        "client_id",
        "client_secret",
        "business_id",
        "hook_secret",
        "server",
    ),
)
