"""The newest reviews on Tripadvisor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connector import Connector, ConnectorError, Invalid, Reauthorise
from amends.channels.connectors.tripadvisor import assumed, parse
from amends.channels.connectors.tripadvisor.fields import FIELDS
from amends.channels.connectors.tripadvisor.languages import languages
from amends.channels.incoming import Batch, Incoming
from amends.channels.platform import Ability, Account, Mode, Pace, Platform, Redisplay
from amends.channels.walking.memory import Memory
from amends.foundation import clock


class Tripadvisor(Connector):
    """Reads five in each language; the answer is copied to the Management Centre."""

    platform = Platform(
        slug="tripadvisor",
        name="Tripadvisor",
        abilities=Ability.READ,
        mode=Mode.COPY,
        reading=Pace(assumed.CALLS_A_DAY, 86_400),
        lead=gettext_lazy(
            "The five newest reviews on Tripadvisor; answers are put there by hand."
        ),
        known_by=("place",),
        fields=FIELDS,
        redisplay=Redisplay.SIGNS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new or edited; what leaves the list is only older, not gone."""
        memory = Memory(dict(cursor.get("known", {})))
        items = sorted(self._newest(account), key=_age)
        news = [item for item in items if memory.is_news(item, 0, item.written_at)]
        memory.forget_the_oldest(clock.now(), None)
        return Batch(tuple(news), {"known": memory.told})

    def check(self, account: Account) -> str:
        """Read the list once."""
        return f"{self.platform.name}: {len(self._newest(account))}"

    def _newest(self, account: Account) -> list[Incoming]:
        place = account.settings.get("place", "").strip().removeprefix("d")
        if not re.fullmatch(r"[0-9]{1,12}", place):
            raise Invalid(
                _("Write the number that stands in the address there."), "place"
            )
        home = home_of(account, assumed.API)
        referer = account.settings.get("referer", "").strip()
        headers = {"Referer": referer} if referer else {}
        found: dict[str, Incoming] = {}
        with Line(account, self.platform, home, explain=_refused) as line:
            for code in languages(account):
                told = line.call(
                    "GET",
                    assumed.REVIEWS.format(place=place),
                    query={"key": account.secrets.get("key", ""), "language": code},
                    headers=headers,
                ).json()
                items = (parse.incoming(row) for row in parse.rows(told))
                found |= {item.external_id: item for item in items}
        return list(found.values())


def _age(item: Incoming) -> float:
    return item.written_at.timestamp() if item.written_at else 0.0


def _refused(answer: Answer) -> ConnectorError | None:
    if answer.status in {401, 403}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None
