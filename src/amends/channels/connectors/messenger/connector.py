"""Private messages to a Facebook page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Gone
from amends.channels.connectors.messenger import assumed, parse
from amends.channels.connectors.messenger.client import Inbox
from amends.channels.connectors.messenger.fields import FIELDS
from amends.channels.graph.assumed import CALLS_AN_HOUR, REPLIES_AN_HOUR
from amends.channels.graph.reading import Graph
from amends.channels.incoming import Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Pace,
    Platform,
    ReplyOptions,
)
from amends.channels.walking.source import Habits
from amends.foundation import clock

REACH = timedelta(days=assumed.REACH_DAYS)
WINDOW = timedelta(hours=assumed.WINDOW_HOURS)
FOR_PEOPLE = timedelta(days=assumed.HUMAN_DAYS)


class Messenger(Graph[Inbox]):
    """Answers whoever wrote first, for a day; with a tag a person may for a week."""

    habits = Habits(reach=REACH, ordered=False)
    told_as, own, reach = "page", "page", REACH
    platform = Platform(
        slug="messenger",
        name="Messenger",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        reply_limit=assumed.LIMIT,
        family="meta",
        reading=Pace(CALLS_AN_HOUR, 3600),
        writing=Pace(REPLIES_AN_HOUR, 3600),
        lead=gettext_lazy("Private messages to your Facebook page."),
        known_by=("page",),
        fields=FIELDS,
    )

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these messages; one that is not there any more is left alone."""
        with self.opened(account) as inbox:
            found = [inbox.one(name) for name in names]
        return tuple(row for row in found if row)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Send one message to whoever wrote; Meta judges whether it is too late."""
        refuse_too_long(self.platform, reply.text)
        with self.opened(account) as inbox:
            asked = inbox.message(reply.answers)
            told: dict[str, Any] = {
                "recipient": {"id": _writer(asked)},
                "message": {"text": reply.text},
                "messaging_type": "RESPONSE",
            }
            if self._needs_a_person(account, asked, reply):
                told |= {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}
            return Receipt(Outcome.PUBLISHED, external_id=inbox.send(told))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through what we wrote to this person since."""
        with self.opened(account) as inbox:
            try:
                person = _writer(inbox.message(reply.answers))
            except Gone:
                return None
            found = inbox.own_message(person, reply)
        return Receipt(Outcome.PUBLISHED, external_id=found) if found else None

    def check(self, account: Account) -> str:
        """Ask what the page is called."""
        with self.opened(account) as inbox:
            return f"{self.platform.name}: {inbox.name()}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Say until when; a later message of theirs opens the window again."""
        asked_at = item.get("written_at")
        limit = assumed.LIMIT
        if not isinstance(asked_at, datetime):
            return ReplyOptions(modes=(Mode.PRIVATE,), limit=limit)
        if now > asked_at + FOR_PEOPLE:
            reason = _("Messenger takes answers for seven days after a message.")
            return ReplyOptions(modes=(), limit=limit, reason=reason)
        day = now <= asked_at + WINDOW
        until = asked_at + (WINDOW if day else FOR_PEOPLE)
        return ReplyOptions(modes=(Mode.PRIVATE,), limit=limit, until=until)

    def _needs_a_person(
        self, account: Account, asked: Mapping[str, Any], reply: Outgoing
    ) -> bool:
        at = moment(asked.get("created_time"))
        late = at is not None and clock.now() > at + WINDOW
        allowed = account.settings.get("human_agent") in {"on", "yes", "true", "1"}
        # The tag says that a person wrote: an answer that nobody read never has it.
        return late and allowed and not reply.automatic

    def rack(self, account: Account, line: Line, since: datetime) -> Inbox:
        """Return the inbox of the page."""
        return Inbox(account, line, since)

    def pushed(self, entry: Mapping[str, Any], own: str) -> Iterable[str]:
        """Return the messages that were written."""
        del own
        return parse.pushed(entry)


def _writer(message: Mapping[str, Any]) -> str:
    return str(parse.mapping(message.get("from")).get("id") or "")
