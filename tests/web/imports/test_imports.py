"""A file comes in through the pages, as a person would bring it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.file_import import FileImport
from amends.journeys import importing
from tests.world import signed_in

CSV = (
    "Kuupäev;Hinne;Tagasiside;Nimi\n"
    "14.09.2026;1;Pitsa oli külm;Mart\n"
    "15.09.2026;7;Liiga palju tärne;Ants\n"
    "16.09.2026;5;Väga hea;Tiina\n"
)


@pytest.fixture
def browser(kadri: Membership, tartu: Location) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


def brought(browser: Client, content: bytes, name: str = "reviews.csv") -> FileImport:
    file = SimpleUploadedFile(name, content)
    response = browser.post("/imports/new/", {"file": file})
    assert response.status_code == 302, response.content
    row: FileImport = FileImport.objects.get()
    assert response["Location"] == f"/imports/{row.pk}/columns/"
    return row


def test_a_file_is_shown_before_it_comes_in(browser: Client) -> None:
    row = brought(browser, CSV.encode("cp1257"))
    page = browser.get(f"/imports/{row.pk}/columns/").content.decode()
    assert "Pitsa oli külm" in page
    assert "is not a rating" in page
    assert not Case.objects.exists()


def test_the_good_rows_come_in_and_the_bad_are_named(browser: Client) -> None:
    row = brought(browser, CSV.encode())
    browser.post(f"/imports/{row.pk}/start/")
    importing.run_later.func(row.pk)
    page = browser.get(f"/imports/{row.pk}/").content.decode()
    assert Case.objects.count() == 2
    assert "is not a rating" in page
    table = browser.get(f"/imports/{row.pk}/problems.csv").content.decode()
    assert table.splitlines()[1].startswith("3,Hinne,")


def test_a_location_that_nobody_knows_is_told_of_before_and_after(
    browser: Client,
) -> None:
    lines = "".join(f"2026-01-01,number {number},\n" for number in range(20))
    row = brought(browser, f"date,text,location\n{lines}2026-01-02,x,Narwa\n".encode())
    told = "No location is called “Narwa”"
    assert told in browser.get(f"/imports/{row.pk}/columns/").content.decode()
    browser.post(f"/imports/{row.pk}/start/")
    importing.run_later.func(row.pk)
    row.refresh_from_db()
    assert (row.created, row.bad) == (21, 0)
    assert told in browser.get(f"/imports/{row.pk}/").content.decode()
    table = browser.get(f"/imports/{row.pk}/problems.csv").content.decode()
    assert table.splitlines()[1].startswith("22,location,")


def test_a_row_counts_once_however_much_is_wrong_with_it(browser: Client) -> None:
    row = brought(browser, b"date,stars,text\n31.02.2026,9,cold\n2026-01-01,5,x\n")
    importing.start(row, row.mapping)
    importing.run_later.func(row.pk)
    row.refresh_from_db()
    assert (row.created, row.bad, len(row.problems)) == (1, 1, 2)


def test_the_same_file_again_changes_nothing(browser: Client) -> None:
    for _time in range(2):
        FileImport.objects.all().delete()
        row = brought(browser, CSV.encode())
        importing.start(row, row.mapping)
        importing.run_later.func(row.pk)
    row.refresh_from_db()
    assert (row.created, row.unchanged, Case.objects.count()) == (0, 2, 2)


def test_a_killed_import_goes_on_where_it_stood(browser: Client) -> None:
    lines = "".join(f"2026-01-01,5,number {number}\n" for number in range(1200))
    row = brought(browser, f"date,stars,text\n{lines}".encode())
    importing.start(row, row.mapping)
    FileImport.objects.update(taken=500)
    importing.run_later.func(row.pk)
    row.refresh_from_db()
    assert (row.taken, row.created) == (1200, 700)


def test_people_say_what_a_column_means_and_it_is_remembered(browser: Client) -> None:
    content = b"a,b\nwonderful place,5\nawful place,1\n"
    row = brought(browser, content)
    browser.post(f"/imports/{row.pk}/columns/", {"title": "a", "stars": "b"})
    browser.post(f"/imports/{row.pk}/start/")
    importing.run_later.func(row.pk)
    FileImport.objects.update(signature=FileImport.objects.get().signature)
    again = SimpleUploadedFile("more.csv", content)
    browser.post("/imports/new/", {"file": again})
    newest = FileImport.objects.newest().first()
    assert newest is not None
    assert newest.mapping == {"title": "a", "stars": "b"}


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04 broken"])
def test_what_is_no_table_is_refused_with_a_reason(
    browser: Client, content: bytes
) -> None:
    file = SimpleUploadedFile("x.csv", content)
    response = browser.post("/imports/new/", {"file": file})
    assert response.status_code == 422
    assert not FileImport.objects.exists()


def test_a_nasty_name_does_nothing(browser: Client) -> None:
    row = brought(browser, CSV.encode(), name="<img src=x onerror=alert(1)>.csv")
    page = browser.get(f"/imports/{row.pk}/columns/").content.decode()
    assert "<img src=x" not in page
    assert "onerror" not in row.file.name


def test_a_formula_is_no_formula_in_the_table(browser: Client) -> None:
    row = brought(
        browser, b"date,text\n=cmd|x,Fine words here\n2026-01-01,Good words\n"
    )
    row.mapping = {"text": "text", "written_at": "date"}
    importing.start(row, row.mapping)
    importing.run_later.func(row.pk)
    table = browser.get(f"/imports/{row.pk}/problems.csv").content.decode()
    assert ",=cmd" not in table
    assert "cmd" in table


def test_an_import_can_be_stopped(browser: Client) -> None:
    row = brought(browser, CSV.encode())
    browser.post(f"/imports/{row.pk}/start/")
    browser.post(f"/imports/{row.pk}/stop/")
    importing.run_later.func(row.pk)
    assert not Case.objects.exists()


def test_an_agent_brings_no_files(liis: Membership, tartu: Location) -> None:
    assert signed_in(liis).get("/imports/").status_code == 403


def test_a_file_that_cannot_be_read_is_told_of_in_the_readers_language(kadri, tartu):
    browser = signed_in(kadri)
    for code, told in (("et", "See ei ole JSON, rida 2"), ("fi", "Tämä ei ole JSON")):
        broken = SimpleUploadedFile("a.json", b'[{"text": "a"},\n{"text": }]')
        page = browser.post(
            "/imports/new/", {"file": broken}, headers={"Accept-Language": code}
        )
        assert page.status_code == 422
        assert told in page.content.decode()
