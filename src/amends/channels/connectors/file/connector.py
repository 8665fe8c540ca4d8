"""A file brings feedback once; nothing is fetched from it and nothing sent to it."""

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.platform import Ability, Mode, Platform


class File(Connector):
    """What came in by file is answered by hand where it was written."""

    platform = Platform(
        slug="file",
        name=_("File"),
        abilities=Ability.NONE,
        mode=Mode.COPY,
        lead=_("CSV, Excel, JSON or a Google Takeout of your reviews."),
    )
