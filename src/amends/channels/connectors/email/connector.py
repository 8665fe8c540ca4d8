"""The mailbox."""

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.platform import Ability, Mode, Platform


class Email(Connector):
    """Letters in by IMAP, answers out by SMTP."""

    platform = Platform(
        slug="email",
        name="E-mail",
        abilities=Ability.READ | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        lead=_("Your mailbox, read by IMAP and answered by SMTP."),
    )
