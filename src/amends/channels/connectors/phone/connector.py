"""A noted call; the answer is a call back or a message, ticked off by hand."""

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.platform import Ability, Mode, Platform


class Phone(Connector):
    """Notes of calls and of words said at the counter."""

    platform = Platform(
        slug="phone",
        name=_("Phone and counter"),
        abilities=Ability.NONE,
        public=False,
        mode=Mode.COPY,
        lead=_("Note in ten seconds what somebody said by phone or at the counter."),
    )
