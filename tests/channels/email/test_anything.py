"""Whatever arrives, reading it neither raises nor takes long."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.errors import MessageError
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import amends.channels.connectors.email as connector
from amends.channels.letters import parse
from amends.channels.letters.charsets import decode
from amends.channels.letters.hypertext import to_text
from amends.channels.letters.parse import Delivery, incoming
from amends.channels.letters.quoting import cut
from amends.journeys.arriving.cleaning import clean

SAMPLES = sorted(Path(connector.__file__).parent.glob("samples/*.eml"))
HEADERS = b"From To Subject Date Message-ID Content-Type References Return-Path".split()
HTML = b"Content-Type: text/html\n\n"
PARTED = b"Content-Type: multipart/mixed; boundary=a\n\n"
KILOS = 1024
HOSTILE = {
    "nested parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n)
        for n in range(3000)
    ),
    "many parts": b"Content-Type: multipart/mixed; boundary=a\n\n"
    + b"--a\n\nx\n" * 90000,
    "nested tags": HTML + b"<div>" * 200 * KILOS,
    "open tags": HTML + b"<a " * 300 * KILOS,
    "open comments": HTML + b"<!--" * 250 * KILOS,
    "open scripts": HTML + b"<script>" * 120 * KILOS,
    "angles": HTML + b"<" * 1000 * KILOS,
    "deep quotation": HTML + b"<blockquote>" * 80 * KILOS + b"x",
    "short lines": b"Subject: x\n\n" + b"a\n" * 400 * KILOS,
    "labels": b"Subject: x\n\n" + b"From: a\n" * 120 * KILOS,
    "rules": b"Subject: x\n\n" + b"-" * 20 + b"\n" * 400 * KILOS,
    "colons": b"Subject: x\n\n" + b"On 1.1.2026 10:00 wrote\n" * 40 * KILOS,
    "brackets": b"From: " + b"(" * 8000 + b"\n\nx",
    "encoded words": b"Subject: " + b"=?a?q?" * 1300 + b"\n\nx",
    "headers": b"X: y\n" * 100 * KILOS + b"\nx",
    "one long line": b"Subject: x\n\n" + b"wrote: " * 200 * KILOS,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_mail_costs_a_few_seconds_at_most(name):
    began = time.process_time()
    incoming(HOSTILE[name])
    assert time.process_time() - began < 8


@given(some.binary(max_size=3000))
@settings(max_examples=150, deadline=None)
def test_bytes_never_raise(raw):
    clean(incoming(raw))


@given(
    some.lists(
        some.tuples(some.sampled_from(HEADERS), some.binary(max_size=200)), max_size=8
    ),
    some.binary(max_size=1000),
)
@settings(max_examples=150, deadline=None)
def test_broken_headers_never_raise(headers, body):
    lines = [name + b": " + value for name, value in headers]
    clean(incoming(b"\r\n".join([*lines, b"", body])))


@given(some.sampled_from(SAMPLES), some.data())
@settings(max_examples=150, deadline=None)
def test_a_mail_cut_or_damaged_anywhere_is_still_read(sample, data):
    raw = bytearray(sample.read_bytes())
    for _blow in range(data.draw(some.integers(1, 6))):
        raw[data.draw(some.integers(0, len(raw) - 1))] = data.draw(
            some.integers(0, 255)
        )
    end = data.draw(some.integers(1, len(raw)))
    clean(incoming(bytes(raw[:end])))


@pytest.mark.parametrize(
    "value", ["=?utf-8?b?A?=", "=?utf-8?b?QQ=x?=", "=?zip?q?x?=", "=?utf-8?q?=ZZ?="]
)
def test_a_broken_encoded_word_stays_as_it_is(value):
    assert incoming(f"Subject: {value}\n\nx".encode()).title


def test_a_mail_that_defeats_us_comes_as_it_is(monkeypatch):
    def defeat(_message):
        raise MessageError

    monkeypatch.setattr(parse, "body_of", defeat)
    found = incoming(b"Subject: Pitsa\n\nOli k\xfclm.")
    assert "Pitsa" in found.text
    assert found.details["unreadable"]


def test_a_page_nested_beyond_reason_is_kept_as_words_only():
    # Whoever shows it builds a tree of it, and trees of this depth cost minutes.
    found = incoming(HTML + b"<div>" * 50_000 + b"Pitsa oli halb.")
    assert found.text == "Pitsa oli halb."
    assert "html" not in found.details
    honest = incoming(HTML + b"<p>Pitsa<br><li>" * 5_000)
    assert "html" in honest.details


@given(some.text(max_size=2000))
@settings(max_examples=150, deadline=None)
def test_cutting_loses_no_word(text):
    parts = cut(text)
    kept = f"{parts.words} {parts.quoted} {parts.signature}"
    assert set(text.split()) <= set(kept.split())


@given(some.text(max_size=2000))
@settings(max_examples=100, deadline=None)
def test_any_text_is_html_of_some_kind(text):
    to_text(text)


@given(some.binary(max_size=500), some.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_letters_of_some_kind(data, claimed):
    decode(data, claimed)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Külm supp ja kõrvetatud šašlõkk", "cp1257"),
        ("Ļoti auksta pica, lūdzu naudu atpakaļ", "cp1257"),
        ("Ciorbă rece, vă rog să răspundeţi", "cp1250"),
        ("Холодная пицца, верните деньги", "koi8-r"),
        ("Холодная пицца, верните деньги", "cp1251"),
        ("Zażółć gęślą jaźń, proszę", "cp1250"),
    ],
)
def test_letters_that_nobody_named_are_guessed(text, charset):
    assert decode(text.encode(charset)) == text


def test_a_sender_whose_clock_is_years_ahead_is_dated_by_arrival():
    arrived = datetime(2026, 9, 14, 12, tzinfo=UTC)
    raw = b"Date: Mon, 1 Jan 2063 12:00:00 +0000\n\nx"
    assert incoming(raw, Delivery(received_at=arrived)).written_at == arrived
    honest = arrived - timedelta(hours=3)
    raw = b"Date: Mon, 14 Sep 2026 12:00:00 +0300\n\nx"
    assert incoming(raw, Delivery(received_at=arrived)).written_at == honest
