"""What is written down of a sign-in: on what it began, when, and that it is used."""

from __future__ import annotations

from django.http import HttpRequest

from amends.accounts.sign_in_store import BEGUN, DEVICE, SEEN
from amends.foundation import clock


def begun(request: HttpRequest) -> None:
    """Write down on what somebody signs in, and when. Django calls it at each."""
    now = clock.now()
    request.session[DEVICE] = request.headers.get("User-Agent", "")[:300]
    request.session[BEGUN] = now.isoformat()
    request.session[SEEN] = now.date().isoformat()


def seen(request: HttpRequest) -> None:
    """Write down that the session is still used; once a day is enough."""
    today = clock.now().date().isoformat()
    if request.session.get(SEEN, today) != today:
        request.session[SEEN] = today
