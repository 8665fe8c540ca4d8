"""Two people connect one account at the same moment: it becomes one channel."""

from __future__ import annotations

import threading

import pytest
from django.db import connection
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.journeys import connecting
from tests.world import NOON

KEYS = {
    "client_id": "c",
    "client_secret": "s",
    "refresh_token": "lasting",
    "user": "42",
}
PRESSES = 8


@pytest.mark.django_db(transaction=True)
def test_whoever_comes_second_is_told_that_it_is_connected(
    tuul: Organisation, kadri: Membership
) -> None:
    told: list[str] = []
    start = threading.Barrier(PRESSES)

    def press(number: int) -> None:
        wish = connecting.Wish("x", f"Our X {number}", None, KEYS)
        try:
            start.wait()
            with scope(organisation=tuul):
                connecting.connect(tuul, wish, by=kadri.user, at=NOON)
        except connecting.WrongValues as error:
            told.append(str(error))
        finally:
            connection.close()

    people = [threading.Thread(target=press, args=(at,)) for at in range(PRESSES)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    with scope(organisation=tuul):
        kept = Channel.objects.get()
    assert told == [f"user: It is connected already, as {kept.name}."] * 7
