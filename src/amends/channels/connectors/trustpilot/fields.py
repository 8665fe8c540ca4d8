"""What a business is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.bare_push import HOOK_SECRET
from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField("unit", _("Business unit ID")),
    SettingField(
        "author",
        _("Business user ID"),
        help=_("Whose name stands above the replies."),
    ),
    SettingField("key", _("API key"), kind="password", secret=True),
    SettingField("secret", _("API secret"), kind="password", secret=True),
    HOOK_SECRET,
    ELSEWHERE,
)
