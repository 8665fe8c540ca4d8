"""What everybody is asked for who connects something of Meta's."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.home import ELSEWHERE
from amends.channels.platform import SettingField

PAGE = SettingField(
    "page", _("Page ID"), help=_("The digits under “About” of your Facebook page.")
)
TOKEN = SettingField(
    "token",
    _("Access token"),
    kind="password",
    secret=True,
    help=_("One that does not expire, of a page or of a system user."),
)
APP_SECRET = SettingField(
    "app_secret",
    _("App secret"),
    kind="password",
    secret=True,
    required=False,
    help=_("From the app's settings at Meta. It proves what is pushed to us."),
)
VERIFY_TOKEN = SettingField(
    "verify_token",
    _("Verify token"),
    kind="password",
    secret=True,
    required=False,
    help=_(
        "A word of your own. Write it at Meta too, with the address /hooks/NUMBER/ and "
        "the number of this channel."
    ),
)
PUSHES = (APP_SECRET, VERIFY_TOKEN, ELSEWHERE)
