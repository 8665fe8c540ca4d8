"""The jobs themselves: every wish is granted once, and so is what follows from it."""

from __future__ import annotations

from random import Random

from django.db import connection, transaction

from amends.foundation import faults
from amends.foundation.jobs import task
from amends.foundation.jobs.job import Job

WISHES_A_ROUND = 25
ALWAYS = 10_000
LEDGERS = ("wished", "granted", "followed", "shouted")


@task(atomic=True, attempts=ALWAYS, backoff=0.01)
def grant(wish: int) -> None:
    """Write the grant and ask for what follows, in one transaction with "done"."""
    _write("granted", wish)
    faults.point("story.granted")
    follow.enqueue(wish)
    faults.point("story.follow_asked")


@task(atomic=True, attempts=ALWAYS, backoff=0.01)
def follow(wish: int) -> None:
    """Write what follows."""
    _write("followed", wish)
    faults.point("story.followed")


@task(attempts=ALWAYS, backoff=0.01)
def shout(wish: int) -> None:
    """Do something outside that no transaction holds: at least once is promised."""
    _write("shouted", wish)
    faults.point("story.shouted")


class JobsStory:
    """Wishes come in, each with two jobs in one transaction with its own row."""

    points = (
        "job.started",
        "job.before_done",
        "job.before_commit",
        "job.after_done",
        "story.wished",
        "story.granted",
        "story.follow_asked",
        "story.followed",
        "story.shouted",
    )

    def prepare(self) -> None:
        """Make the ledgers, plain tables without any key, so a double is seen."""
        with connection.cursor() as cursor:
            for ledger in LEDGERS:
                cursor.execute(f"CREATE TABLE {ledger} (wish integer NOT NULL)")

    def ask(self, number: int, random: Random) -> None:
        """Wish, with the jobs in the same transaction."""
        for place in range(WISHES_A_ROUND):
            wish = number * 1000 + place
            with transaction.atomic():
                _write("wished", wish)
                faults.point("story.wished")
                grant.enqueue(wish)
                shout.enqueue(wish)

    def finished(self) -> bool:
        """Say whether no job of ours is alive; the timetable has its own."""
        return not Job.objects.live().filter(task__startswith=__name__).exists()

    def wrongs(self) -> list[str]:
        """Compare the ledgers."""
        wished, granted, followed, shouted = map(_read, LEDGERS)
        wrongs = [
            f"{name}: {what} {sorted(which)[:10]}"
            for name, ledger in (("granted", granted), ("followed", followed))
            for what, which in (
                ("lost", set(wished) - set(ledger)),
                ("never wished", set(ledger) - set(wished)),
                ("twice", {wish for wish in ledger if ledger.count(wish) > 1}),
            )
            if which
        ]
        if set(shouted) != set(wished):
            wrongs.append(f"shouted: {len(set(wished) ^ set(shouted))} differ")
        if dead := Job.objects.dead().filter(task__startswith=__name__).count():
            wrongs.append(f"dead jobs: {dead}")
        return wrongs

    def figures(self) -> dict[str, int]:
        """Count each ledger."""
        return {ledger: len(_read(ledger)) for ledger in LEDGERS}


def _write(ledger: str, wish: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {ledger} (wish) VALUES (%s)", [wish])


def _read(ledger: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT wish FROM {ledger}")
        return [row[0] for row in cursor.fetchall()]
