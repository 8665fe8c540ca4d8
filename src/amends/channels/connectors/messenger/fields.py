"""What the owner of a page is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.graph.fields import PAGE, PUSHES, TOKEN
from amends.channels.platform import SettingField

FIELDS = (
    PAGE,
    TOKEN,
    SettingField(
        "human_agent",
        _("People may answer for seven days"),
        kind="switch",
        required=False,
        help=_("Only if Meta has granted your app the Human Agent permission."),
    ),
    *PUSHES,
)
