"""What keeps a look from crying wolf, each guard by itself."""

from dataclasses import replace

import numpy as np

from amends.core.patterns import clumps
from amends.core.patterns.contexts import Kind, kinds
from amends.core.patterns.counting import record
from amends.core.patterns.evidence import Ordinary, log_factor, log_surplus
from amends.core.patterns.level import level
from amends.core.patterns.mains import mains
from amends.core.patterns.windows import BUCKETS, before, inside
from bench.patterns.best import figures
from bench.patterns.planting import null
from bench.patterns.shape import SIZES

QUIET_YEAR, MEAN = 52, 0.5


def test_what_is_written_after_a_burst_counts_for_less_than_half():
    alone = np.array([0.0, 1.0, 1.0, 1.0, 0.0, 0.0])
    after = np.array([0.0, 1.0, 1.0, 1.0, 7.0, 0.0])
    seen, _ = clumps.guarded(alone, QUIET_YEAR, MEAN)
    with_burst, _ = clumps.guarded(after, QUIET_YEAR, MEAN)
    assert seen == 3.0
    assert with_burst < seen
    assert clumps.spread(alone, QUIET_YEAR, MEAN) == clumps.LEAST_WEEKS
    assert clumps.spread(after, QUIET_YEAR, MEAN) == 1


def test_what_was_written_before_a_burst_counts_in_full():
    each = np.array([7.0, 0.0, 1.0, 1.0, 1.0])
    assert clumps.guarded(each, QUIET_YEAR, MEAN)[0] == 4.0


def test_where_many_a_week_are_usual_a_full_week_is_no_burst():
    each = np.full(20, 5.0)
    assert clumps.spread(each, 20, 80.0) == 20


def test_how_common_an_aspect_is_is_known_before_there_is_a_year_to_compare_with():
    reviews = np.full((1, BUCKETS), 50.0)
    reviews[0, -1] = 0.0  # nothing is older than the longest window
    known = level(np.where(reviews > 0, 5.0, 0.0)[None], reviews)
    in_a_year = inside(reviews)[None, :, -1]
    assert known.mean_of(in_a_year)[0, 0] > 0.5 * 5.0 * (BUCKETS - 1)


def test_windows_and_what_was_before_them_are_the_whole():
    counts = np.arange(4.0 * BUCKETS).reshape(2, 2, BUCKETS)
    whole = counts.sum(axis=-1, keepdims=True)
    assert np.allclose(inside(counts) + before(counts), whole)
    assert np.allclose(inside(counts), counts.cumsum(axis=-1)[..., :-1])


def alike(standing_time):
    """How much alike weekdays are taken to be where they differ so much."""
    shape = replace(SIZES["M"], complaints=1.0, standing_time=standing_time)
    world = null(shape, 3)
    seen = record(world.facts, world.end)
    totals = seen.reviews(Kind((), ()))[0]
    known = level(seen.complaints_by_channel(), totals)
    return mains(seen, kinds(world.facts), known).alike[0]


def test_values_that_have_always_differed_are_taken_to_differ():
    assert alike(0.0) > 20
    assert alike(0.6) < alike(0.0) / 3


def test_doubt_about_the_ordinary_does_not_blur_what_comes_on_top():
    doubtful = Ordinary(np.array([10.0]), np.array([4.0]))
    certain = Ordinary(np.array([10.0]), np.array([1e6]))
    seen = np.array([30.0])
    assert log_surplus(seen, doubtful) > log_factor(seen, doubtful) + 0.1
    assert abs(log_surplus(seen, certain) - log_factor(seen, certain)) < 0.01


def test_who_is_told_the_context_finds_no_less_than_who_is_not():
    found = figures("S", range(40000, 40020))
    assert found["best.S.told.power"] >= found["best.S.untold.power"] > 0.5
