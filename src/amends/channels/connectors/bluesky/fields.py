"""What the owner of an account is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField("handle", _("Handle"), help=_("Such as tuul.bsky.social.")),
    SettingField(
        "password",
        _("App password"),
        kind="password",
        secret=True,
        help=_("Made in the settings there; never your own password."),
    ),
    ELSEWHERE,
)
