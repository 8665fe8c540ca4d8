"""What the owner of an account is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.graph.fields import PUSHES, TOKEN
from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "profile",
        _("Account ID"),
        help=_("The digits of the professional account, as Meta's business pages say."),
    ),
    TOKEN,
    *PUSHES,
)
