"""One connected account on a platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.tenanted import Tenanted
from amends.channels.channel_questions import ChannelQuerySet
from amends.channels.circuit import State, rest
from amends.channels.connector import Connector, ConnectorError
from amends.channels.grant import Grant
from amends.channels.platform import Account, Platform
from amends.channels.registry import FAMILIES, connector_for
from amends.channels.trouble_kind import Kind, kind_of
from amends.foundation.prepared import Part, refer, rows_of
from amends.foundation.secrets import EncryptedJSONField
from amends.foundation.tenancy import TenantManager

RESTS = ("paused_at", "disconnected_at")
TROUBLE = ("failing_since", "error", "error_kind", "failures", "rests_until")
PLACE = Part(
    Location,
    (
        "id",
        "organisation_id",
        "name",
        "slug",
        "sector",
        "country",
        "time_zone",
        "hours",
    ),
)
ONE = """
SELECT {0}, {1}
FROM channels_channel t0 LEFT JOIN accounts_location t1 ON t1.id = t0.location_id
WHERE t0.organisation_id = %s AND t0.id = %s
"""


PUSHED = """
SELECT {0} FROM channels_channel t0 WHERE t0.id = %s AND t0.disconnected_at IS NULL
"""


class Channel(Tenanted):
    """An account with its settings, its cursor and its health.

    ``location`` is empty where one account serves all of them.
    ``backfilled_at`` is the end of the first reading: what came before it never
    triggers anything automatic. ``rests_until`` is how long its circuit stays open
    after ``failures`` in a row; ``brought_at`` is when it last brought something.
    ``era`` counts its connections: what was asked for in one is not heard in the next.
    """

    location = models.ForeignKey(
        Location, models.PROTECT, null=True, blank=True, related_name="channels"
    )
    platform_slug = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    settings = models.JSONField(default=dict)
    secrets: models.Field[Any, Any] = EncryptedJSONField(default=dict)
    cursor = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True, blank=True)
    backfilled_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    error_kind = models.CharField(max_length=20, blank=True)
    failures = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True, blank=True)
    brought_at = models.DateTimeField(null=True, blank=True)
    era = models.PositiveIntegerField(default=0)
    disconnected_at = models.DateTimeField(null=True, blank=True)
    grant = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="channels"
    )

    objects: ClassVar = TenantManager.from_queryset(ChannelQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "platform_slug"])]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def at_once(cls, organisation: Organisation, pk: int) -> Channel | None:
        """Return one channel with its place.

        Asked for every arrival by API, hence past the query compiler.
        """
        found = rows_of(ONE, [organisation.pk, pk], BARE, PLACE)
        if not found:
            return None
        channel: Channel
        channel, place = found[0]
        refer(channel, organisation=organisation)
        if place is not None:
            refer(place, organisation=organisation)
            refer(channel, location=place)
        return channel

    @classmethod
    def hearing(cls, pk: int) -> Channel | None:
        """Return one channel that is connected, of whatever house, for what is pushed.

        Asked for every delivery, hence past the query compiler.
        """
        found = rows_of(PUSHED, [pk], HEARING)
        return found[0][0] if found else None

    def is_visible_to(
        self, membership: Membership, ability: Ability = Ability.READ
    ) -> bool:
        """Say what the named question says of many."""
        return membership.ground(ability).holds(self.location_id)

    @property
    def connector(self) -> Connector:
        """The connector of its platform."""
        return connector_for(self.platform_slug)

    @property
    def platform(self) -> Platform:
        """What its platform can do."""
        return self.connector.platform

    @property
    def typed(self) -> Platform:
        """Its platform with only those fields that a person types for this channel."""
        sign_in = self.platform.sign_in
        if self.grant_id is None or sign_in is None:
            return self.platform
        told = {*sign_in.asks, *sign_in.gives}
        left = tuple(one for one in self.platform.fields if one.name not in told)
        return replace(self.platform, fields=left)

    @property
    def reads(self) -> bool:
        """Whether there is anything to fetch."""
        return self.connector.reads

    @property
    def replies(self) -> bool:
        """Whether replies leave by themselves; otherwise copy, open, confirm."""
        return self.connector.replies

    def of_its_family(self) -> list[Channel]:
        """Return the house's other channels that are told things at one address.

        Those that rest are among them.
        """
        family = self.platform.family
        if not family:
            return []
        others = Channel.objects.connected().filter(
            organisation_id=self.organisation_id, platform_slug__in=FAMILIES[family]
        )
        return list(others.exclude(pk=self.pk).order_by("pk"))

    def account(self) -> Account:
        """Return the account as the connector is told of it."""
        signed = self.grant.account() if self.grant else None
        return Account(
            channel_id=self.pk,
            settings={**(signed.settings if signed else {}), **self.settings},
            secrets={**self.secrets, **(signed.secrets if signed else {})},
            vault=signed.vault if signed else None,
            purse=self.purse,
        )

    @property
    def purse(self) -> str:
        """The name under which its calls are counted, with those of its sign-in."""
        return f"grant:{self.grant_id}" if self.grant_id else f"channel:{self.pk}"

    def heard(
        self, cursor: Mapping[str, Any], *, at: datetime, brought: bool = False
    ) -> None:
        """Remember how far we have read; the channel is healthy again."""
        self.cursor = dict(cursor)
        self.heard_at = self.tried_at = at
        if brought:
            self.brought_at = at
        self._close_circuit()
        self.save(
            update_fields=["cursor", "heard_at", "tried_at", "brought_at", *TROUBLE]
        )

    def told(self, *, at: datetime, brought: bool) -> None:
        """Remember that something was pushed.

        Where we read as well, reading keeps its own time, its cursor and its errors:
        lost deliveries are only found by looking.
        """
        if not self.reads:
            self.heard(self.cursor, at=at, brought=brought)
        elif brought:
            self.brought_at = at
            self.save(update_fields=["brought_at"])

    def learn(self, settings: Mapping[str, str]) -> None:
        """Keep what the account has shown by itself; what people typed stays."""
        if not settings:
            return
        # Somebody may have changed the settings while we were reading.
        now = Channel.objects.select_for_update(no_key=True).get(pk=self.pk).settings
        typed = {name: value for name, value in now.items() if value}
        self.settings = {**now, **settings, **typed}
        self.save(update_fields=["settings"])

    @classmethod
    def names_of(cls, ids: set[int]) -> dict[int, str]:
        """Return what these are called, whoever looks after them."""
        rows = cls.objects.filter(pk__in=ids)
        return dict(rows.values_list("pk", "name"))

    def backfilled(self, *, at: datetime) -> None:
        """End the first reading; a second call keeps the first instant."""
        if self.backfilled_at is None:
            self.backfilled_at = at
            self.save(update_fields=["backfilled_at"])

    def failed(self, error: ConnectorError | str, *, at: datetime) -> None:
        """Remember what went wrong and since when, and leave the account alone."""
        self.tried_at = at
        self.error_kind = kind = kind_of(error)
        seconds = getattr(error, "seconds", 0.0)
        self.rests_until = at + rest(kind, self.failures + 1, seconds)
        # Who asks for patience works; only whoever does not answer is failing.
        if kind != Kind.RETRY_AFTER:
            self.failures += 1
            self.failing_since = self.failing_since or at
        self.error = str(error)[:2000]
        self.save(update_fields=["tried_at", *TROUBLE])

    def circuit(self, *, at: datetime) -> State:
        """Say whether the account may be called now."""
        if self.rests_until is None:
            return State.CLOSED
        return State.OPEN if at < self.rests_until else State.TRYING

    def sends_nothing_for(self, *, at: datetime) -> timedelta | None:
        """Return how long nothing may be sent, None where it may."""
        if self.rests_until is None or self.circuit(at=at) != State.OPEN:
            return None
        # A spent budget of reading says nothing of writing.
        spent = self.error_kind == Kind.RETRY_AFTER
        return None if spent else self.rests_until - at

    def try_again(self) -> None:
        """Close the circuit: somebody has mended what was wrong."""
        self._close_circuit()
        self.save(update_fields=list(TROUBLE))

    def _close_circuit(self) -> None:
        self.failing_since, self.rests_until = None, None
        self.error, self.error_kind, self.failures = "", Kind.NONE, 0

    @property
    def brought_nothing(self) -> bool:
        """Whether nothing in the house refers to this channel."""
        refers = (
            getattr(self, str(relation.get_accessor_name()))
            for relation in self._meta.related_objects
            if relation.one_to_many
        )
        return not any(rows.exists() for rows in refers)

    def disconnect(self, *, at: datetime) -> None:
        """Stop at once, and keep no password; whose account it was is remembered."""
        self.settings = {**self.own_names(), **self.settings}
        self.secrets, self.grant = {}, None
        self.paused_at = self.paused_at or at
        self.disconnected_at = at
        self._close_circuit()
        self.era += 1
        forgotten = ("settings", "secrets", "grant", *RESTS)
        self.save(update_fields=["era", *forgotten, *TROUBLE])

    def own_names(self) -> dict[str, str]:
        """Return what tells this account from others of its platform."""
        told = self.account().settings
        return {name: str(told.get(name, "")) for name in self.platform.known_by}

    def take_up(self, grant: Grant, settings: Mapping[str, str]) -> None:
        """Be served by a sign-in from now on, and not yet stored.

        What the sign-in tells goes before what was typed under another.
        """
        own = {
            name: value
            for name, value in self.settings.items()
            if name not in grant.settings
        }
        self.grant, self.secrets = grant, {}
        self.settings = {**own, **settings}

    def come_back(self) -> None:
        """Listen again after a disconnect, and keep all that was changed.

        What came meanwhile counts as a first reading.
        """
        self.paused_at = self.disconnected_at = self.backfilled_at = None
        self._close_circuit()
        self.era += 1
        self.save()

    @property
    def only_rests(self) -> bool:
        """Whether it was paused, and not let go."""
        return self.paused_at is not None and self.disconnected_at is None

    @property
    def as_wanted(self) -> Channel | None:
        """The row as it is now, locked; None when nobody wants to hear it any more.

        Whoever has read under an old connection has read for nobody.
        """
        rows = Channel.objects.listening().select_for_update(no_key=True)
        now: Channel | None = rows.filter(pk=self.pk, era=self.era).first()
        return now

    def pause(self, *, at: datetime) -> None:
        """Stop listening; pausing twice changes nothing."""
        if self.paused_at is None:
            self.paused_at = at
            self.save(update_fields=["paused_at"])

    def resume(self) -> None:
        """Listen again."""
        self.paused_at = None
        self._close_circuit()
        self.save(update_fields=["paused_at", *TROUBLE])


BARE = Part(
    Channel,
    ("id", "organisation_id", "location_id", "platform_slug", "name", "settings"),
)
"""A channel without secrets, cursor and health."""
HEARING = Part(
    Channel,
    (
        "id",
        "organisation_id",
        "grant_id",
        "platform_slug",
        "settings",
        "secrets",
        *RESTS,
    ),
)
"""A channel with all that proves a delivery, and nothing else."""
