"""Mail in, answer, mail out: at the desk, with a real Dovecot, Postfix and Chromium."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.publication import Publication
from tests.accessibility import settled
from tests.channels.email.guest import Guest, soon
from tests.servers.chromium import page as page_of
from tests.servers.place import Server
from tests.world import signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.mailservers,
    pytest.mark.django_db(transaction=True),
]
REPLY = (
    "Tere, Mari!\n\nAitäh, et kirjutasite. Pitsa jõudis teieni külmalt ja meil on "
    "sellest väga kahju. Räägin täna köögi ja kulleriga.\n\nKadri"
)


@pytest.fixture
def mailbox(
    tartu: Location,
    imap_server: Server,
    smtp_server: Server,
    fresh_address: Callable[[str], str],
    settings: object,
) -> Channel:
    """The house's own mailbox on the real servers, read once already."""
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    desk = fresh_address("desk")
    channel = Channel.objects.create(
        organisation=tartu.organisation,
        location=tartu,
        platform_slug="email",
        name="Post",
        settings={
            "address": desk,
            "name": "Pizzeria Tuul",
            "imap_host": imap_server.host,
            "imap_port": str(imap_server.port),
            "imap_security": "none",
            "imap_user": desk,
            "smtp_host": smtp_server.host,
            "smtp_port": str(smtp_server.port),
            "smtp_security": "none",
        },
        secrets={"imap_password": imap_server.password},
        created_at=clock.now(),
    )
    collect(channel, at=clock.now())
    return channel


@pytest.fixture
def mari(
    imap_server: Server, smtp_server: Server, fresh_address: Callable[[str], str]
) -> Guest:
    """A customer with a mailbox of her own."""
    return Guest(fresh_address("mari"), imap_server, smtp_server)


def test_a_mail_is_answered_at_the_desk_and_reaches_its_sender(
    mailbox: Channel,
    kadri: Membership,
    browser: Browser,
    live_server: LiveServer,
    mari: Guest,
) -> None:
    asked = mari.write(mailbox.settings["address"], "Tere! Pitsa oli täiesti külm.")
    assert soon(lambda: collect(mailbox, at=clock.now()).created)

    with page_of(browser, base_url=live_server.url) as page:
        cookie = signed_in(kadri).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": cookie,
                    "url": live_server.url,
                }
            ]
        )
        page.goto("/cases/")
        page.get_by_role("link", name="Mari Mägi").click()
        expect(page.locator(".message--customer")).to_contain_text("täiesti külm")
        box = page.get_by_role("textbox", name="Your reply")
        expect(box).to_be_visible()
        # Before its scripts run nobody hears what is typed.
        settled(page)
        box.fill(REPLY)
        expect(page.locator("#verdict")).to_contain_text("Kept at")
        if page.get_by_label("Why send it like this?").count():
            page.get_by_label("Why send it like this?").fill("I spoke with Mari.")
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("The reply leaves in a moment.")).to_be_visible()
        publication = Publication.objects.get()
        with clock.stopped(publication.not_before + timedelta(seconds=1)):
            carry(publication)
        page.reload()
        expect(page.locator(".message--us")).to_contain_text("Published")

    (letter,) = soon(mari.letters)
    assert letter["In-Reply-To"] == asked
    assert letter["Subject"] == "Re: Külm pitsa"
    assert letter.get_content().split() == REPLY.split()
