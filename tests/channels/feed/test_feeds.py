"""Feeds: words out of RSS and Atom, and nothing that XML can do to us."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from amends.channels.connector import Refused
from amends.channels.connectors import feed
from amends.channels.connectors.feed.parse import entries
from amends.channels.connectors.feed.standin import running
from amends.channels.connectors.feed.tree import NotXML
from amends.channels.registry import CONNECTORS

SAMPLE = (Path(feed.__file__).parent / "samples" / "rss.xml").read_bytes()
BOMB = b"""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>"""
FILE = b"""<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss>&f;</rss>"""


def test_an_item_of_rss_is_told_in_plain_words():
    odd, dana = entries(SAMPLE)
    assert (dana.external_id, dana.author, dana.title) == ("t-1", "Dana", "Cold & late")
    assert dana.text.startswith("The pizza\nwas cold.")
    assert dana.written_at == datetime(2026, 11, 20, 7, 12, 44, tzinfo=UTC)
    assert (odd.url, odd.written_at) == ("", None)


@pytest.mark.parametrize(
    "body",
    [BOMB, FILE, b"", b"<html><p>404", b"<a>" * 100, BOMB.decode().encode("utf-16")],
)
def test_what_is_no_honest_feed_is_refused(body):
    with pytest.raises(NotXML):
        entries(body)


@given(st.binary(max_size=200))
def test_whatever_comes_nothing_else_is_raised(body):
    try:
        entries(body)
    except NotXML:
        return


def test_xhtml_content_keeps_its_words():
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>'
        b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        b"It <b>broke</b> again</div></content></entry></feed>"
    )
    assert [item.text for item in entries(atom)] == ["It broke again"]


@pytest.mark.django_db
def test_a_feed_as_it_was_brings_nothing_and_broken_xml_is_refused():
    connector = CONNECTORS["feed"]
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        place.say("Cold.")
        first = connector.fetch(place.account, {})
        again = connector.fetch(place.account, first.cursor)
        assert (len(first.items), again.items) == (1, ())
        assert again.cursor == first.cursor
        place.things["broken"] = replace(place.newest()[0], name="<")
        with pytest.raises(Refused):
            connector.check(place.account)
