"""Reviews of an app on Google Play."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.connectors.googleplay import assumed
from amends.channels.connectors.googleplay.client import App, line_to
from amends.channels.connectors.googleplay.fields import FIELDS
from amends.channels.incoming import Batch
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
)
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock


class GooglePlay(Connector):
    """One reply to each review, overwritten by the next; one week is shown."""

    habits = Habits(reach=timedelta(days=assumed.REACH_DAYS))
    platform = Platform(
        slug="googleplay",
        name="Google Play",
        abilities=Ability.READ | Ability.REPLY | Ability.EDIT_REPLY,
        reply_limit=assumed.LIMIT,
        keeping=Keeping.OVERWRITE,
        deletions=True,
        reading=Pace(assumed.CALLS_AN_HOUR, 3600),
        writing=Pace(assumed.REPLIES_A_DAY, 86400),
        lead=_("Reviews of your app on Google Play; the store shows the last week."),
        known_by=("package",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what has changed; every day the whole week."""
        with line_to(account, self.platform) as line:
            return step(App(account, line), self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the reply there; a colleague's words are never overwritten."""
        with line_to(account, self.platform) as line:
            return one_reply.publish(App(account, line), self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review."""
        with line_to(account, self.platform) as line:
            return one_reply.find(App(account, line), reply)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            page = App(account, line).page("")
        return f"{self.platform.name}: {len(page.items)}"
