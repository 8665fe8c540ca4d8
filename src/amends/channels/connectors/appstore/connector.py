"""Customer reviews in the App Store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.connectors.appstore import assumed
from amends.channels.connectors.appstore.client import App, line_to
from amends.channels.connectors.appstore.fields import FIELDS
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


class AppStore(Connector):
    """One response to each review, shown after a while, overwritten by the next."""

    # Nobody tells of edits: only a sweep sees them.
    habits = Habits(sweep=timedelta(hours=6))
    platform = Platform(
        slug="appstore",
        name="App Store",
        abilities=Ability.READ
        | Ability.REPLY
        | Ability.EDIT_REPLY
        | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        keeping=Keeping.OVERWRITE,
        moderated=True,
        deletions=True,
        reading=Pace(assumed.CALLS_AN_HOUR, 3600),
        writing=Pace(300, 3600),
        lead=_("Reviews of your app in the App Store, through App Store Connect."),
        known_by=("app",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new; every six hours all of it."""
        with line_to(account, self.platform) as line:
            return step(App(account, line), self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the response there; a colleague's words are never overwritten."""
        with line_to(account, self.platform) as line:
            return one_reply.publish(App(account, line), self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review: what stands there, and in which state."""
        with line_to(account, self.platform) as line:
            return one_reply.find(App(account, line), reply)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the response away again."""
        with line_to(account, self.platform) as line:
            App(account, line).take_back(reply.answers)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            page = App(account, line).page("")
        return f"{self.platform.name}: {len(page.items)}"
