"""The traps of the study: what looks like a pattern and is none, and the reverse."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from amends.core.patterns import from_rows, replay, stories
from tests.core.patterns.cast import END, NEW_YEAR, Pizzeria, pushed

COLD = "food.temperature"
SATURDAY_EVENING = {"weekday": "6", "daypart": "evening"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_delivery_that_rises_on_weekends_is_no_pattern_of_weekends(seed):
    facts = Pizzeria(seed=seed).facts()
    assert pushed(replay(facts), aspect="delivery.time") == []


def test_a_saturday_evening_that_goes_cold_is_found_and_named():
    tuul = Pizzeria(seed=4).weekly(COLD, 6, 19)
    assert pushed(stories(tuul.facts(), END)) == [(COLD, SATURDAY_EVENING)]


def test_one_bad_day_is_an_incident_and_never_a_pattern():
    tuul = Pizzeria(seed=5)
    for _ in range(8):
        tuul.complain("place.noise", date(2025, 5, 9), 19, location="place 1")
    cards = replay(tuul.facts())
    assert pushed(cards) == []
    noise = [c.story for c in cards if c.story.aspect == "place.noise"]
    assert [(s.tier, dict(s.context)) for s in noise] == [
        ("incident", {"location": "place 1"})
    ]


def test_a_bad_day_that_is_written_about_for_days_is_no_pattern_either():
    tuul = Pizzeria(seed=5)
    for late in (0, 0, 0, 1, 1, 2, 3):
        day = date(2025, 5, 8) + timedelta(days=late)
        tuul.complain("place.noise", day, 19, location="place 1")
    assert pushed(replay(tuul.facts())) == []


def test_a_business_that_grows_threefold_has_no_pattern_by_that():
    tuul = Pizzeria(seed=6, a_day=0.8)
    for number in range((END - NEW_YEAR).days):
        for _ in range(tuul.chance.poisson(1.6)):
            tuul.visited(NEW_YEAR + timedelta(days=number))
    assert pushed(replay(tuul.facts())) == []


def test_times_that_switch_their_zone_are_no_pattern():
    tuul = Pizzeria(seed=7)
    for row in tuul.rows:
        if str(row["happened_at"]) > "2025-06":
            hour = int(str(row["happened_at"])[11:13]) - 3
            row["happened_at"] = f"{str(row['happened_at'])[:11]}{hour:02d}:00"
    assert pushed(replay(tuul.facts())) == []


@pytest.mark.parametrize("as_of", [END])
def test_summer_time_moves_no_evening(as_of):
    """21:30 in Tallinn is 18:30 UTC in summer and 19:30 UTC in winter."""
    tuul = Pizzeria(seed=8).weekly(COLD, 6, 21)
    for row in tuul.rows:
        moment = str(row["happened_at"])
        summer = "-03-30" < moment[4:10] < "-10-26"
        row["happened_at"] = f"{moment}+0{3 if summer else 2}:00"
    facts = tuul.facts("Europe/Tallinn")
    assert pushed(stories(facts, as_of), aspect=COLD) == [(COLD, SATURDAY_EVENING)]


def test_with_posting_times_alone_it_is_found_and_says_so():
    tuul = Pizzeria(seed=9).weekly(COLD, 6, 19)
    for row in tuul.rows:
        del row["happened_at"]
    found = [s for s in stories(tuul.facts(), END) if s.tier == "pattern"]
    assert pushed(found) == [(COLD, SATURDAY_EVENING)]
    assert found[0].posted == 1.0


def test_two_nested_patterns_make_one_card():
    tuul = Pizzeria(seed=10).weekly(COLD, 6, 19).weekly(COLD, 6, 12)
    found = pushed(replay(tuul.facts()), aspect=COLD)
    assert len(found) == 1
    assert found[0][1]["weekday"] == "6"


def test_two_patterns_of_one_aspect_that_share_nothing_are_two_cards():
    tuul = Pizzeria(seed=11)
    tuul.weekly(COLD, 6, 19, location="place 1")
    tuul.weekly(COLD, 2, 12, location="place 2")
    found = pushed(stories(tuul.facts(), END), aspect=COLD)
    weekdays = sorted(context.get("weekday", "-") for _, context in found)
    assert weekdays == ["2", "6"]


def test_what_heals_by_itself_is_told_once_and_then_over():
    tuul = Pizzeria(seed=12).weekly(COLD, 6, 19, until=date(2025, 6, 1))
    cards = [c for c in replay(tuul.facts()) if c.story.aspect == COLD]
    assert [c.state for c in cards if c.story.tier == "pattern"] == ["resolved"]


def test_what_has_always_been_so_is_a_quiet_line():
    tuul = Pizzeria(seed=13)
    for week in range(104):
        if week % 2:
            day = date(2024, 1, 1) + timedelta(days=7 * week + 4)
            tuul.complain("place.noise", day, 19, location="place 2")
    assert pushed(replay(tuul.facts())) == []
    lasting = [s for s in stories(tuul.facts(), END) if s.standing]
    assert [(s.aspect, s.tier) for s in lasting] == [("place.noise", "watch")]


@pytest.mark.slow
def test_a_chain_with_harmless_differences_stays_silent():
    """Two hundred places that differ by 12 %, a month of weekly looks."""
    from bench.patterns.planting import null
    from bench.patterns.shape import SIZES

    world = null(SIZES["XL"], 1)
    day = date(1970, 1, 1) + timedelta(days=world.begin + 80 * 7)
    found = [
        s
        for week in range(4)
        for s in stories(world.facts, day + timedelta(weeks=week), quiet=False)
    ]
    assert len(world.facts) > 50_000
    assert pushed(found) == []


def test_praise_has_patterns_too():
    tuul = Pizzeria(seed=14)
    for row in tuul.rows:
        row["positive"] = "food.taste" if tuul.chance.random() < 0.2 else ""
    for week in range(48):
        day = date(2025, 1, 4) + timedelta(days=7 * week)
        tuul.complain("", day, 19, positive="service.attitude", stars=5.0)
    found = [s for s in stories(tuul.facts(), END) if s.tier == "pattern"]
    assert [(s.aspect, s.polarity) for s in found] == [("service.attitude", "pos")]


def test_questions_have_patterns_too():
    tuul = Pizzeria(seed=17)
    for row in tuul.rows:
        row["questions"] = "booking" if tuul.chance.random() < 0.05 else ""
    for week in range(0, 48, 2):
        day = date(2025, 1, 5) + timedelta(days=7 * week)
        tuul.complain("", day, 12, questions="opening.hours:0.9", stars=5.0)
    found = [s for s in stories(tuul.facts(), END) if s.tier == "pattern"]
    assert [(s.aspect, s.polarity) for s in found] == [("opening.hours", "ask")]


def test_said_twice_counts_once():
    once = Pizzeria(seed=15)
    twice = Pizzeria(seed=15)
    for row in list(twice.rows):
        twice.rows.append(dict(row))
    assert len(once.facts()) == len(twice.facts())
    assert np.array_equal(np.sort(once.facts().day), np.sort(twice.facts().day))


def test_a_campaign_for_reviews_hides_no_rise_where_orders_are_known():
    """More reviews and more complaints of as many orders: something is wrong."""
    tuul = Pizzeria(seed=16, a_day=1.0)
    for number in range((END - NEW_YEAR).days):
        for _ in range(tuul.chance.poisson(2.0)):
            row = tuul.visited(NEW_YEAR + timedelta(days=number))
            row["negative"] = "waiting" if tuul.chance.random() < 0.05 else ""
    without = tuul.facts()
    for row in tuul.rows:
        row["orders"] = 90 + int(str(row["happened_at"])[8:10])
    known = [s for s in stories(tuul.facts(), END) if s.aspect == "waiting"]
    blind = [s for s in stories(without, END) if s.aspect == "waiting"]
    most = max((s.score for s in blind), default=0.0)
    assert max(s.score for s in known if s.tier == "pattern") > most


def rated_badly(tuul):
    """Add two stars on most Saturday evenings of the year, without a word."""
    for week in range(48):
        day = date(2025, 1, 4) + timedelta(days=7 * week)
        tuul.complain("", day, 19, stars=2.0)
    return tuul


def test_where_ratings_sink_without_a_word_the_digest_says_so():
    found = stories(rated_badly(Pizzeria(seed=18)).facts(), END)
    (low,) = [s for s in found if s.aspect == "stars"]
    assert low.tier == "watch"
    assert dict(low.context) | SATURDAY_EVENING == dict(low.context)
    assert pushed(found) == []


def test_ratings_that_sink_for_a_told_reason_are_not_told_twice():
    tuul = Pizzeria(seed=18).weekly(COLD, 6, 19)
    found = stories(tuul.facts(), END)
    assert pushed(found) == [(COLD, SATURDAY_EVENING)]
    assert [s for s in found if s.aspect == "stars"] == []


def test_what_is_common_in_the_trade_surprises_nobody_in_a_young_business():
    """Nobody complained of parking in its first four months; elsewhere many do."""
    tuul = Pizzeria(seed=19)
    tuul.rows = [row for row in tuul.rows if str(row["written_at"]) > "2025-05"]
    for week in range(13):
        for extra in range(2):
            day = date(2025, 9, 1) + timedelta(days=7 * week + 3 * extra)
            tuul.complain("place.parking", day, 15)
    rows = pl.DataFrame(tuul.rows, infer_schema_length=None)
    on = date(2025, 11, 30)
    alone = stories(from_rows(rows).facts, on)
    knowing = stories(from_rows(rows, usual={"place.parking": 0.1}).facts, on)
    score = max(s.score for s in alone if s.aspect == "place.parking")
    assert score > max(s.score for s in knowing if s.aspect == "place.parking")


def doubting(tuul, sure):
    """The facts where every label says so and so sure it is."""
    for row in tuul.rows:
        said = [f"{aspect}:{sure}" for aspect in str(row["negative"]).split(";")]
        row["negative"] = ";".join(said) if row["negative"] else ""
    return tuul.facts()


def test_a_reader_who_is_never_quite_sure_finds_what_a_sure_one_finds():
    sure = stories(doubting(Pizzeria(seed=4).weekly(COLD, 6, 19), 1.0), END)
    unsure = stories(doubting(Pizzeria(seed=4).weekly(COLD, 6, 19), 0.6), END)
    assert pushed(unsure) == pushed(sure) == [(COLD, SATURDAY_EVENING)]
    assert abs(unsure[0].score - sure[0].score) < 0.01


def test_labels_that_are_less_sure_than_the_others_prove_less():
    tuul = Pizzeria(seed=4).weekly(COLD, 6, 19)
    sure = stories(tuul.facts(), END)[0]
    for row in tuul.rows:
        row["negative"] = str(row["negative"]).replace(COLD, f"{COLD}:0.4")
    unsure = stories(tuul.facts(), END)[0]
    assert unsure.aspect == COLD
    assert unsure.score < sure.score
