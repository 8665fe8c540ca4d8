"""What people are asked for where they do not let us in by a page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

CLIENT_ID = SettingField("client_id", _("Client ID"))
CLIENT_SECRET = SettingField(
    "client_secret", _("Client secret"), kind="password", secret=True
)
REFRESH_TOKEN = SettingField(
    "refresh_token", _("Refresh token"), kind="password", secret=True
)
CLIENT = (CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN)
