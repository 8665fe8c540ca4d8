"""What the reader of a feed is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

FIELDS = (
    SettingField("url", _("Address of the feed"), kind="url"),
    SettingField(
        "token",
        _("Access token"),
        kind="password",
        secret=True,
        required=False,
        help=_("Only where the feed is not open to everybody."),
    ),
)
