"""What `amends visits` does once Django is up."""

from __future__ import annotations

import argparse
import sys

from django.core.files import File
from django_scopes import scope

from amends.accounts.organisation import Organisation
from amends.channels.tables import Unreadable
from amends.cli.importing import WrongWords, location_of, organisation_of
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.followups.visit_file import VisitFile
from amends.foundation import clock
from amends.journeys import visiting

SHOWN = 20


def bring(options: argparse.Namespace) -> int:
    """Read the list as the options say; returns the exit status."""
    try:
        house = organisation_of(options.organisation)
        with scope(organisation=house):
            return _bring(options, house)
    except (WrongWords, Unreadable) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
    except OSError as error:
        print(f"{options.file}: {error.strerror}.", file=sys.stderr)
    return 2


def _bring(options: argparse.Namespace, house: Organisation) -> int:
    now = clock.now()
    with options.file.open("rb") as content:
        row = visiting.receive_file(
            house,
            File(content, name=options.file.name),
            location=location_of(options.location),
            by=None,
            at=now,
        )
    # The worker finds it done: the same rows again change nothing.
    visiting.run(row)
    return _tell(row)


def _tell(row: VisitFile) -> int:
    for bad in row.problems[:SHOWN]:
        print(f"line {bad['line']}: {bad['reason']}", file=sys.stderr)
    print(f"{row.created} new, {row.unchanged} known, {row.bad} left outside")
    look = Look.objects.filter(organisation=row.organisation).first()
    if look is not None and look.method:
        silent = Guest.objects.all().silent().count()
        print(f"{silent} seem to have stopped coming (by {look.method})")
        for name in ("model", "rule"):
            if f"{name}_f1" in look.figures:
                print(f"  {name:<6} F1 {look.figures[f'{name}_f1']:.2f} on the past")
    return (1 if row.created or row.unchanged else 2) if row.bad else 0
