"""What a platform declares of itself is whole, and true of its connector."""
# ruff: noqa: S101 - a suite of tests asserts

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from amends.channels.connector import ConnectorError
from amends.channels.contract.who import everybody
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Ability, Account
from amends.channels.registry import CONNECTORS

KINDS = {"text", "email", "password", "number", "url", "select", "textarea", "switch"}


@everybody
def test_every_platform_says_what_it_is(slug: str) -> None:
    """Its slug is its key, and it has a name and one line for people."""
    platform = CONNECTORS[slug].platform
    assert platform.slug == slug
    assert platform.name
    assert str(platform.lead)
    assert platform.courier in {"", *CONNECTORS}


@everybody
def test_every_field_tells_people_what_it_is_for(slug: str) -> None:
    """Each has a label and a kind that pages know; what is secret says so."""
    fields = CONNECTORS[slug].platform.fields
    assert len({field.name for field in fields}) == len(fields)
    for field in fields:
        assert str(field.label)
        assert field.kind in KINDS
        assert bool(field.choices) == (field.kind == "select")
        assert field.secret == (field.kind == "password")
        assert not field.choices or field.default in dict(field.choices)


@everybody
def test_what_is_not_declared_is_refused_politely(slug: str) -> None:
    """Calling what the platform cannot do raises an error of the contract."""
    connector = CONNECTORS[slug]
    account = Account(channel_id=1, settings={})
    reply = Outgoing(key="k", text="Tere", lang="et", answers="1")
    undeclared: dict[Ability, Callable[[], object]] = {
        Ability.READ: lambda: connector.fetch(account, {}),
        Ability.REPLY: lambda: connector.publish(account, reply),
        Ability.LISTEN: lambda: connector.listen(account, 1),
    }
    for ability, call in undeclared.items():
        if not connector.platform.abilities & ability:
            with pytest.raises(ConnectorError):
                call()


@everybody
def test_reply_options_follow_the_declaration(slug: str) -> None:
    """A way to answer is offered, or a reason is given why there is none."""
    item = {"external_id": "1", "public": True, "details": {}, "written_at": None}
    options = CONNECTORS[slug].reply_options(item, datetime(2026, 9, 14, tzinfo=UTC))
    assert options.modes or options.reason
