"""What a business is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "place",
        _("Location ID"),
        help=_("The number after the letter d in the address of your page."),
    ),
    SettingField(
        "languages",
        _("Languages of the reviews"),
        default="en",
        help=_("Codes such as et, fi, ro, en; each is asked for by itself."),
    ),
    SettingField("key", _("API key"), kind="password", secret=True),
    SettingField(
        "referer",
        _("Domain that the key is bound to"),
        kind="url",
        required=False,
        help=_("Leave it empty where the key is bound to addresses of machines."),
    ),
    ELSEWHERE,
)
