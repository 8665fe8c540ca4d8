"""The timetable: all that happens again and again, on one page."""

from __future__ import annotations

from datetime import timedelta

from amends.foundation.jobs import timetable
from amends.foundation.sweep import sweep_later
from amends.journeys.asking_again import (
    assume_content,
    plan_follow_ups,
    send_follow_ups,
)
from amends.journeys.automatic_answers import answer_by_themselves
from amends.journeys.caring import deliver_praise, share_hard_cases
from amends.journeys.celebrating import celebrate
from amends.journeys.collecting import collect_all
from amends.journeys.demonstrating.living import live_on
from amends.journeys.falling_silent import look_for_silent_channels
from amends.journeys.forgetting import forget_answers
from amends.journeys.intake import read_forgotten_deliveries
from amends.journeys.learning.digesting import plan_digests, send_digests
from amends.journeys.learning.rounds import keep_counting, look_around
from amends.journeys.promising import remind_of_promises
from amends.journeys.publishing import carry_forgotten
from amends.journeys.redeeming import expire_vouchers
from amends.journeys.remembering import remember_forgotten
from amends.journeys.schooling import learn_everywhere
from amends.journeys.standing_in import stand_in
from amends.journeys.suspecting import look_over_all
from amends.journeys.telling.hearing import tell_people
from amends.journeys.telling.noticing import notice_news
from amends.journeys.telling.writing import write_letters
from amends.journeys.tidying import tidy_later
from amends.journeys.timing import watch_deadlines
from amends.journeys.visiting import look_for_silence
from amends.journeys.waking import wake_all


def declare() -> None:
    """Tell the workers what to do when."""
    every = timetable.register
    every("carry forgotten replies", every=timedelta(seconds=20), task=carry_forgotten)
    every("notice news", every=timedelta(seconds=5), task=notice_news)
    every("tell people", every=timedelta(seconds=5), task=tell_people)
    every("collect", every=timedelta(seconds=60), task=collect_all)
    minute = timedelta(seconds=60)
    every("answer by themselves", every=minute, task=answer_by_themselves)
    every("look over", every=timedelta(seconds=60), task=look_over_all)
    every("write letters", every=timedelta(seconds=30), task=write_letters)
    every("wake", every=timedelta(seconds=60), task=wake_all)
    half = timedelta(minutes=30)
    every("deliveries", every=minute, task=read_forgotten_deliveries)
    every("silent channels", every=half, task=look_for_silent_channels)
    # At three, when few people wait.
    night = timedelta(hours=3)
    every("sweep", every=timedelta(days=1), offset=night, task=sweep_later)
    every("tidy", every=timedelta(days=1), offset=night, task=tidy_later)
    every("learn", every=timedelta(days=1), offset=night, task=learn_everywhere)
    every(
        "look for silence",
        every=timedelta(days=1),
        offset=night,
        task=look_for_silence,
    )
    every("expire vouchers", every=timedelta(hours=6), task=expire_vouchers)
    every("promises", every=timedelta(minutes=30), task=remind_of_promises)
    every("plan follow-ups", every=timedelta(minutes=15), task=plan_follow_ups)
    every("send follow-ups", every=timedelta(minutes=2), task=send_follow_ups)
    every("assume content", every=timedelta(hours=6), task=assume_content)
    every("deliver praise", every=timedelta(minutes=30), task=deliver_praise)
    every("share hard cases", every=timedelta(minutes=1), task=share_hard_cases)
    every("watch deadlines", every=minute, task=watch_deadlines)
    every("stand in", every=timedelta(minutes=10), task=stand_in)
    every("remember", every=timedelta(hours=1), task=remember_forgotten)
    every("celebrate", every=timedelta(hours=1), task=celebrate)
    every("forget", every=timedelta(hours=6), task=forget_answers)
    every("count", every=timedelta(minutes=5), task=keep_counting)
    every("look around", every=timedelta(minutes=30), task=look_around)
    every("plan digests", every=timedelta(minutes=30), task=plan_digests)
    every("send digests", every=timedelta(minutes=5), task=send_digests)
    every("demo lives on", every=timedelta(minutes=4), task=live_on)
