"""A house with a mailbox and a plan, and complaints that were put right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.registry import connector_for
from amends.followups.plan import Plan
from amends.foundation import clock
from tests.journeys.followups.post import Post
from tests.world import NOON, said

Complain = Callable[..., Case]


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    made = Post()

    def found(platform: str) -> object:
        return made if platform == "email" else connector_for(platform)

    monkeypatch.setattr("amends.channels.channel.connector_for", found)
    return made


@pytest.fixture
def mailbox(tuul: Organisation, post: Post) -> Channel:
    return Channel.objects.create(
        organisation=tuul, platform_slug="email", name="Post", created_at=NOON
    )


@pytest.fixture
def plan(tuul: Organisation) -> Plan:
    return Plan.objects.create(
        organisation=tuul, basis="existing_customer", days=4, cap=30, signed_by="Liis"
    )


@pytest.fixture
def solved(mailbox: Channel, plan: Plan, kadri: Membership) -> Complain:
    """Let somebody complain by mail and be answered the next day."""

    def complain(
        who: str = "mart@guest.example",
        at: datetime = NOON,
        lang: str = "et",
        text: str = "Pitsa oli külm ja kuller ebaviisakas!",
    ) -> Case:
        case = said(
            mailbox,
            text,
            stars=1.0,
            lang=lang,
            public=False,
            written_at=at,
            identities=(("email", who),),
            details={"from": who, "subject": "Külm pitsa"},
        )
        closed_at = at + timedelta(days=1)
        with clock.stopped(closed_at):
            case.close(by=kadri.user, at=closed_at, reason="solved")
        return case

    return complain
