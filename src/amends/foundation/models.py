"""The tables of the foundation."""

from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence
from amends.foundation.jobs.timetable import Turn
from amends.foundation.rates import Rate

__all__ = ["Job", "Presence", "Rate", "Turn"]
