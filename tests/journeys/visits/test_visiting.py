"""Lists of visits come in once, in any order, and say who stays away."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest
from django.core.files.base import ContentFile
from django.db import connection

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.tables import Unreadable
from amends.core.returning import Returning
from amends.core.returning.simulation import lives
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.followups.opt_out import address_digest
from amends.followups.visit import Visit
from amends.followups.visit_file import VisitFile
from amends.foundation import clock
from amends.journeys import visiting
from amends.journeys.visits.came import Came, amount_of, number_of
from amends.journeys.visits.silence import judge
from tests.world import NOON

DAY = date(2026, 9, 1)
LIST = """Kliendinumber;Nimi;E-post;Kuupäev;Tellimuse nr;Summa;Pood
17;Mart Kask;Mart@Guest.example;01.09.2026;A-1;18,50 €;Tuul Tartu
17;Mart Kask;;08.09.2026;A-2;22,00;Tuul Tartu
;;kati@guest.example;2026-09-09 19:30;A-3;9.90;tuul-elva
;;;2026-09-09;A-4;5;
18;Peeter;;2031-01-01;A-5;5;
18;Peeter;;eile;A-6;5;
"""


def bring(house: Organisation, text: str, place: Location | None = None) -> VisitFile:
    with clock.stopped(NOON):
        row = visiting.receive_file(
            house,
            ContentFile(text.encode(), name="orders.csv"),
            location=place,
            by=None,
            at=NOON,
        )
        visiting.read_later.func(row.pk)
    row.refresh_from_db()
    return row


def test_a_list_of_orders_comes_in_and_each_bad_row_says_why(
    tuul: Organisation, tartu: Location, elva: Location
) -> None:
    row = bring(tuul, LIST)
    assert (row.created, row.bad, row.error) == (3, 3, "")
    assert [problem["line"] for problem in row.problems] == [5, 6, 7]
    mart = Guest.objects.get(name="Mart Kask")
    assert (mart.repeats, mart.first_on, mart.last_on) == (
        1,
        date(2026, 9, 1),
        date(2026, 9, 8),
    )
    assert (mart.to, mart.location) == ("mart@guest.example", tartu)
    assert mart.address == address_digest("mart@guest.example")
    kati = Guest.objects.get(address=address_digest("kati@guest.example"))
    assert kati.location == elva
    amounts = Visit.objects.filter(guest=mart).order_by("on")
    assert [visit.amount for visit in amounts] == [Decimal("18.50"), Decimal(22)]


def test_the_same_list_again_changes_nothing_and_leaves_no_file(
    tuul: Organisation, tartu: Location
) -> None:
    bring(tuul, LIST)
    again = bring(tuul, LIST)
    assert (again.created, again.unchanged, bool(again.file)) == (0, 3, False)
    assert (Guest.objects.count(), Visit.objects.count()) == (2, 3)


def test_json_comes_in_too(tuul: Organisation, tartu: Location) -> None:
    told = [{"customer": {"id": 5}, "customer_id": "5", "date": "2026-09-02"}]
    assert bring(tuul, json.dumps(told)).created == 1


def test_a_list_that_names_nobody_is_refused_with_what_to_do(
    tuul: Organisation,
) -> None:
    with pytest.raises(Unreadable, match="customer number"):
        bring(tuul, "Kuupäev;Summa\n2026-09-01;5\n")
    assert not VisitFile.objects.exists()


def test_the_address_lies_encrypted(tuul: Organisation, tartu: Location) -> None:
    bring(tuul, LIST)
    with connection.cursor() as cursor:
        cursor.execute('SELECT "to" FROM followups_guest')
        assert all("guest.example" not in row[0] for row in cursor.fetchall())


def test_a_cancelled_order_is_no_visit(tuul: Organisation) -> None:
    one = Came("7", DAY, order="A")
    two = Came("7", DAY + timedelta(days=7), order="B")
    visiting.receive_visits(tuul, [one, two])
    gone = Came("7", DAY + timedelta(days=7), order="B", cancelled=True)
    kept = visiting.receive_visits(tuul, [gone])
    guest = Guest.objects.get()
    assert (kept.removed, guest.repeats, guest.last_on) == (1, 0, DAY)


def test_who_is_forgotten_leaves_no_visit(tuul: Organisation) -> None:
    visiting.receive_visits(tuul, [Came("7", DAY), Came("8", DAY)])
    Guest.objects.get(key=Guest.key_of("7")).forget()
    assert Visit.objects.count() == 1


def test_sums_and_numbers_as_people_write_them() -> None:
    said = ["12,50 €", "1.234,50", "1,234.50", "€ 7", "free", "9" * 30]
    found = [amount_of(each) for each in said]
    assert found == [
        Decimal("12.50"),
        Decimal("1234.50"),
        Decimal("1234.50"),
        Decimal(7),
        None,
        None,
    ]
    assert number_of("5123 4567", "EE") == "+37251234567"
    assert number_of("call me", "EE") == ""


def world(count: int, seed: int) -> dict[int, list[date]]:
    """People like CDNOW's who came within the year before the first of September."""
    start = DAY - timedelta(weeks=52)
    model = Returning(0.6, 4.4, 0.5, 2.4)
    chance = np.random.default_rng(seed)
    return {
        number: [start + timedelta(weeks=week) for week in life.visits]
        for number, life in enumerate(lives(model, count, 52, chance=chance))
    }


def test_the_way_that_was_right_about_the_past_is_used() -> None:
    verdict = judge(world(1500, 5), DAY)
    figures = verdict.figures
    assert figures["regulars"] > 200
    better = "model" if figures["model_f1"] >= figures["rule_f1"] else "rule"
    assert verdict.method == better
    assert figures["brier"] < figures["brier_of_mean"]
    assert len(figures["bands"]) == 10
    assert all(0 <= chance <= 1 for chance in verdict.chances.values())


def test_with_few_guests_the_plain_rule_speaks() -> None:
    weekly = [DAY - timedelta(weeks=week) for week in range(20, 10, -1)]
    still = [*weekly, DAY - timedelta(weeks=1)]
    once = [DAY - timedelta(weeks=30)]
    verdict = judge({1: weekly, 2: still, 3: once}, DAY)
    assert (verdict.method, verdict.stopped) == ("rule", frozenset({1}))
    assert judge({}, DAY).method == ""


def test_the_nightly_look_marks_who_stopped_and_forgets_it_when_they_come(
    tuul: Organisation, olev: Membership
) -> None:
    today = NOON.date()
    weeks = [today - timedelta(weeks=week) for week in range(20, 10, -1)]
    visiting.receive_visits(tuul, [Came("1", day) for day in weeks])
    with clock.stopped(NOON):
        visiting.look_for_silence.func()
    assert Guest.objects.get().silent_since == today
    assert Look.objects.get().method == "rule"
    visiting.receive_visits(tuul, [Came("1", today)])
    visiting.look(tuul, at=NOON)
    assert Guest.objects.get().silent_since is None
