"""The team signs with pictures, and somebody writes a card by hand and shows it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys.paper.pictures import measured
from amends.journeys.paper.printing import pdf
from amends.journeys.promising import remind_of_promises
from amends.remedies.hand_task import HandTask
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.signature import LARGEST, Signature
from tests.web.letters.test_letters import SENT, pages, written
from tests.world import NOON, signed_in

JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11\x00"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def png(width: int = 8, height: int = 4) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        sealed = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sealed

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x40" * width) * height)
    begin = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    return begin + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def add(who: Membership, name: str, content: bytes) -> Any:
    picture = SimpleUploadedFile("s.png", content, "image/png")
    sent = {"name": name, "picture": picture}
    return signed_in(who).post("/letters/signatures/", sent)


def test_a_signature_is_printed_under_a_letter(
    cold_pizza: Case, liis: Membership
) -> None:
    assert add(liis, "Mari", png()).status_code == 302
    signature = Signature.objects.get()
    assert written(liis, cold_pizza, signatures=str(signature.pk)) == 302
    assert written(liis, cold_pizza) == 302
    signed, plain = Letter.objects.order_by("pk")
    assert list(signed.signatures.all()) == [signature]
    with_picture, without = pdf([signed], "letter"), pdf([plain], "letter")
    assert b"/Subtype/Image" in with_picture
    assert b"/Subtype/Image" not in without
    assert pages(pdf([signed, plain, signed], "letter")) == 3
    shown = signed_in(liis).get(f"/letters/signatures/{signature.pk}/picture/")
    assert (shown["Content-Type"], shown.content) == ("image/png", png())


@pytest.mark.parametrize(
    "content",
    [
        b"<svg/>",
        png()[:40],
        png(4000, 1),
        JPEG,
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + b"x" * LARGEST,
    ],
    ids=["not one", "torn", "too wide", "no jpeg inside", "nothing", "too large"],
)
def test_what_cannot_be_printed_is_not_kept(liis: Membership, content: bytes) -> None:
    assert add(liis, "Mari", content).status_code in {413, 422}
    assert not Signature.objects.exists()


def test_sides_are_told_by_the_bytes() -> None:
    assert measured(png(8, 4)) == ("png", 8, 4)
    assert measured(JPEG) == ("jpg", 32, 16)
    assert measured(b"\xff\xd8\xff") == ("jpg", 0, 0)


def test_nobody_signs_with_the_hand_of_another_house(
    cold_pizza: Case, liis: Membership, olev: Membership
) -> None:
    with scope(organisation=olev.organisation):
        theirs = Signature.add(
            olev.organisation, "Olev", (png(), "png"), by=olev.user, at=NOON
        )
    assert written(liis, cold_pizza, signatures=str(theirs.pk)) == 422
    address = f"/letters/signatures/{theirs.pk}/"
    assert signed_in(liis).get(f"{address}picture/").status_code == 404
    assert signed_in(olev).get(f"{address}picture/").status_code == 200


def test_a_card_by_hand_is_a_promise_until_its_photo_is_there(
    cold_pizza: Case, liis: Membership, mihkel: Membership
) -> None:
    sent = {"form": "hand", "due_on": "2026-09-17", "writer": str(mihkel.pk)}
    assert written(liis, cold_pizza, **sent) == 302
    task, promise = HandTask.objects.get(), Promise.objects.get()
    assert (task.writer, promise.due_on) == (mihkel.user, date(2026, 9, 17))
    assert not Letter.objects.to_print().exists()
    with clock.stopped(NOON + timedelta(days=4)):
        remind_of_promises.func()
        page = signed_in(mihkel).get("/letters/").content.decode()
    promise.refresh_from_db()
    assert promise.reminded_at is not None
    assert "Mart Käär" in page
    browser = signed_in(mihkel)
    photo = SimpleUploadedFile("../../card.png", png(), "text/html")
    browser.post(f"/letters/hand/{task.pk}/end/", {"photo": photo})
    task.refresh_from_db()
    promise.refresh_from_db()
    assert (task.done_by, promise.kept) == (mihkel.user, True)
    shown = browser.get(f"/letters/hand/{task.pk}/photo/")
    assert (shown["Content-Type"], shown.content) == ("image/png", png())
    task.photo.delete()


def test_a_card_by_hand_needs_its_day(cold_pizza: Case, liis: Membership) -> None:
    for day in ("", "2026-09-13", "2028-01-01"):
        assert written(liis, cold_pizza, form="hand", due_on=day) == 422
    assert not HandTask.objects.exists()


def test_what_does_not_fit_on_a_card_is_not_kept(
    cold_pizza: Case, liis: Membership
) -> None:
    long = SENT["words"] + " Täname." * 80
    assert written(liis, cold_pizza, form="card", words=long) == 422
    assert written(liis, cold_pizza, form="letter", words=long) == 302


def test_what_is_no_photo_is_not_kept(cold_pizza: Case, liis: Membership) -> None:
    written(liis, cold_pizza, form="hand", due_on="2026-09-17")
    task = HandTask.objects.get()
    page = SimpleUploadedFile("card.png", b"<html>", "image/png")
    signed_in(liis).post(f"/letters/hand/{task.pk}/end/", {"photo": page})
    task.refresh_from_db()
    assert (task.done_at, bool(task.photo)) == (None, False)
