"""A house with a mailbox and a plan, and complaints that were put right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.test import override_settings

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.connectors.sms.standin import NUMBER, Standin, running
from amends.channels.registry import connector_for
from amends.followups.invitation import Invitation
from amends.followups.plan import Plan
from amends.followups.survey import Frame
from amends.foundation import clock
from amends.journeys.surveying import Wish, begin
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.came import Came
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


@pytest.fixture
def service(db: None) -> Iterator[Standin]:
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as standin:
        yield standin


@pytest.fixture
def asked(
    service: Standin,
    tuul: Organisation,
    tartu: Location,
    kadri: Membership,
) -> Invitation:
    account = service.account
    Channel.objects.create(
        organisation=tuul,
        platform_slug="sms",
        name="Text",
        settings=dict(account.settings),
        secrets=dict(account.secrets),
        created_at=NOON,
    )
    Plan.objects.create(organisation=tuul, basis="consent", signed_by="Liis")
    day = NOON.date() - timedelta(days=3)
    came = Came("7", day, phone=NUMBER, language="et", location=tartu.slug)
    receive_visits(tuul, [came])
    begin(tuul, Wish(Frame.ALL, 1), seed="s", by=kadri.user, at=NOON)
    found: Invitation = Invitation.objects.get()
    return found
