"""Reviews on Yelp."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.connector import Blind, Connector, Invalid
from amends.channels.connectors.yelp import assumed, deliveries
from amends.channels.connectors.yelp.client import Business, line_to
from amends.channels.connectors.yelp.fields import FIELDS, SIGN_IN
from amends.channels.connectors.yelp.responding import is_partner, respond
from amends.channels.incoming import Batch, Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Mode,
    Pace,
    Platform,
    Redisplay,
    ReplyOptions,
)
from amends.channels.push import Greeting, Push
from amends.channels.walking.memory import Memory
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock

# Yelp answers them with an error of its own, which says nothing.
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


class Yelp(Connector):
    """Three beginnings for everybody; the whole list and one response for partners."""

    # An edit does not move a review to the front: only a sweep sees it.
    habits = Habits(sweep=timedelta(hours=12))
    platform = Platform(
        slug="yelp",
        name="Yelp",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY,
        reply_limit=assumed.LIMIT,
        keeping=Keeping.ONCE,
        replies_once=True,
        deletions=True,
        blind=True,
        reading=Pace(assumed.CALLS_A_DAY, 86_400),
        writing=Pace(assumed.REPLIES_A_DAY, 86_400),
        lead=gettext_lazy(
            "The newest reviews on Yelp, answered there by hand; partners of Yelp "
            "read all of them and answer from here."
        ),
        known_by=("business",),
        fields=FIELDS,
        family="yelp",
        sign_in=SIGN_IN,
        keys_first=True,
        redisplay=Redisplay.SIGNS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new; a partner's whole list twice a day."""
        with line_to(account, self.platform) as line:
            business = Business(account, line)
            if is_partner(account):
                return step(business, self.habits, cursor, now=clock.now())
            page = business.page("")
        # What leaves the three newest is only older: nothing is missed, nothing gone.
        memory = Memory(dict(cursor.get("known", {})))
        pairs = zip(reversed(page.items), reversed(page.at), strict=True)
        news = [item for item, at in pairs if memory.is_news(item, 0, at)]
        memory.forget_the_oldest(clock.now(), None)
        return Batch(tuple(news), {"known": memory.told})

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Prove the delivery; Yelp never pushes words."""
        deliveries.named(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the reviews that are new, changed or gone."""
        return deliveries.named(account, push)

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Give the word of the question back."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these reviews as they stand there now."""
        with line_to(account, self.platform) as line:
            return tuple(Business(account, line).some(names))

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the one response there."""
        refuse_too_long(self.platform, reply.text)
        if EMOJI.search(reply.text):
            raise Invalid(
                _("%(place)s takes no emoji. Take them out.")
                % {"place": self.platform.name},
                "text",
            )
        respond(account, self.platform, reply.answers, reply.text)
        return Receipt(Outcome.PUBLISHED, external_id=f"{reply.answers}/reply")

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Say that nobody can ask there. Never says no."""
        del account, reply
        raise Blind(
            _("%(place)s tells nobody whether the answer arrived. Look there first.")
            % {"place": self.platform.name}
        )

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            page = Business(account, line).page("")
        return f"{self.platform.name}: {len(page.items)}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Offer to copy the answer where this account may not write."""
        if (item.get("details") or {}).get("by_hand"):
            return ReplyOptions(modes=(Mode.COPY,), limit=assumed.LIMIT)
        return super().reply_options(item, now)
