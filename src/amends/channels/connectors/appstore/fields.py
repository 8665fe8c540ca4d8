"""What the owner of an app is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField("app", _("App number"), help=_("The Apple ID of the app.")),
    SettingField("issuer", _("Issuer ID")),
    SettingField("key_id", _("Key ID")),
    SettingField(
        "private_key",
        _("Private key"),
        kind="password",
        secret=True,
        help=_("From the key file, from BEGIN to END."),
    ),
    ELSEWHERE,
)
