"""A short life of a stand-in, overheard: what was asked, and what it said."""

from __future__ import annotations

from django.test import override_settings

from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.nearby import nearby


def lived(slug):
    """Return every question with its answer of one short history."""
    place = standin_of(slug).Standin()
    place.retells, place.page = False, 2
    heard = []
    serve = place.serve

    def overheard(asked):
        said = serve(asked)
        heard.append((asked, said))
        return said

    place.serve = overheard
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        names = [place.say(f"Cold {number}.") for number in range(3)]
        connector, cursor, more = CONNECTORS[slug], {}, True
        while more:
            batch = connector.fetch(place.account, cursor)
            cursor, more = batch.cursor, batch.more
        reply = place.reply("key-1", names[0])
        connector.publish(place.account, reply)
        if not connector.platform.blind:
            assert connector.find(place.account, reply) is not None
        connector.fetch(place.account, {})
    return heard
