"""What a mailbox's owner is asked for; the pages are made of this."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from amends.channels.connectors.jmap import assumed
from amends.channels.letters.notices.field import CHECKED_BY
from amends.channels.letters.own_fields import ADDRESS, ALIASES, NAME
from amends.channels.platform import SettingField
from amends.channels.signing.declared import SignIn
from amends.channels.signing.fields import CLIENT_ID, CLIENT_SECRET

PUBLIC = _("Many providers give none; leave it empty then.")

FIELDS = (
    ADDRESS,
    NAME,
    SettingField(
        "server",
        _("Server of the mailbox"),
        kind="url",
        help=_("Such as https://api.example.com; your provider tells it as JMAP."),
    ),
    SettingField("token", _("Access token"), kind="password", secret=True),
    SettingField(
        "folders",
        _("Folders to read"),
        kind="textarea",
        required=False,
        help=_("One on each line; empty for the inbox."),
    ),
    ALIASES,
    CHECKED_BY,
)

SIGN_IN = SignIn(
    ask_at="",
    tell_at="",
    scopes=assumed.SCOPES,
    asks=("address", "name", "server"),
    gives=("token",),
    found=True,
    own=(CLIENT_ID, replace(CLIENT_SECRET, required=False, help=PUBLIC)),
)
