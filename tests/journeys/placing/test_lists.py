"""A list of branches becomes branches; what is wrong in it is told line by line."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.core.files.base import ContentFile

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.place_file import PlaceFile, Stage
from amends.foundation.jobs.job import Job
from amends.journeys.placing import taking
from tests.world import NOON

LIST = """Filiaal;Aadress;Riik;E-post;Esmaspäev;Pühapäev
Tuul Viljandi;Tallinna 5;EE;viljandi@tuul.example;11:00–21:00;suletud
Tuul Turku;Aurakatu 1;fi;turku@tuul.example;10.30-14, 17-22;12:00-20:00
;Nimeta 1;EE;;;
Tuul Cluj;Eroilor 3;Romania;;;
Tuul Elva;Kesk 1;EE;elva;;
TUUL VILJANDI;Teine 2;EE;;;
"""


@pytest.fixture
def bring(kadri: Membership, settings: Any, tmp_path: Any) -> Any:
    """Bring a list as Kadri does."""
    settings.MEDIA_ROOT = tmp_path

    def brought(text: str) -> PlaceFile:
        content = ContentFile(text.encode())
        house = kadri.organisation
        return taking.receive(house, content, "list.csv", by=kadri.user, at=NOON)

    return brought


def test_columns_are_found_by_their_names_in_any_of_our_languages(bring: Any) -> None:
    assert bring(LIST).mapping == {
        "name": "Filiaal",
        "address": "Aadress",
        "country": "Riik",
        "email": "E-post",
        "day1": "Esmaspäev",
        "day7": "Pühapäev",
    }


def test_the_preview_tells_what_would_come_in_and_what_not(bring: Any) -> None:
    shown = taking.preview(bring(LIST))
    assert [place.name for place in shown.places] == ["Tuul Viljandi"]
    assert shown.bad == 5
    assert not Location.objects.filter(name="Tuul Viljandi").exists()


def test_a_good_list_opens_every_branch_with_hours_and_zone(bring: Any) -> None:
    row = bring(LIST.replace("10.30-14, 17-22", "10.30-14:00, 17:00-22:00"))
    taking.run(row)
    turku = Location.objects.get(name="Tuul Turku")
    assert (turku.country, turku.time_zone) == ("FI", "Europe/Helsinki")
    assert turku.hours["1"] == [["10:30", "14:00"], ["17:00", "22:00"]]
    assert turku.hours["2"] == []
    viljandi = Location.objects.get(name="Tuul Viljandi")
    assert viljandi.hours["7"] == []
    assert (row.opened, row.bad, row.stage) == (2, 4, Stage.DONE)


def test_what_is_wrong_is_told_with_line_and_column(bring: Any) -> None:
    row = bring(LIST)
    taking.run(row)
    told = {(bad["line"], bad["column"]) for bad in row.problems}
    assert told == {
        (3, "Esmaspäev"),
        (4, "Filiaal"),
        (5, "Riik"),
        (6, "E-post"),
        (7, "Filiaal"),
    }


def test_the_same_list_again_changes_nothing_and_a_corrected_row_does(
    bring: Any,
) -> None:
    first = bring(LIST)
    taking.run(first)
    again = bring(LIST)
    taking.run(again)
    assert (again.opened, again.changed, again.unchanged) == (0, 0, 1)
    mended = bring(LIST.replace("Tallinna 5", "Tallinna 6"))
    taking.run(mended)
    assert mended.changed == 1
    assert Location.objects.get(name="Tuul Viljandi").address == "Tallinna 6"


def test_a_killed_worker_goes_on_where_it_stood(bring: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(taking, "BATCH", 1)
    row = bring("name\n" + "\n".join(f"Branch {n}" for n in range(5)))

    def killed(name: str) -> None:
        if Location.objects.filter(name__startswith="Branch").count() == 2:
            raise KeyboardInterrupt(name)

    with monkeypatch.context() as patched:
        patched.setattr(taking.faults, "point", killed)
        with pytest.raises(KeyboardInterrupt):
            taking.run(row)
    row.refresh_from_db()
    taking.run(row)
    assert (row.opened, row.unchanged) == (5, 0)


def test_starting_twice_is_one_job(bring: Any, kadri: Membership) -> None:
    row = bring("name\nTuul Valga\n")
    taking.start(row, by=kadri.user, at=NOON)
    taking.start(row, by=kadri.user, at=NOON)
    assert Job.objects.filter(key=f"places:{row.pk}").count() == 1
    taking.run_later.func(row.pk)
    assert Location.objects.filter(name="Tuul Valga").count() == 1


def test_two_thousand_branches_come_in(bring: Any) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["Store name", "Street address", "Country"])
    writer.writerows([f"Branch {n}", f"Street {n}", "EE"] for n in range(2000))
    row = bring(out.getvalue())
    taking.run(row)
    assert row.opened == 2000
    slugs = Location.objects.filter(name__startswith="Branch")
    assert slugs.values("slug").distinct().count() == 2000
