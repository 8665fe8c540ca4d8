"""What the owner of a number is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "account",
        _("Account SID"),
        help=_("Begins with AC; it stands on the first page of the Twilio console."),
    ),
    SettingField("token", _("Auth token"), kind="password", secret=True),
    SettingField(
        "sender",
        _("Sender"),
        help=_(
            "The number in full (+372…), a name of up to eleven letters, or a "
            "messaging service (MG…)."
        ),
    ),
    SettingField(
        "hears",
        _("Customers may answer by text"),
        kind="switch",
        required=False,
        help=_(
            "First write the whole address …/hooks/NUMBER/, with the number of this "
            "channel, into the Twilio console under “A message comes in”. "
            "A sender that is a name cannot be answered."
        ),
    ),
    ELSEWHERE,
)
