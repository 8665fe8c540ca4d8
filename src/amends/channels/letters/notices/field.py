"""What the owner of a mailbox may say of the server that takes in its mail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.letters.notices.receiver import SETTING
from amends.channels.platform import SettingField

CHECKED_BY = SettingField(
    SETTING,
    _("Name under which your mail server checks senders"),
    required=False,
    help=_(
        "It stands first in the line Authentication-Results of every letter. Leave it "
        "empty and Amends takes it from the first letters. Notices of reviews are "
        "believed only where this server has proven the sender."
    ),
)
