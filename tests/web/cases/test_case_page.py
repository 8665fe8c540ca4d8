"""One case: what was said, what proves what, and what one can do with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.channels.incoming import File, Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from tests.world import NOON, said, signed_in

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def shown(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def did(who: Membership, case: Case, deed: str, **form: object) -> Case:
    """Let somebody post a form on the case's page; return the case as it is then."""
    answer = signed_in(who).post(f"/cases/{case.reference}/{deed}/", form)
    assert answer.status_code == 302
    return Case.objects.get(pk=case.pk)


def test_the_words_carry_the_evidence_of_their_reading(
    cold_pizza: Case, kadri: Membership
) -> None:
    page = shown(kadri, cold_pizza)
    assert "Food temperature · bad" in page
    assert '<mark class="mark mark--neg"' in page
    assert "Estonian" in page


def test_hostile_words_names_and_titles_stay_words(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(
        by_hand,
        EVIL,
        author=EVIL,
        title=EVIL,
        url="javascript:alert(3)",
        files=(File(EVIL + ".pdf", EVIL, b"x"),),
        details={"site": EVIL},
    )
    page = shown(kadri, case)
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "javascript:" not in page


def test_earlier_words_stay_to_be_seen(by_hand: Channel, kadri: Membership) -> None:
    case = said(by_hand, "Külm pitsa.", external_id="edited", version="1")
    again = Incoming(external_id="edited", version="2", text="Leige pitsa.")
    receive(by_hand, [again], at=NOON)
    page = shown(kadri, case)
    assert "Changed once" in page
    assert "Külm pitsa." in page
    assert "Leige" in page


def test_what_is_gone_there_is_marked_and_kept(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "Külm pitsa.", external_id="gone")
    receive(by_hand, [Incoming(external_id="gone", deleted=True)], at=NOON)
    page = shown(kadri, case)
    assert "No longer shown there" in page
    assert "Külm" in page


def test_a_file_is_a_download_of_unknown_bytes(
    by_hand: Channel, kadri: Membership
) -> None:
    bill = File("../../<b>arve</b>.html", "text/html", b"<script>alert(1)</script>")
    case = said(by_hand, "Arve on vale.", files=(bill,))
    browser = signed_in(kadri)
    page = browser.get(f"/cases/{case.reference}/").content.decode()
    link = page.split("/attachments/")[1].split("/")[0]
    file = browser.get(f"/cases/{case.reference}/attachments/{link}/")
    assert b"".join(file.streaming_content) == bill.content
    for close in file._resource_closers:
        close()
    assert file["Content-Type"] == "application/octet-stream"
    assert file["Content-Disposition"].startswith("attachment")
    assert file["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in file["Content-Security-Policy"]


def test_a_designed_mail_is_shown_harmless_in_a_frame(
    by_hand: Channel, kadri: Membership
) -> None:
    html = (
        "<p onclick='a()' style='position:fixed'>Tere <b>teile</b></p>"
        "<script>alert(1)</script><img src='https://spy.example/p.png'>"
        "<form action='https://evil.example'><input name=password></form>"
        "<a href='javascript:alert(1)'>link</a>"
    )
    case = said(by_hand, "Tere teile", details={"html": html})
    feedback = Feedback.objects.get(case=case)
    browser = signed_in(kadri)
    assert "<iframe" in (page := shown(kadri, case))
    assert 'sandbox src="' in page
    assert "position:fixed" not in page
    letter = browser.get(f"/cases/{case.reference}/letters/{feedback.pk}/")
    body = letter.content.decode()
    assert "Tere <b>teile</b>" in body
    for bad in ("script", "onclick", "img", "form", "input", "javascript", "style="):
        assert bad not in body
    assert "default-src 'none'" in letter["Content-Security-Policy"]
    assert "sandbox" in letter["Content-Security-Policy"]
    assert letter["X-Frame-Options"] == "SAMEORIGIN"


def test_a_case_without_a_designed_mail_has_no_such_page(
    cold_pizza: Case, kadri: Membership
) -> None:
    feedback = Feedback.objects.get(case=cold_pizza)
    address = f"/cases/{cold_pizza.reference}/letters/{feedback.pk}/"
    assert signed_in(kadri).get(address).status_code == 404


def test_one_takes_the_lead_and_hands_it_over(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    case = did(kadri, cold_pizza, "assignment", owner=kadri.user.pk)
    assert case.assignee == kadri.user
    case = did(kadri, cold_pizza, "assignment", owner=liis.user.pk)
    page = shown(kadri, case)
    assert "Kadri took it" in page
    assert "Kadri gave it to Liis" in page


def test_nobody_of_another_house_can_lead(
    cold_pizza: Case, kadri: Membership, olev: Membership
) -> None:
    address = f"/cases/{cold_pizza.reference}/assignment/"
    answer = signed_in(kadri).post(address, {"owner": olev.user.pk})
    assert answer.status_code == 404
    cold_pizza.refresh_from_db()
    assert cold_pizza.assignee is None


def test_closing_tells_why_and_reopening_takes_it_back(
    cold_pizza: Case, kadri: Membership
) -> None:
    case = did(kadri, cold_pizza, "closure", reason="duplicate")
    assert case.is_closed
    assert "Kadri closed it: Said twice" in shown(kadri, case)
    case = did(kadri, cold_pizza, "reopening")
    assert case.state == State.OPEN


def test_a_case_sleeps_until_the_exact_time(
    cold_pizza: Case, kadri: Membership
) -> None:
    until = NOON + timedelta(days=1)
    case = did(kadri, cold_pizza, "snooze", preset=until.isoformat())
    assert (case.state, case.snooze.until) == (State.SNOOZED, until)
    assert "Asleep until" in shown(kadri, case)
    case = did(kadri, cold_pizza, "reopening")
    assert case.state == State.OPEN


@pytest.mark.parametrize("typed", ["", "soon", "2020-01-01T10:00", "9999-01-01T10:00"])
def test_a_time_that_is_none_puts_nothing_aside(
    cold_pizza: Case, kadri: Membership, typed: str
) -> None:
    assert did(kadri, cold_pizza, "snooze", until=typed).state == State.OPEN


def test_a_time_without_a_zone_is_the_clock_of_the_place(
    cold_pizza: Case, kadri: Membership
) -> None:
    case = did(kadri, cold_pizza, "snooze", until="2026-09-15T09:00")
    assert case.snooze.until.isoformat() == "2026-09-15T06:00:00+00:00"


def test_a_note_is_for_colleagues(cold_pizza: Case, liis: Membership) -> None:
    did(liis, cold_pizza, "notes", note=f"Ahi oli katki. {EVIL}")
    assert Note.objects.get().author == liis.user
    page = shown(liis, cold_pizza)
    assert "Ahi oli katki." in page
    assert "<script>alert" not in page


def test_facts_reach_the_draft_and_survive_an_edit(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "Külm pitsa.", external_id="known", version="1")
    feedback = Feedback.objects.get(case=case)
    did(
        kadri,
        case,
        f"facts/{feedback.pk}",
        facts="The oven broke at 19:10\n\n",
        at_fault="yes",
    )
    again = Incoming(external_id="known", version="2", text="Väga külm pitsa.")
    receive(by_hand, [again], at=NOON)
    feedback.refresh_from_db()
    assert feedback.details["facts"] == ["The oven broke at 19:10"]
    assert feedback.details["at_fault"] == "yes"
    assert "It was our fault." in shown(kadri, case)


def test_a_reader_reads_and_is_offered_nothing_else(
    cold_pizza: Case, rein: Membership
) -> None:
    page = shown(rein, cold_pizza)
    assert "jääkülm" in page
    assert "<textarea" not in page
    assert "assignment/" not in page
