"""What the reader of a page is asked for; the pages are made of this."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

FIELDS = (
    SettingField(
        "url",
        _("Address of the page"),
        kind="url",
        help=_("The page must tell machines of its reviews, as schema.org describes."),
    ),
)
