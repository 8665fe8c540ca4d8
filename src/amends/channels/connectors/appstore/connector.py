"""Customer reviews in the App Store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.reviews import Reviews
from amends.channels.connectors.appstore import assumed
from amends.channels.connectors.appstore.client import App, line_to
from amends.channels.connectors.appstore.fields import FIELDS
from amends.channels.outgoing import Outgoing
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
)
from amends.channels.walking.source import Habits


class AppStore(Reviews):
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

    @contextmanager
    def opened(self, account: Account) -> Iterator[App]:
        """Open the account's list for some calls."""
        with line_to(account, self.platform) as line:
            yield App(account, line)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the response away again."""
        with self.opened(account) as reviews:
            reviews.take_back(reply.answers)
