"""A pasted review, answered by copy, open, confirm."""

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.platform import Ability, Mode, Platform


class Manual(Connector):
    """For sites without a way in: paste the review, copy the answer there."""

    platform = Platform(
        slug="manual",
        name=_("By hand"),
        abilities=Ability.NONE,
        mode=Mode.COPY,
        lead=_("Paste reviews from any site, and copy your answers there."),
    )
