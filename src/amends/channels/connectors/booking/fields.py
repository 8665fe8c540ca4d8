"""What a property is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField("property", _("Property number")),
    SettingField("client_id", _("Client ID")),
    SettingField("client_secret", _("Client secret"), kind="password", secret=True),
    ELSEWHERE,
)
