"""The hosted form: words are pushed in, answers go out by mail and private page."""

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.platform import Ability, Mode, Platform


class Form(Connector):
    """What visitors write on our own feedback page."""

    platform = Platform(
        slug="form",
        name="Feedback form",
        abilities=Ability.PUSH,
        public=False,
        mode=Mode.PRIVATE,
        lead=_("A quick page of your own behind a QR code on the table."),
    )
