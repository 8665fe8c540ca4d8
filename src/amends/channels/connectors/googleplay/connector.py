"""Reviews of an app on Google Play."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.reviews import Reviews
from amends.channels.connectors.googleplay import assumed
from amends.channels.connectors.googleplay.client import App, line_to
from amends.channels.connectors.googleplay.fields import FIELDS
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
)
from amends.channels.walking.source import Habits


class GooglePlay(Reviews):
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

    @contextmanager
    def opened(self, account: Account) -> Iterator[App]:
        """Open the account's list for some calls."""
        with line_to(account, self.platform) as line:
            yield App(account, line)
