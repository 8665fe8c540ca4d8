"""Any page that tells machines of its reviews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import checked
from amends.channels.calling.line import Line
from amends.channels.connector import (
    Connector,
    ConnectorError,
    Forbidden,
    Reauthorise,
    Refused,
    Unreachable,
)
from amends.channels.connectors.webpage import parse
from amends.channels.connectors.webpage.fields import FIELDS
from amends.channels.connectors.webpage.islands import Islands, islands
from amends.channels.connectors.webpage.manners import may_read
from amends.channels.incoming import Batch, Incoming
from amends.channels.platform import Ability, Account, Mode, Pace, Platform
from amends.channels.walking.memory import Memory
from amends.foundation import clock


class WebPage(Connector):
    """Reads one page a few times a day, if the site lets machines in."""

    platform = Platform(
        slug="webpage",
        name=gettext_lazy("Web page"),
        abilities=Ability.READ,
        mode=Mode.COPY,
        reading=Pace(12, 3600),
        lead=gettext_lazy(
            "A page that tells machines of its reviews (schema.org); answers are put "
            "there by hand."
        ),
        known_by=("url",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new or edited; what leaves a page is only older, not gone."""
        answer, robots = self._called(account, cursor)
        if answer.status == 304:
            return Batch((), {**cursor, "robots": robots})
        found = _read(answer)
        memory = Memory(dict(cursor.get("known", {})))
        items = _reviews(found, account)
        news = [item for item in items if memory.is_news(item, 0, item.written_at)]
        memory.forget_the_oldest(clock.now(), None)
        kept: dict[str, Any] = {"known": memory.told, "robots": robots}
        # A page that was cut off is asked for whole the next time.
        if found.whole and not found.broken:
            kept["etag"] = answer.headers.get("etag", "")
            kept["changed"] = answer.headers.get("last-modified", "")
        return Batch(tuple(news), kept)

    def check(self, account: Account) -> str:
        """Read the page once; raises Refused where it tells of no reviews."""
        answer, _robots = self._called(account, {})
        found = _reviews(_read(answer), account)
        if not found:
            raise Refused(_("This page tells machines of no reviews."))
        return f"{self.platform.name}: {len(found)}"

    def _called(
        self, account: Account, cursor: Mapping[str, Any]
    ) -> tuple[Answer, dict[str, Any]]:
        url = checked(account.settings.get("url", ""), "url")
        parts = urlsplit(url)
        wished = {
            "Accept": "text/html, application/xhtml+xml",
            "If-None-Match": str(cursor.get("etag") or ""),
            "If-Modified-Since": str(cursor.get("changed") or ""),
        }
        headers = {name: value for name, value in wished.items() if value}
        home = f"{parts.scheme}://{parts.netloc}"
        with Line(account, self.platform, home, explain=_unchanged) as line:
            may, robots = may_read(line, url, cursor.get("robots"))
            if not may:
                raise Forbidden(
                    _("This site asks machines not to read the page. Ask its owner.")
                )
            try:
                return line.call("GET", url, headers=headers), robots
            except _Unchanged:
                name = str(self.platform.name)
                return Answer(name, 304, {}, b"", writes=False), robots


class _Unchanged(ConnectorError):
    """The page is as it was."""


def _unchanged(answer: Answer) -> ConnectorError | None:
    if answer.status == 304:
        return _Unchanged()
    if answer.status == 403:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None


def _read(answer: Answer) -> Islands:
    found = islands(answer.body.decode("utf-8", "replace"))
    if found.broken and not found.trees:
        raise Unreachable(
            _("%(place)s sent half an answer. Amends asks again by itself.")
            % {"place": answer.place}
        )
    return found


def _reviews(found: Islands, account: Account) -> tuple[Incoming, ...]:
    return parse.reviews(found.trees, account.settings.get("url", ""))
