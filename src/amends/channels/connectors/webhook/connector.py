"""Any system of your own: it pushes words here and gets the answers back."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling.home import checked
from amends.channels.calling.line import Line
from amends.channels.connector import Connector, Forbidden
from amends.channels.connectors.webhook import parse, signature
from amends.channels.connectors.webhook.fields import FIELDS
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform
from amends.channels.push import Push
from amends.foundation import clock


class Webhook(Connector):
    """Standard Webhooks in and out, for Zapier, n8n and whatever is your own."""

    platform = Platform(
        slug="webhook",
        name="Webhook",
        abilities=Ability.PUSH | Ability.REPLY,
        public=False,
        deletions=True,
        writing=Pace(600, 60),
        lead=gettext_lazy(
            "Words from your own systems, Zapier or n8n, and answers back."
        ),
        fields=FIELDS,
    )

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Read a message whose signature fits; the same message again is the same."""
        keys = signature.secrets_of(account.secrets.get("secret", ""))
        signature.prove(keys, push)
        return parse.incoming(push.body)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Deliver the answer; its id is the same on every attempt."""
        callback = account.settings.get("callback", "").strip()
        if not callback:
            raise Forbidden(
                _("This channel has no address for answers. Write one in its settings.")
            )
        checked(callback, "callback")
        parts = urlsplit(callback)
        key, *_older = signature.secrets_of(account.secrets.get("secret", ""))
        name, body = f"reply_{reply.key}", parse.body_of(reply)
        with Line(account, self.platform, f"{parts.scheme}://{parts.netloc}") as line:
            line.call(
                "POST",
                callback,
                writes=True,
                content=body,
                headers=signature.headers(key, name, clock.now(), body),
            )
        return Receipt(Outcome.PUBLISHED, external_id=name)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Deliver again: who has it already knows it by its id, and says so."""
        return self.publish(account, reply)

    def check(self, account: Account) -> str:
        """Look at the secret and the address; nothing is sent."""
        signature.secrets_of(account.secrets.get("secret", ""))
        callback = account.settings.get("callback", "").strip()
        if callback:
            checked(callback, "callback")
        return f"{self.platform.name}: {urlsplit(callback).hostname or '/hooks/'}"
