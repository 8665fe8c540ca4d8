"""When it happened, resolved against the moment of writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from amends.core.nouns import When
from amends.core.reading import clock
from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role

_TIME = int(Role.TIME)
_DIGIT = re.compile(r"\d")
_TOGETHER = 40
_BEFORE = 14


@dataclass(slots=True)
class _Occasion:
    """What one stretch of the text says about a time."""

    begin: int
    end: int
    weekday: int | None = None
    daypart: str | None = None
    day: date | None = None
    habit: bool = False
    from_clock: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """The main event is the one told most exactly, then the first."""
        told = (self.day is not None or self.weekday is not None) * 2
        return (-(told + (self.daypart is not None)), self.begin)


class _Times:
    """The hits of time in one text, sorted by what they say."""

    def __init__(self, view: View, hits: list[Hit], written: datetime | None) -> None:
        self.view = view
        self.written = written
        self.day = written.date() if written else None
        self.words: dict[str, list[tuple[str, Hit]]] = {}
        for hit in hits:
            part, _, ref = hit.ref.partition(" ")
            self.words.setdefault(part, []).append((ref, hit))

    def beside(self, hit: Hit, word: str) -> bool:
        """Tell whether such a word stands just before the hit (or around it)."""
        return any(
            ref == word
            and other.begin <= hit.begin
            and hit.begin - other.end <= _BEFORE
            for ref, other in self.of("words")
        )

    def of(self, wanted: str) -> list[tuple[str, Hit]]:
        """Return the (ref, hit) of one part."""
        return self.words.get(wanted, [])


def when(
    view: View, hits: list[Hit], written: datetime | None, sector: str | None
) -> When | None:
    """Return the time of the main event; None when the text does not say."""
    has_digit = _DIGIT.search(view.low) is not None
    said = [hit for hit in hits if hit.role == _TIME]
    if not said and not has_digit:
        return None
    times = _Times(view, said, written)
    found = _days(times) + _parts(times, sector)
    if has_digit:
        found += _figures(times)
    merged = _merged(found)
    return _resolved(min(merged, key=lambda o: o.rank), times) if merged else None


def _days(times: _Times) -> list[_Occasion]:
    found = []
    for ref, hit in times.of("weekdays"):
        if times.beside(hit, "future") or times.beside(hit, "since"):
            continue
        habit = times.beside(hit, "habit")
        occasion = _Occasion(hit.begin, hit.end, weekday=int(ref), habit=habit)
        if times.day and not habit and _in_last_week(times, hit):
            monday = times.day - timedelta(days=times.day.weekday() + 7)
            occasion.day = monday + timedelta(days=int(ref) - 1)
        found.append(occasion)
    for ref, hit in times.of("weekday_habits"):
        found.append(_Occasion(hit.begin, hit.end, weekday=int(ref), habit=True))
    for ref, hit in times.of("days"):
        if times.day and not times.beside(hit, "since"):
            day = times.day - timedelta(days=int(ref))
            found.append(_Occasion(hit.begin, hit.end, day=day))
    return found + _counted(times)


def _in_last_week(times: _Times, hit: Hit) -> bool:
    return any(
        ref == "last_week" and abs(other.begin - hit.begin) <= _TOGETHER
        for ref, other in times.of("words")
    )


def _counted(times: _Times) -> list[_Occasion]:
    """Return "three days ago"; weeks and months ago are too vague for a date."""
    if times.day is None:
        return []
    found = []
    for ref, hit in times.of("ago"):
        number = _number_before(times, hit)
        if ref == "day" and 0 < number <= 31:
            day = times.day - timedelta(days=number)
            found.append(_Occasion(hit.begin, hit.end, day=day))
    return found


def _number_before(times: _Times, hit: Hit) -> int:
    inside = [w for w in times.view.bare[hit.begin : hit.end].split() if w.isdigit()]
    before = times.view.bare[max(0, hit.begin - 4) : hit.begin].split()
    if inside or (before and before[-1].isdigit()):
        return int(inside[0] if inside else before[-1])
    for ref, other in times.of("numbers"):
        if 0 <= hit.begin - other.end <= 2 or other.begin == hit.begin:
            return int(ref)
    return 1


def _parts(times: _Times, sector: str | None) -> list[_Occasion]:
    found = []
    for ref, hit in times.of("dayparts"):
        if not times.beside(hit, "future"):
            habit = times.beside(hit, "habit")
            found.append(_Occasion(hit.begin, hit.end, daypart=ref, habit=habit))
    for ref, hit in times.of("daypart_habits"):
        found.append(_Occasion(hit.begin, hit.end, daypart=ref, habit=True))
    for ref, hit in times.of("day_and_part"):
        back, _, part = ref.partition(" ")
        if part == "late":
            part = "night" if sector in ("hotel", "transport") else "evening"
        occasion = _Occasion(hit.begin, hit.end, daypart=part)
        if times.day:
            occasion.day = times.day - timedelta(days=int(back))
        found.append(occasion)
    return found


def _figures(times: _Times) -> list[_Occasion]:
    low = times.view.low
    found = _named_months(times)
    for begin, end, day in clock.dates(low, times.day):
        found.append(_Occasion(begin, end, day=day))
    announced = {hit.end for ref, hit in times.of("words") if ref == "clock"}
    until = [hit.end for ref, hit in times.of("words") if ref == "future"]
    for begin, end, hour in clock.hours(low, announced):
        bounded = any(0 <= begin - at <= _BEFORE for at in until)
        if not bounded and not any(o.begin <= begin < o.end for o in found):
            part = clock.daypart(hour)
            found.append(_Occasion(begin, end, daypart=part, from_clock=True))
    return found


def _named_months(times: _Times) -> list[_Occasion]:
    """Return "3 May", "May 3rd", "3. mail", "3 septembrie 2025"."""
    found = []
    bare = times.view.bare
    for ref, hit in times.of("months"):
        before = bare[max(0, hit.begin - 9) : hit.begin].split()
        after = bare[hit.end : hit.end + 14].split()
        number = _ordinal(before[-2:][::-1]) or _ordinal(after[:1])
        if not number:
            continue
        year = next((int(w) for w in after[:2] if len(w) == 4 and w.isdigit()), 0)
        month = int(ref)
        day = clock.on(year, month, number) if year else None
        day = day or clock.latest(month, number, times.day)
        if day is not None:
            found.append(_Occasion(hit.begin - 3, hit.end + 3, day=day))
    return found


def _ordinal(words: list[str]) -> int:
    for word in words:
        figures = word.rstrip("stndrhaie") if word[:1].isdigit() else ""
        if figures.isdigit() and 1 <= int(figures) <= 31:
            return int(figures)
        if word not in ("of", "de", "the"):
            return 0
    return 0


def _merged(found: list[_Occasion]) -> list[_Occasion]:
    """Join what is said side by side: "on Friday" + "at 9 pm"."""
    found.sort(key=lambda o: o.begin)
    made: list[_Occasion] = []
    for occasion in found:
        last = made[-1] if made else None
        if last and occasion.begin - last.end <= _TOGETHER and _fit(last, occasion):
            last.end = max(last.end, occasion.end)
            last.weekday = last.weekday or occasion.weekday
            last.day = last.day or occasion.day
            last.habit = last.habit or occasion.habit
            if last.daypart is None or last.from_clock:
                last.daypart = occasion.daypart or last.daypart
                last.from_clock = occasion.from_clock
        else:
            made.append(occasion)
    return made


def _fit(one: _Occasion, other: _Occasion) -> bool:
    both_days = (one.day or one.weekday) and (other.day or other.weekday)
    if both_days:
        # "on Friday, 3 May" is one event; two different days are two.
        return (one.day is None) != (other.day is None)
    words = one.daypart and other.daypart and not (one.from_clock or other.from_clock)
    return not words or one.daypart == other.daypart


def _resolved(occasion: _Occasion, times: _Times) -> When | None:
    weekday, day = occasion.weekday, occasion.day
    if day is None and weekday and times.written and not occasion.habit:
        day = _latest_weekday(weekday, occasion.daypart, times.written)
    if day is not None and not occasion.habit:
        if times.day and day > times.day:
            return None
        return When(day.isoweekday(), occasion.daypart, day)
    if weekday is None and occasion.daypart is None:
        return None
    return When(weekday, occasion.daypart, None)


_BEGINS = {"night": 0, "morning": 5, "midday": 11, "afternoon": 14, "evening": 17}


def _latest_weekday(weekday: int, daypart: str | None, written: datetime) -> date:
    """Return the latest such weekday; today only if that daypart has begun."""
    back = (written.isoweekday() - weekday) % 7
    if back == 0 and (daypart is None or written.hour < _BEGINS[daypart]):
        back = 7
    return written.date() - timedelta(days=back)
