"""The chat window: who may show it, what it takes in, and what it says of machines."""

from __future__ import annotations

import pytest

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connector import Invalid
from amends.channels.origins import origins
from amends.channels.registry import CONNECTORS
from amends.journeys import forming
from amends.replies.publication import Publication
from tests.web.widget.conftest import SITE
from tests.world import NOON, signed_in

pytestmark = pytest.mark.django_db
WINDOW = "/w/tuul-tartu/"


def test_only_the_sites_of_the_house_may_show_it(visitor):
    answer = visitor.open(WINDOW)
    policy = answer["Content-Security-Policy"]
    assert f"frame-ancestors 'self' {SITE} https://www.tuul.example;" in f"{policy};"
    assert "X-Frame-Options" not in answer
    assert "script-src 'self'" in policy
    assert answer.cookies == {}


def test_a_channel_without_sites_is_shown_nowhere_else(visitor, window_channel):
    window_channel.settings = {"sites": "https://evil.example; script-src *"}
    window_channel.save()
    answer = visitor.open(WINDOW)
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "line",
    [
        "http://open.example",
        "https://a b.example",
        "https://x.example; script-src *",
        "javascript:alert(1)",
        "https://*",
        "https://",
    ],
)
def test_what_is_no_plain_address_of_a_site_is_refused(line):
    with pytest.raises(Invalid):
        origins(f"https://tuul.example\n{line}")


def test_sites_are_kept_as_scheme_host_and_port():
    told = "tuul.example\nhttps://Tüür.example:8443/path?x=1\n\ntuul.example"
    assert origins(told) == ("https://tuul.example", "https://xn--tr-xkaa.example:8443")


def test_a_visitor_writes_and_goes_on_in_the_same_window(visitor):
    sent = visitor.send(WINDOW, text="Kas laud on vaba?", name="Mari")
    assert sent.status_code == 302
    assert sent.url.startswith("/w/talk/")
    first = Feedback.objects.get()
    assert (first.text, first.channel.platform_slug) == ("Kas laud on vaba?", "widget")
    again = visitor.send(sent.url, text="Nelja inimese jaoks.")
    assert again.status_code == 302
    assert Feedback.objects.count() == 2
    assert Feedback.objects.filter(case=first.case).count() == 2


def test_the_same_sending_twice_is_one_and_a_machine_is_told_apart(visitor):
    page = visitor.open(WINDOW)
    for _turn in range(2):
        visitor.send(WINDOW, page=page, text="Hello", website="http://spam.example")
    only = Feedback.objects.get()
    assert only.automatic == "suspect"


def test_too_many_sendings_are_asked_to_wait(visitor):
    answers = [visitor.send(WINDOW, text=f"Hello {n}").status_code for n in range(21)]
    assert answers == [302] * 20 + [429]


def test_the_window_asks_only_for_what_is_new(visitor):
    sent = visitor.send(WINDOW, text="Hello")
    assert visitor.browser.get(f"{sent.url}&seen=1").status_code == 204
    assert visitor.browser.get(f"{sent.url}&seen=0").status_code == 200


def test_what_a_machine_answered_says_so(visitor, monkeypatch):
    sent = visitor.send(WINDOW, text="Hello")
    token = sent.url.partition("/w/talk/")[2].partition("/")[0]
    words = forming.Said("Tere! Avame kell 12.", NOON, by="Tuul", automatic=True)
    conversation = forming.conversation(token)
    told = forming.Conversation(conversation.first, (*conversation.said, words))
    monkeypatch.setattr(forming, "conversation", lambda _token: told)
    page = visitor.browser.get(sent.url).content.decode()
    assert page.count("Written by a machine") == 1
    assert Publication.objects.count() == 0


def test_a_place_without_a_window_has_neither_page_nor_script(visitor, window_channel):
    window_channel.pause(at=NOON)
    for address in (WINDOW, "/w/tuul-tartu.js", "/w/tuul-parnu/"):
        assert visitor.browser.get(address).status_code == 404


def test_the_script_is_small_speaks_every_language_and_can_end_no_tag(visitor):
    answer = visitor.browser.get("/w/tuul-tartu.js")
    text = answer.content.decode()
    assert len(answer.content) < 4096
    assert "</" not in text
    assert '"frame": "/w/tuul-tartu/"' in text
    assert "Kirjutage meile" in text
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.cookies == {}


def test_the_house_copies_the_lines_for_its_site(window_channel, kadri):
    page = signed_in(kadri).get(f"/channels/{window_channel.pk}/")
    told = page.content.decode()
    assert "/w/tuul-tartu.js&#34; async" in told
    assert Channel.objects.on("widget").count() == 1
    assert SITE in CONNECTORS["widget"].check(window_channel.account())
