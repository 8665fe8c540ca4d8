"""What a mailbox's owner is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.letters.notices.field import CHECKED_BY
from amends.channels.letters.own_fields import ADDRESS, ALIASES, NAME
from amends.channels.platform import SettingField

PROTECTION = (
    ("tls", _("TLS")),
    ("starttls", _("STARTTLS")),
    ("none", _("none (only inside your own machine)")),
)

FIELDS = (
    ADDRESS,
    NAME,
    ALIASES,
    SettingField("imap_host", _("IMAP server"), help=_("Where your mail is read.")),
    SettingField(
        "imap_security",
        _("Protection of IMAP"),
        kind="select",
        default="tls",
        choices=PROTECTION,
    ),
    SettingField(
        "imap_port",
        _("Port of IMAP"),
        kind="number",
        required=False,
        help=_("Leave empty for the usual one."),
    ),
    SettingField("imap_user", _("User"), help=_("Often the address itself.")),
    SettingField(
        "imap_password",
        _("Password"),
        kind="password",
        secret=True,
        help=_("Many providers want an app password here."),
    ),
    SettingField(
        "folders",
        _("Folders to read"),
        kind="textarea",
        required=False,
        default="INBOX",
        help=_("One on each line."),
    ),
    SettingField("smtp_host", _("SMTP server"), help=_("Where your mail is sent.")),
    SettingField(
        "smtp_security",
        _("Protection of SMTP"),
        kind="select",
        default="tls",
        choices=PROTECTION,
    ),
    SettingField(
        "smtp_port",
        _("Port of SMTP"),
        kind="number",
        required=False,
        help=_("Leave empty for the usual one."),
    ),
    SettingField(
        "smtp_user",
        _("User for sending"),
        required=False,
        help=_("Leave empty where it is the same as for reading."),
    ),
    SettingField(
        "smtp_password",
        _("Password for sending"),
        kind="password",
        secret=True,
        required=False,
        help=_("Leave empty where it is the same as for reading."),
    ),
    SettingField(
        "sent",
        _("Folder of sent mails"),
        required=False,
        help=_("Leave empty and Amends finds it."),
    ),
    SettingField(
        "proof",
        _("Let a copy of each answer come back as proof"),
        kind="select",
        required=False,
        default="on",
        choices=(("on", _("yes")), ("off", _("no"))),
        help=_("It is put away among the sent mails by itself."),
    ),
    SettingField(
        "marks_seen",
        _("Mark mails as read once they are in Amends"),
        kind="switch",
        required=False,
    ),
    CHECKED_BY,
)
