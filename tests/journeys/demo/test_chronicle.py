"""Two years of guests: the same for everybody, alive, and with one thing to find."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.journeys.demonstrating.chronicle import SEED, chronicle
from amends.journeys.demonstrating.piece import ANSWERED, OPEN
from amends.journeys.demonstrating.rhythm import CLOSES, HOURS, ZONE

AT = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)


@cache
def told(at=AT, seed=SEED):
    return chronicle(Random(seed), at)


def cold(piece):
    words = Feedback(text=piece.text, stars=piece.stars)
    return any(
        (mention.aspect, mention.polarity) == ("food.temperature", "neg")
        for mention in read(words).aspects
    )


@cache
def cold_lately():
    lately = [p for p in told() if p.at > AT - timedelta(weeks=13) and p.text]
    return [p for p in lately if cold(p)]


def saturday_evening(piece):
    at = piece.at.astimezone(ZONE)
    return at.isoweekday() == 6 and at.hour >= 17


def test_the_same_seed_tells_the_same_two_years():
    assert chronicle(Random(SEED), AT) == told()


def test_another_seed_tells_others():
    ours = {piece.text for piece in told() if piece.key.startswith("day")}
    theirs = {piece.text for piece in told(seed=3) if piece.key.startswith("day")}
    assert len(theirs - ours) > 200


def test_about_a_thousand_pieces_in_two_years():
    assert 900 <= len(told()) <= 1300
    assert told()[0].at < AT - timedelta(days=700)
    assert told()[-1].at <= AT


def test_estonian_leads_and_seven_languages_are_heard():
    count = Counter(piece.lang for piece in told())
    assert count["et"] > 500
    assert count["et"] > count["fi"] > count["en"] > count["ro"] > count["ru"] > 0
    assert set(count) == {"et", "fi", "en", "ro", "ru", "de", "lv"}


def test_every_way_in_is_used():
    ways = Counter(piece.way for piece in told())
    assert all(ways[way] > 10 for way in ("paper", "email", "form", "phone", "manual"))


def test_no_text_is_written_twice_though_hundreds_are_written():
    texts = [piece.text for piece in told() if piece.text]
    assert len(texts) > 700
    assert len(texts) == len(set(texts))


def test_the_house_stands_at_about_four_stars():
    stars = [piece.stars for piece in told() if piece.stars]
    assert 3.9 < sum(stars) / len(stars) < 4.4
    assert set(stars) == {1, 2, 3, 4, 5}


def test_guests_write_while_the_branch_is_open():
    early_or_late = [
        piece
        for piece in told()
        if piece.key.startswith("day")
        for at in [piece.at.astimezone(ZONE)]
        for day in [str(at.isoweekday())]
        if not HOURS[piece.place][day] <= at.hour < CLOSES[piece.place][day]
    ]
    assert not early_or_late


def test_pizza_arrives_cold_on_saturday_evenings_in_annelinn():
    found = [
        piece
        for piece in cold_lately()
        if piece.place == "annelinn" and saturday_evening(piece)
    ]
    days = {piece.at.astimezone(ZONE).date() for piece in found}
    assert 13 <= len(found) <= 18
    assert len(days) == 9


def test_and_hardly_ever_anywhere_else():
    elsewhere = Counter(
        (piece.place, piece.at.astimezone(ZONE).isoweekday())
        for piece in cold_lately()
        if not (piece.place == "annelinn" and saturday_evening(piece))
    )
    assert max(elsewhere.values(), default=0) <= 2


def test_it_began_in_one_week():
    before = [
        piece
        for piece in told()
        if AT - timedelta(weeks=40) < piece.at < AT - timedelta(weeks=14)
        if piece.place == "annelinn" and saturday_evening(piece)
        if piece.text and cold(piece)
    ]
    assert len(before) <= 2


def test_six_in_ten_are_answered_each_in_its_own_words():
    answered = [piece for piece in told() if piece.fate == ANSWERED]
    assert 0.52 < len(answered) / len(told()) < 0.68
    replies = [piece.reply for piece in answered if piece.reply]
    assert len(set(replies)) == len(replies)
    assert all(piece.replied_at > piece.at for piece in answered)


def test_six_guests_complain_of_one_rude_evening():
    rude = [piece for piece in told() if piece.scene == "rude"]
    assert len(rude) == 6
    assert max(piece.at for piece in rude) - min(piece.at for piece in rude) < (
        timedelta(hours=16)
    )


@pytest.mark.parametrize("day", range(7))
@pytest.mark.parametrize("hour", [1, 9, 20])
def test_whenever_one_looks_there_is_work_on_the_desk(day, hour):
    at = datetime(2027, 2, 1 + day, hour, 30, tzinfo=UTC)
    pieces = chronicle(Random(SEED), at)
    assert 20 <= sum(piece.fate == OPEN for piece in pieces) <= 34
    assert all(piece.at < at for piece in pieces)
    assert all(piece.replied_at < at for piece in pieces if piece.replied_at)
