"""The window on the house's own site: words are pushed in, answers stand in it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.widget.fields import FIELDS
from amends.channels.origins import origins
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Mode, Platform, Redisplay


class Widget(Connector):
    """What visitors of the house's site write in our window.

    It shows every answer that has left, so handing one over needs nobody else. Where
    the visitor left an address, e-mail is the courier and carries it as well.
    """

    platform = Platform(
        slug="widget",
        name=_("Chat window"),
        abilities=Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        lead=_("A chat and feedback window on your own site."),
        courier="email",
        fields=FIELDS,
        redisplay=Redisplay.OURS,
    )

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Let the answer stand in the window."""
        del account
        return Receipt(Outcome.PUBLISHED, external_id=f"window:{reply.key}")

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Say that it stands there: an answer that was handed over is always shown."""
        return self.publish(account, reply)

    def check(self, account: Account) -> str:
        """Read the sites; raises Invalid for what is no address."""
        told = origins(account.settings.get("sites", ""))
        return f"{self.platform.name}: {', '.join(told)}"
