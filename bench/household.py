"""Make an Amends installation to be measured: a house, a place, a channel, a token."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MAKE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "amends.config.settings"
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django_scopes import scope
from amends.accounts.location import Location
from amends.accounts.token import ApiToken, Scope
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys.beginning import Business, begin
now = clock.now()
kadri = User.objects.create_user("kadri@tuul.example", name="Kadri")
house = begin(kadri, Business("Tuul", "et", "restaurant", "EE", "EUR"), at=now)
with scope(organisation=house):
    place = Location.open(house, "Tartu")
    channel = Channel.objects.create(
        organisation=house, location=place, platform_slug="manual", name="By hand",
        created_at=now,
    )
_token, secret = ApiToken.issue(house, "bench", list(Scope), by=kadri, at=now)
print(channel.pk, secret)
"""


def made(home: Path, **environment: str) -> tuple[int, str]:
    """Return the id of a channel and the secret of a token in a fresh installation."""
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        env={**os.environ, "AMENDS_HOME": str(home), **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    channel, secret = done.stdout.split()
    return int(channel), secret
