"""What people do with webhooks: begin, change, try, tell again, end."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import Actor, AuditEntry
from amends.accounts.delivery import Delivery
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.webhook import Webhook
from amends.cases.event import Event
from amends.journeys.telling.carrying import carry_later
from amends.journeys.telling.kinds import TRIAL
from amends.journeys.telling.message import trial
from amends.journeys.telling.noticing import fresh_key


@transaction.atomic
def begin(
    house: Organisation, wish: dict[str, object], *, by: Actor, at: datetime
) -> Webhook:
    """Begin to tell a program what happens from now on. Raises TooManyWebhooks."""
    latest = Event.objects.latest_id()
    person = by if isinstance(by, User) else None
    hook = Webhook.begin(house, by=person, at=at, seen=latest, since=latest, **wish)
    AuditEntry.write("begin webhook", hook, by=by, at=at, detail=_where(hook))
    return hook


@transaction.atomic
def change(hook: Webhook, wish: dict[str, object], *, by: Actor, at: datetime) -> None:
    """Tell other things, or elsewhere."""
    hook.change(**wish)
    AuditEntry.write("change webhook", hook, by=by, at=at, detail=_where(hook))


@transaction.atomic
def renew(hook: Webhook, *, by: Actor, at: datetime) -> str:
    """Sign with a new secret; returns it."""
    AuditEntry.write("renew webhook", hook, by=by, at=at)
    return hook.renew_secret()


@transaction.atomic
def stop(hook: Webhook, *, by: Actor, at: datetime) -> None:
    """Tell nothing more until somebody lets it go on."""
    if hook.stop("person", at=at):
        AuditEntry.write("stop webhook", hook, by=by, at=at)


@transaction.atomic
def go_on(hook: Webhook, *, by: Actor, at: datetime) -> None:
    """Tell again; what happened meanwhile is not made up for."""
    hook.go_on(Event.objects.latest_id())
    AuditEntry.write("resume webhook", hook, by=by, at=at)


@transaction.atomic
def end(hook: Webhook, *, by: Actor, at: datetime) -> None:
    """Take a webhook away with its log."""
    AuditEntry.write("end webhook", hook, by=by, at=at, detail=_where(hook))
    hook.delete()


@transaction.atomic
def try_out(hook: Webhook, *, at: datetime) -> Delivery:
    """Send a message that only asks whether somebody is there."""
    row: Delivery = Delivery.objects.create(
        organisation_id=hook.organisation_id,
        webhook=hook,
        key=fresh_key(),
        kind=TRIAL,
        payload=trial(hook, at=at),
        made_at=at,
    )
    _carry(row)
    return row


@transaction.atomic
def tell_again(row: Delivery) -> None:
    """Send a message once more, under its own id."""
    row.wait()
    _carry(row)


def _carry(row: Delivery) -> None:
    line = carry_later.using(
        key=f"delivery:{row.pk}", organisation_id=row.organisation_id
    )
    line.enqueue(row.pk)


def _where(hook: Webhook) -> dict[str, object]:
    return {"address": hook.address, "kinds": hook.kinds}
