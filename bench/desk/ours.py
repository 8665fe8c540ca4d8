"""An Amends desk that holds the stock, and who works at it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.desk.stock import written
from bench.household import made
from bench.servers import amends

SIT_DOWN = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "amends.config.settings"
import django
django.setup()
from datetime import timedelta
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from amends.accounts.sign_in_store import SessionStore
from django_scopes import scope
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys.arrival import receive
from amends.journeys.learning.counting import count
kadri = User.objects.get()
house = Organisation.objects.get()
now = clock.now()
with scope(organisation=house):
    channel = Channel.objects.on("manual").get()
    receive(channel, [
        Incoming(
            external_id=f"talk-{number}", thread="talk", author="Mart",
            text=f"The pizza was cold again, number {number}.", public=False,
            written_at=now - timedelta(hours=9 - number),
        )
        for number in range(5)
    ], at=now)
    count(house, at=now)
    reference = Case.objects.order_by("-pk").first().reference
session = SessionStore()
session[SESSION_KEY] = str(kadri.pk)
session[BACKEND_SESSION_KEY] = "amends.web.accounts.backends.ByPassword"
session[HASH_SESSION_KEY] = kadri.get_session_auth_hash()
session.save()
print(f"{settings.SESSION_COOKIE_NAME}={session.session_key}", reference)
"""


@dataclass(frozen=True)
class Desk:
    """Where it lies, and the keys to it."""

    home: Path
    channel: int
    token: str
    cookie: str
    talk: str


def desk(folder: Path, rows: int) -> Desk:
    """Bring the stock in through the front door; then one talk of five messages."""
    home = folder / f"amends-{rows}"
    channel, token = made(home)
    variables = {**os.environ, "AMENDS_HOME": str(home)}
    path = written(folder / f"stock-{rows}.csv", rows)
    subprocess.run(
        amends("import", str(path)),
        env=variables,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SIT_DOWN],
        env=variables,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    cookie, talk = done.stdout.split()[-2:]
    return Desk(home, channel, token, cookie, talk)
