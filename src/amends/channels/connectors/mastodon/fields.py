"""What the owner of an account is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "server",
        _("Server"),
        kind="url",
        help=_("Where your account lives, such as https://mastodon.social."),
    ),
    SettingField(
        "token",
        _("Access token"),
        kind="password",
        secret=True,
        help=_("With the rights to read and to write statuses."),
    ),
)
