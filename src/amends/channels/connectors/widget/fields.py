"""What the house is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "sites",
        _("Your sites"),
        kind="textarea",
        help=_(
            "One address on each line, such as https://www.example.com. Only they may "
            "show the window."
        ),
    ),
    SettingField(
        "stars",
        _("Ask for stars"),
        kind="select",
        required=False,
        default="on",
        choices=(("on", _("yes")), ("off", _("no"))),
        help=_("They turn a chat into a review."),
    ),
)
