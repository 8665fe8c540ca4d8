"""What the owner of a system is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "secret",
        _("Signing secret"),
        kind="password",
        secret=True,
        help=_(
            "Begins with whsec_. Send to /hooks/NUMBER/, with the number of "
            "this channel. While you change it, write the new one before the "
            "old one."
        ),
    ),
    SettingField(
        "callback",
        _("Address for answers"),
        kind="url",
        required=False,
        help=_("Where each answer is sent, signed with the secret."),
    ),
)
