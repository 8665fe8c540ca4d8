"""Knocking: a short sentence to the devices on which somebody wished for it.

Posted sealed to the push service of the browser's maker, who learns that something
came and nothing of what. A device that hears it twice shows it once, by its tag.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django_scopes import scope, scopes_disabled

from amends.foundation import clock
from amends.foundation.jobs import task
from amends.foundation.outbound.errors import AddressRefused, OutboundError
from amends.foundation.push import vapid
from amends.foundation.push.sealing import sealed
from amends.journeys.telling.words import line
from amends.routing.device import Device
from amends.routing.notice import Notice

LIMIT, SECONDS, BATCH = 16 * 1024, 15.0, 500
LATE = timedelta(minutes=10)
"""A knock that comes later than this is no use to anybody."""
GONE = {400, 401, 403, 404, 410}
"""Answers that mean: this address will never hear us again."""
PAGE = "/cases/{reference}/"


class Unheard(Exception):
    """The push service did not take it; the job tries again."""


def knock_soon(*, at: datetime) -> int:
    """Ask for a job for each device that is to hear of something; return how many."""
    asked = 0
    with scopes_disabled():
        for row in Notice.objects.to_be_knocked().select_related("user")[:BATCH]:
            asked += _asked(row, at)
    return asked


@transaction.atomic
def _asked(row: Notice, at: datetime) -> int:
    if not Notice.objects.to_be_knocked().filter(pk=row.pk).update(knocks=False):
        # Another worker was here first.
        return 0
    if row.seen_at is not None or at - row.told_at > LATE:
        return 0
    devices = Device.objects.signed_in(row.user, at)
    line_up = knock_later.using(organisation_id=row.organisation_id)
    line_up.enqueue_many([(row.pk, device.pk) for device in devices])
    return len(devices)


@task(attempts=8, backoff=20.0)
def knock_later(notice_id: int, device_id: int) -> None:
    """Knock once, if it is still news."""
    now = clock.now()
    with scopes_disabled():
        rows = Notice.objects.filter(pk=notice_id, seen_at=None, user__is_active=True)
        row = rows.select_related("organisation", "case", "user").first()
    device = Device.objects.filter(pk=device_id).first()
    if row is None or device is None or now - row.told_at > LATE:
        return
    with scope(organisation=row.organisation):
        knock(row, device, at=now)


def knock(row: Notice, device: Device, *, at: datetime) -> None:
    """Post it; a device that is gone is forgotten. Raises Unheard."""
    try:
        status = _post(row, device, at)
    except AddressRefused:
        status = min(GONE)
    if status in GONE:
        device.delete()
    elif not 200 <= status < 300:
        raise Unheard(f"The push service answered {status}.")


def _post(row: Notice, device: Device, at: datetime) -> int:
    # The client is dear to load, and most processes knock nowhere.
    import httpx  # noqa: PLC0415 - see above

    from amends.foundation.outbound.client import client  # noqa: PLC0415 - as above

    headers = {
        "authorization": vapid.authorization(device.address, at=at),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        "ttl": str(int(LATE.total_seconds())),
        "topic": f"notice-{row.pk}",
        "urgency": "high" if row.kind == "breach" else "normal",
    }
    body = sealed(message(row), device.public_key, device.secret)
    try:
        with client(limit=LIMIT, whole_seconds=SECONDS) as http:
            return http.post(device.address, content=body, headers=headers).status_code
    except AddressRefused:
        raise
    except (httpx.HTTPError, httpx.InvalidURL, OutboundError) as error:
        raise Unheard(type(error).__name__) from error


def message(row: Notice) -> bytes:
    """Return what the device is told, in its owner's language."""
    with translation.override(row.user.language or row.organisation.language):
        told = {
            "title": str(row.organisation),
            "body": line(row),
            "link": PAGE.format(reference=row.case.reference),
            "tag": f"notice-{row.pk}",
        }
    return json.dumps(told, ensure_ascii=False).encode()
