"""Play one story while its workers are killed; print the verdict as JSON."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING

import structlog

from tests.faults.installation import installation

if TYPE_CHECKING:
    from tests.faults.clocks import SharedClock
    from tests.faults.story import Story

STORIES = {
    "jobs": "tests.faults.jobs_story:JobsStory",
    "arrival": "tests.faults.arrival_story:ArrivalStory",
    "importing": "tests.faults.importing_story:ImportingStory",
    "publishing": "tests.faults.publishing_story:PublishingStory",
    "automatic": "tests.faults.automatic_story:AutomaticStory",
}
BETWEEN_ROUNDS = timedelta(seconds=150)
BETWEEN_LAST_ACTS = timedelta(hours=2)
LAST_ACTS = 16
# However busy the machine is: an act ends as soon as all is done.
PATIENCE_AN_ACT = 60.0
SHORTEST_ACT = 3.0


def play(name: str, *, seed: int, kills: int) -> dict[str, object]:
    """Kill until ``kills`` workers died, let the rest be done, and judge."""
    from tests.faults import nursery
    from tests.faults.clocks import SharedClock

    random = Random(seed)
    clock = SharedClock()
    story = _story(name)
    story.prepare()
    begun, killed, rounds = time.monotonic(), 0, 0
    while killed < kills:
        rounds += 1
        ask = _asking(story, rounds, random.getrandbits(32))
        where = [nursery.deadly_point(random, story.points) for _ in range(3)]
        children = [
            nursery.fork(nursery.doomed(work, point))
            for work, point in zip(
                (ask, nursery.labour, nursery.labour), where, strict=True
            )
        ]
        killed += nursery.slaughter(children[0], children[1:], random)
        clock.leap(BETWEEN_ROUNDS)
    # Without it the wrongs may only say that the machine was too slow.
    finished = _last_acts(story, clock)
    return {
        "story": name,
        "seed": seed,
        "kills": killed,
        "rounds": rounds,
        "seconds": round(time.monotonic() - begun, 1),
        "figures": story.figures(),
        "finished": finished,
        "wrongs": story.wrongs(),
    }


def _asking(story: Story, number: int, seed: int) -> Callable[[], None]:
    def ask() -> None:
        story.ask(number, Random(seed))
        # The slaughter counts on finding it: it waits for its end.
        time.sleep(60)

    return ask


def _last_acts(story: Story, clock: SharedClock) -> bool:
    from tests.faults import nursery

    for _ in range(LAST_ACTS):
        children = [nursery.fork(nursery.calm_labour) for _ in range(2)]
        _wait(story, clock)
        nursery.finish(children)
        if story.finished():
            return True
        clock.leap(BETWEEN_LAST_ACTS)
    return False


def _wait(story: Story, clock: SharedClock) -> None:
    """Wait until all is done, or until nothing is left to do before time has passed."""
    from amends.foundation.jobs.job import Job

    begun = time.monotonic()
    waited = 0.0
    while waited < PATIENCE_AN_ACT and not story.finished():
        time.sleep(0.2)
        waited = time.monotonic() - begun
        # The workers need a moment before the timetable has had its say.
        busy = Job.objects.running().exists() or Job.objects.due(clock.now()).exists()
        if waited > SHORTEST_ACT and not busy:
            break


def _story(name: str) -> Story:
    module, _, thing = STORIES[name].partition(":")
    story: Story = getattr(import_module(module), thing)()
    return story


def main() -> int:
    """Read the wishes, play, print; 1 where something went wrong."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("story", choices=sorted(STORIES))
    words.add_argument("--seed", type=int, default=None)
    words.add_argument("--kills", type=int, default=200)
    wishes = words.parse_args()
    seed = wishes.seed if wishes.seed is not None else Random().getrandbits(32)
    sys.stderr.write(f"story={wishes.story} seed={seed}\n")
    quiet = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=quiet)
    with installation(os.environ.get("DATABASE_URL", "")):
        verdict = play(wishes.story, seed=seed, kills=wishes.kills)
    sys.stdout.write(json.dumps(verdict) + "\n")
    return 1 if verdict["wrongs"] else 0


if __name__ == "__main__":
    sys.exit(main())
