"""The hosted form: words are pushed in, answers stand on the customer's own page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Mode, Platform, Redisplay


class Form(Connector):
    """What visitors write on our own feedback page.

    Their private page shows every answer that has left, so handing one over needs
    nobody else: it succeeds at once, and doing it again changes nothing. Where the
    visitor left an address, e-mail is the courier and carries the answer as well.
    """

    platform = Platform(
        slug="form",
        name=_("Feedback form"),
        abilities=Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        lead=_("A quick page of your own behind a QR code on the table."),
        courier="email",
        redisplay=Redisplay.OURS,
    )

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Let the answer stand on the customer's page."""
        del account
        return Receipt(Outcome.PUBLISHED, external_id=f"page:{reply.key}")

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Say that it stands there: an answer that was handed over is always shown."""
        return self.publish(account, reply)
