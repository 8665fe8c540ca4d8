"""Connecting: an account of a platform becomes a channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from amends.accounts.audit import Actor, AuditEntry
from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.platform import Account, Platform
from amends.channels.received_push import ReceivedPush
from amends.channels.registry import CONNECTORS
from amends.journeys.collecting import collect_later
from amends.journeys.coming_back import (
    connected_already,
    known_from_before,
    names_another,
    one_after_another,
)
from amends.journeys.intake import later


class LetGo(Exception):
    """The channel was disconnected: it needs its keys again, not only a word."""


class WrongValues(Exception):
    """Some values cannot be taken; ``fields`` maps each to what is wrong."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {why}" for name, why in fields.items()))
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Wish:
    """An account to connect; ``values`` are the platform's own fields."""

    platform: str
    name: str
    location: Location | None
    values: Mapping[str, str]


@transaction.atomic
def connect(
    organisation: Organisation, wish: Wish, *, by: Actor, at: datetime
) -> Channel:
    """Make a channel and ask it for what it has. Raises WrongValues."""
    connector = CONNECTORS.get(wish.platform)
    if connector is None:
        raise WrongValues({"platform": _("There is no such platform.")})
    platform = connector.platform
    _refuse(platform, wish.values)
    one_after_another(organisation.pk)
    parts = sorted_out(platform, wish.values)
    if connector.reads:
        _refuse_a_twin(platform, wish.values)
    channel = known_from_before(platform, parts["settings"])
    detail = {"platform": platform.slug}
    if channel is None:
        channel = Channel(
            organisation=organisation, platform_slug=platform.slug, created_at=at
        )
    else:
        detail["again"] = "yes"
    channel.location, channel.name = wish.location, wish.name
    channel.settings, channel.secrets = parts["settings"], parts["secrets"]
    channel.come_back()
    AuditEntry.write("connect", channel, by=by, at=at, detail=detail)
    read_now(channel)
    return channel


@transaction.atomic
def reconnect(
    channel: Channel, *, values: Mapping[str, str], by: Actor, at: datetime
) -> Channel:
    """Change the settings; a secret that is left empty stays as it was.

    Returns the channel, or that of the same account which was let go and comes back.
    """
    kept = {name: secret for name, secret in channel.secrets.items() if secret}
    given = {name: value for name, value in values.items() if value}
    platform = channel.typed
    _refuse(platform, kept | given)
    one_after_another(channel.organisation_id)
    told = {**channel.account().settings, **values}
    if channel.reads:
        _refuse_a_twin(channel.platform, {**kept, **told}, but=channel.pk)
    _refuse_another(channel, told)
    sorted_values = sorted_out(platform, values)
    channel.settings = sorted_values["settings"]
    channel.secrets = kept | {
        name: secret for name, secret in sorted_values["secrets"].items() if secret
    }
    before = _from_before(channel)
    if before is not None:
        channel = before
        channel.come_back()
        read_now(channel)
    elif channel.disconnected_at:
        channel.come_back()
        read_now(channel)
    else:
        channel.era += 1
        channel.save()
        channel.try_again()
    AuditEntry.write("reconnect", channel, by=by, at=at)
    return channel


def _refuse_a_twin(
    platform: Platform, values: Mapping[str, str], *, but: int = 0
) -> None:
    twin = connected_already(platform, values, but=but)
    if twin is not None:
        told = _("It is connected already, as %(name)s.") % {"name": twin.name}
        raise WrongValues({(*platform.known_by, "name")[0]: told})


def _refuse_another(channel: Channel, told: Mapping[str, str]) -> None:
    """Refuse to make a channel that has read one account read another.

    What the other does not have would count as taken away.
    """
    harmless = not channel.platform.deletions
    if harmless or (channel.brought_nothing and not channel.cursor):
        return
    name = names_another(channel, told)
    if name:
        why = _("This is another account. Connect it as a channel of its own.")
        raise WrongValues({name: why})


def _from_before(channel: Channel) -> Channel | None:
    """Let an account that was let go come back in the place of one just begun.

    Who signs in where no list of places is kept says only now which account it is, and
    who mistyped a name says so later.
    """
    if channel.disconnected_at or not channel.brought_nothing:
        return None
    told = channel.account().settings
    before = known_from_before(channel.platform, told)
    if before is None or ReceivedPush.objects.unread().of(channel.pk).exists():
        return None
    if channel.grant is not None:
        before.take_up(channel.grant, channel.settings)
    else:
        before.settings, before.secrets = channel.settings, channel.secrets
    before.location = channel.location or before.location
    channel.delete()
    return before


def try_out(slug: str, values: Mapping[str, str]) -> str:
    """Try the settings of an account; returns one line, raises ConnectorError."""
    connector = CONNECTORS[slug]
    parts = sorted_out(connector.platform, values)
    account = Account(
        channel_id=0, settings=parts["settings"], secrets=parts["secrets"]
    )
    return connector.check(account)


def try_again(channel: Channel, values: Mapping[str, str]) -> str:
    """Try new settings with the sign-in that the channel has; like `try_out`."""
    account = channel.account()
    new = {**account.settings, **values}
    return channel.connector.check(replace(account, channel_id=0, settings=new))


def sorted_out(
    platform: Platform, values: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Return the values as settings and secrets; what nobody asked for is dropped."""
    parts: dict[str, dict[str, str]] = {"settings": {}, "secrets": {}}
    for field in platform.fields:
        value = values.get(field.name, "").strip() or field.default
        parts["secrets" if field.secret else "settings"][field.name] = value
    return parts


def _refuse(platform: Platform, values: Mapping[str, str]) -> None:
    wrong = {
        field.name: _("This is needed.")
        for field in platform.fields
        if field.required and not (values.get(field.name, "").strip() or field.default)
    }
    for field in platform.fields:
        given = values.get(field.name, "").strip()
        if field.choices and given and given not in dict(field.choices):
            wrong[field.name] = _("Choose one of the offered values.")
        elif field.kind == "number" and given and not given.isdigit():
            wrong[field.name] = _("Write a whole number.")
    if wrong:
        raise WrongValues(wrong)


@transaction.atomic
def pause(channel: Channel, *, by: Actor, at: datetime) -> None:
    """Stop listening to a channel."""
    channel.pause(at=at)
    AuditEntry.write("pause", channel, by=by, at=at)


@transaction.atomic
def resume(channel: Channel, *, by: Actor, at: datetime) -> None:
    """Listen to a channel again. Raises LetGo for one that was disconnected."""
    if channel.disconnected_at:
        raise LetGo
    channel.resume()
    # What was pushed meanwhile has been kept.
    later(channel)
    AuditEntry.write("resume", channel, by=by, at=at)


def read_now(channel: Channel) -> None:
    """Let the worker read a channel as soon as it can, and what it could not read."""
    if channel.paused_at is None and channel.platform.is_told:
        ReceivedPush.objects.of(channel.pk).try_again()
        later(channel)
    if channel.reads and channel.paused_at is None:
        collect_later.using(
            key=f"collect:{channel.pk}", organisation_id=channel.organisation_id
        ).enqueue(channel.pk)
