"""Visiting: who came when, from tills, webshops and lists; and who stays away.

    file, program or hook → visits, each once → every night: who has stopped coming?

Nothing of this knows what anybody said: whoever complained is a guest like all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from django.core.files import File
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django_scopes import scope, scopes_disabled

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.zones import zone_of
from amends.channels.tables import Problem, Unreadable
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.followups.visit import Visit
from amends.followups.visit_file import SHOWN_PROBLEMS, VisitFile
from amends.foundation import clock
from amends.foundation.jobs import Priority, report, task
from amends.journeys.visits.came import Came
from amends.journeys.visits.keeping import Kept, Places, keep
from amends.journeys.visits.sheet import VisitSheet

BATCH = 500
WANTED = {"on": "date", "guest": "customer number, e-mail"}


def receive_visits(
    house: Organisation, rows: Sequence[Came], place: Location | None = None
) -> Kept:
    """Take visits in; the same ones again change nothing."""
    return keep(house, rows, Places(Location.objects.all(), place))


@transaction.atomic
def receive_file(
    house: Organisation,
    content: File[bytes],
    *,
    location: Location | None,
    by: User | None,
    at: datetime,
) -> VisitFile:
    """Keep a list of visits for the worker. Raises Unreadable, saying what to do."""
    row = VisitFile(
        organisation=house,
        location=location,
        name=str(content.name or "")[:200],
        language=(translation.get_language() or house.language)[:5],
        uploaded_by=by,
        uploaded_at=at,
    )
    row.file.save("content", content, save=False)
    try:
        _sheet(row, at)
        row.save()
    except BaseException:
        row.file.delete(save=False)
        raise
    read_later.using(key=f"visits:{row.pk}", organisation_id=house.pk).enqueue(row.pk)
    return row


def run(row: VisitFile) -> None:
    """Take the file in from where it stands, then look who stays away."""
    now = clock.now()
    rows = islice(_sheet(row, now).read(), row.taken, None)
    places = Places(Location.objects.all(), row.location)
    while batch := list(islice(rows, BATCH)):
        _take(row, batch, places)
        report(row.taken, 0, row.name)
    row.finish(at=clock.now())
    look(row.organisation, at=now)


def look(house: Organisation, *, at: datetime) -> Look:
    """Say who seems to have stopped coming, and how far that can be trusted."""
    # Brings the numbers' library with it; a page that lists guests needs none.
    from amends.journeys.visits.silence import days_of, judge  # noqa: PLC0415

    today = at.astimezone(ZoneInfo(zone_of(house.country))).date()
    pairs = Visit.objects.order_by("guest_id").values_list("guest_id", "on")
    verdict = judge(days_of(pairs.iterator(chunk_size=5000)), today)
    with transaction.atomic():
        _write(verdict.chances, verdict.stopped, today)
        made: Look
        made, _new = Look.objects.update_or_create(
            organisation=house,
            defaults={
                "method": verdict.method,
                "figures": verdict.figures,
                "looked_at": at,
            },
        )
    return made


@task(priority=Priority.BULK)
def read_later(visit_file_id: int) -> None:
    """Take one file in, in the language of whoever brought it."""
    with scopes_disabled():
        rows = VisitFile.objects.select_related("organisation", "location")
        row = rows.filter(pk=visit_file_id, finished_at=None).first()
    if row is None:
        return
    with scope(organisation=row.organisation), translation.override(row.language):
        try:
            run(row)
        except Unreadable as error:
            row.finish(at=clock.now(), error=str(error))


@task(priority=Priority.BULK)
def look_for_silence() -> None:
    """Look at every house that has a list of visits; the timetable asks each night."""
    with scopes_disabled():
        ids = list(Guest.objects.order_by().values_list("organisation", flat=True))
        houses = list(Organisation.objects.filter(pk__in=set(ids)))
    for house in houses:
        with scope(organisation=house):
            look(house, at=clock.now())


def _sheet(row: VisitFile, at: datetime) -> VisitSheet:
    place = row.location
    country = place.country if place else row.organisation.country
    zone = place.zone if place else ZoneInfo(zone_of(country))
    sheet = VisitSheet(row.table(), zone=zone, country=country, now=at)
    if sheet.missing:
        wanted = ", ".join(WANTED[name] for name in sheet.missing)
        lacks = _("No column says this: %(wanted)s. Name the column so.")
        raise Unreadable(lacks % {"wanted": wanted})
    return sheet


@transaction.atomic
def _take(row: VisitFile, batch: Sequence[Came | Problem], places: Places) -> None:
    came = [each for each in batch if isinstance(each, Came)]
    wrong = [each for each in batch if isinstance(each, Problem)]
    kept = keep(row.organisation, came, places)
    room = max(0, SHOWN_PROBLEMS - len(row.problems))
    row.problems += [asdict(problem) for problem in wrong[:room]]
    row.taken += len(batch)
    row.created += kept.created
    row.unchanged += kept.unchanged
    row.bad += len(wrong)
    row.save()


def _write(chances: dict[int, float], stopped: frozenset[int], today: date) -> None:
    changed = []
    for guest in Guest.objects.only("pk", "back", "silent_since").iterator():
        back = chances.get(guest.pk)
        since = (guest.silent_since or today) if guest.pk in stopped else None
        if (guest.back, guest.silent_since) != (back, since):
            guest.back, guest.silent_since = back, since
            changed.append(guest)
    Guest.objects.bulk_update(changed, ("back", "silent_since"), batch_size=400)
