"""Carrying a message to a webhook: signed, to public addresses only, until it arrives.

A failure is the job's: it comes back after a pause that doubles up to an hour, for most
of a day. Who answers "gone", or nothing at all for three days, is told nothing more.
"""

from __future__ import annotations

from datetime import datetime

import orjson
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.delivery import Delivery, Told
from amends.foundation import clock
from amends.foundation.jobs import Hopeless, task
from amends.foundation.outbound.errors import AddressRefused, OutboundError
from amends.journeys.telling.signing import headers

LIMIT = 64 * 1024
SECONDS = 20.0
GONE = 410


class Unanswered(Exception):
    """The receiver did not take it; the job tries again."""


@task(attempts=24, backoff=15.0)
def carry_later(delivery_id: int) -> None:
    """Carry one message, if it still waits and its webhook still listens."""
    with scopes_disabled():
        row = (
            Delivery.objects.select_related("webhook", "organisation")
            .filter(pk=delivery_id, state=Told.WAITING)
            .first()
        )
    if row is not None and row.webhook.stopped_at is None:
        with scope(organisation=row.organisation):
            carry(row, at=clock.now())


def carry(row: Delivery, *, at: datetime) -> None:
    """Carry one message. Raises Unanswered, or Hopeless where waiting is in vain."""
    try:
        status = _post(row, at)
    except AddressRefused as error:
        row.tried(Told.FAILED, at=at, reason=str(error))
        raise Hopeless(str(error)) from error
    except Unanswered as error:
        _failed(row, None, str(error), at)
        raise
    if 200 <= status < 300:
        row.tried(Told.DELIVERED, at=at, status=status)
        row.webhook.succeeded()
    elif status == GONE:
        row.tried(Told.FAILED, at=at, status=status)
        _stop(row, "gone", at)
    else:
        _failed(row, status, "", at)
        raise Unanswered(f"The receiver answered {status}.")


def _post(row: Delivery, at: datetime) -> int:
    # The client is dear to load, and most processes tell nobody anything.
    import httpx  # noqa: PLC0415 - see above

    from amends.foundation.outbound.client import client  # noqa: PLC0415 - as above

    body = orjson.dumps(row.payload)
    signed = headers(row.key, body, row.webhook.secret, at=at)
    signed["content-type"] = "application/json"
    try:
        with client(limit=LIMIT, whole_seconds=SECONDS) as http:
            return http.post(
                row.webhook.address, content=body, headers=signed
            ).status_code
    except AddressRefused:
        raise
    except (httpx.HTTPError, httpx.InvalidURL, OutboundError) as error:
        raise Unanswered(f"{type(error).__name__}: {error}") from error


def _failed(row: Delivery, status: int | None, reason: str, at: datetime) -> None:
    row.tried(Told.WAITING, at=at, status=status, reason=reason)
    if row.webhook.failed(at=at):
        _stop(row, "silent", at)


def _stop(row: Delivery, because: str, at: datetime) -> None:
    if row.webhook.stop(because, at=at):
        detail = {"because": because}
        AuditEntry.write("stop webhook", row.webhook, by=None, at=at, detail=detail)
