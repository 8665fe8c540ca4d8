"""Files as they really lie about, brought by a person through the pages."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.file_import import FileImport
from amends.channels.incoming import File
from amends.journeys import importing
from tests.hostile.words import EVIL, LIVE, NAMES
from tests.world import said, signed_in

Bring = Callable[..., str]


@pytest.fixture
def browser(kadri: Membership, tartu: Location) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


@pytest.fixture
def bring(browser: Client) -> Bring:
    """Let Kadri bring a file as far as it goes; returns the pages she saw."""

    def through(content: bytes, name: str = "reviews.csv") -> str:
        file = SimpleUploadedFile(name, content)
        seen = [browser.post("/imports/new/", {"file": file}, follow=True)]
        for row in FileImport.objects.newest()[:1]:
            seen.append(browser.post(f"/imports/{row.pk}/start/", follow=True))
            importing.run_later.func(row.pk)
            seen.append(browser.get(f"/imports/{row.pk}/"))
            problems = browser.get(f"/imports/{row.pk}/problems.csv")
            # Only what is a page can hurt as one.
            assert problems["Content-Disposition"].startswith("attachment")
            assert problems["Content-Type"].startswith("text/csv")
            assert problems["X-Content-Type-Options"] == "nosniff"
            seen.append(browser.get("/imports/"))
        assert all(page.status_code in (200, 422) for page in seen)
        return "".join(page.content.decode() for page in seen)

    return through


def texts() -> set[str]:
    return {row.text for case in Case.objects.all() for row in case.feedback.all()}


def test_a_baltic_code_page_with_mixed_line_ends(bring: Bring) -> None:
    table = (
        "Kuupäev;Hinne;Tagasiside\r\n14.09.2026;1;Pitsa oli külm, õudne\n"
        '15.09.2026;5;"Väga hea\nja ž š soe"\r16.09.2026;4;Mõnus koht\r\n'
    )
    seen = bring(table.encode("cp1257"))
    assert "Pitsa oli külm, õudne" in seen
    assert texts() == {
        "Pitsa oli külm, õudne",
        "Väga hea\nja ž š soe",
        "Mõnus koht",
    }


def test_a_workbook_with_merged_cells_and_formulas(bring: Bring) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Reviews of 2026"
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["Date", "Stars", "Comment", "Author"])
    sheet.append(["2026-09-14", 5, "Lovely evening here", "Ann"])
    sheet.append(["2026-09-15", "=2+2", "Cold pizza again", "Bo"])
    sheet.append(["2026-09-16", 1, '=HYPERLINK("http://evil.example","x")', "Cy"])
    sheet.merge_cells("C4:C4")
    kept = io.BytesIO()
    book.save(kept)
    seen = bring(kept.getvalue(), "reviews.xlsx")
    assert {"Lovely evening here", "Cold pizza again"} <= texts()
    assert 'href="http://evil.example"' not in seen


def test_json_with_numbers_that_are_none(bring: Bring) -> None:
    bring(
        b'[{"id": 1, "rating": NaN, "text": "Cold pizza"},'
        b' {"id": 2, "rating": Infinity, "text": "Warm soup"},'
        b' {"id": 3, "rating": -1e999, "text": "Late courier"}]',
        "reviews.json",
    )
    assert texts() == {"Cold pizza", "Warm soup", "Late courier"}
    assert not Case.objects.exclude(stars=None).exists()


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"text": "x"}\n' + b"[" * 100_000 + b"\n",
        b"text\n" + b'"' * 99_999,
        b"," * 100_000 + b"\n" + b"," * 100_000,
        b"PK\x05\x06" + b"\x00" * 18,
    ],
    ids=["lists", "objects", "one bad line", "quotes", "columns", "empty archive"],
)
def test_a_file_made_to_hurt_is_refused_or_read(bring: Bring, content: bytes) -> None:
    assert bring(content)


@pytest.mark.parametrize("evil", EVIL, ids=NAMES)
def test_evil_cells_and_names_are_only_words(bring: Bring, evil: str) -> None:
    # A file that holds NUL is no text and is refused as a whole.
    cell = evil.replace('"', '""').replace("\x00", "")
    table = f'date,stars,text,author\n2026-01-01,1,"{cell} cold","{cell}"\n'
    table += f'"{cell}",1,fine,x\n2026-01-01,"{cell}",fine,x\n'
    name = f"{evil.replace(chr(0xD800), '')[:150]}.csv"
    seen = bring(table.encode("utf-8", "replace"), name)
    assert not any(words in seen for words in LIVE)
    assert Case.objects.count() == 1
    assert FileImport.objects.get().bad == 2


@pytest.mark.parametrize("evil", EVIL, ids=NAMES)
def test_an_evil_name_of_an_attachment_is_only_a_name(
    by_hand: Channel, browser: Client, evil: str
) -> None:
    file = File(evil, evil, b"<script>alert(1)</script>")
    case = said(by_hand, "Look at this", files=(file,))
    page = browser.get(f"/cases/{case.reference}/").content.decode()
    assert not any(words in page for words in LIVE)
    attached = case.feedback.get().attachments.get()
    handed = browser.get(f"/cases/{case.reference}/attachments/{attached.pk}/")
    assert handed.status_code == 200
    assert handed["Content-Disposition"].startswith("attachment")
    assert "html" not in handed["Content-Type"]
    assert "\n" not in handed["Content-Disposition"]
    handed.close()
