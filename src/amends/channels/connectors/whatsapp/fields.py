"""What the owner of a number is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.graph.fields import PUSHES, TOKEN
from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "phone",
        _("Phone number ID"),
        help=_("The digits that Meta shows under the number; not the number itself."),
    ),
    TOKEN,
    SettingField(
        "template",
        _("Template for late answers"),
        required=False,
        help=_(
            "After a day only an approved template may be sent. Write the name of one "
            "with a single place for the answer."
        ),
    ),
    SettingField(
        "template_language", _("Language of the template"), required=False, default="en"
    ),
    *PUSHES,
)
