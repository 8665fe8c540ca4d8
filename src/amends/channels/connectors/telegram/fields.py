"""What the owner of a bot is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "token",
        _("Bot token"),
        kind="password",
        secret=True,
        help=_("From @BotFather: digits, a colon, and a long word."),
    ),
    SettingField(
        "hook_secret",
        _("Secret of the webhook"),
        kind="password",
        secret=True,
        required=False,
        help=_(
            "Leave it empty, and Amends asks by itself. With setWebhook, write the "
            "same secret_token here; the address is /hooks/NUMBER/ with the number of "
            "this channel."
        ),
    ),
    ELSEWHERE,
)
