"""Any RSS or Atom feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import checked
from amends.channels.calling.line import Line
from amends.channels.connector import Connector, ConnectorError, Reauthorise, Refused
from amends.channels.connectors.feed.fields import FIELDS
from amends.channels.connectors.feed.parse import entries
from amends.channels.connectors.feed.tree import NotXML
from amends.channels.incoming import Batch, Incoming
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Pace,
    Platform,
)
from amends.channels.walking.memory import Memory
from amends.foundation import clock

TAKES = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"


class Feed(Connector):
    """Reads the whole feed each time; a feed that has not changed costs one line."""

    platform = Platform(
        slug="feed",
        name="RSS, Atom",
        abilities=Ability.READ,
        mode=Mode.COPY,
        reading=Pace(30, 3600),
        lead=gettext_lazy(
            "Any site that offers a feed; answers are put there by hand."
        ),
        known_by=("url",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new or edited; what leaves a feed is only old, not gone."""
        answer = _call(account, self.platform, cursor)
        if answer.status == 304:
            return Batch((), dict(cursor))
        memory = Memory(dict(cursor.get("known", {})))
        news = [
            item for item in _read(answer) if memory.is_news(item, 0, item.written_at)
        ]
        memory.forget_the_oldest(clock.now(), None)
        return Batch(
            tuple(news),
            {
                "known": memory.told,
                "etag": answer.headers.get("etag", ""),
                "changed": answer.headers.get("last-modified", ""),
            },
        )

    def check(self, account: Account) -> str:
        """Read the feed once."""
        found = _read(_call(account, self.platform, {}))
        return f"{self.platform.name}: {len(found)}"


def _call(account: Account, platform: Platform, cursor: Mapping[str, Any]) -> Answer:
    url = account.settings.get("url", "").strip()
    checked(url, "url")
    parts = urlsplit(url)
    headers = {
        "Accept": TAKES,
        "If-None-Match": str(cursor.get("etag") or ""),
        "If-Modified-Since": str(cursor.get("changed") or ""),
    }
    if account.secrets.get("token"):
        headers["Authorization"] = f"Bearer {account.secrets['token']}"
    asked = {name: value for name, value in headers.items() if value}
    home = f"{parts.scheme}://{parts.netloc}"
    with Line(account, platform, home, explain=_unchanged) as line:
        try:
            return line.call("GET", url, headers=asked)
        except _Unchanged:
            return Answer(str(platform.name), 304, {}, b"", writes=False)


class _Unchanged(ConnectorError):
    """The feed is as it was."""


def _unchanged(answer: Answer) -> ConnectorError | None:
    if answer.status == 304:
        return _Unchanged()
    if answer.status == 403:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None


def _read(answer: Answer) -> tuple[Incoming, ...]:
    try:
        return entries(answer.body)
    except NotXML as error:
        raise Refused(_("There is no feed at this address.")) from error
