"""Jobs: work that is done later, at least once, and never forgotten.

Holds the queue (one table), the worker that empties it and the timetable that
fills it. Journeys declare tasks and enqueue them; rooms only store what a task is
about. It never knows what a task means.

    from amends.foundation.jobs import Priority, report, task

    @task(priority=Priority.INTERACTIVE, atomic=True)
    def receive_later(feedback_id: int) -> None: ...

    receive_later.enqueue(17)                           # in the caller's transaction
    receive_later.using(organisation_id=3, run_after=noon).enqueue(17)
    poll.using(key="poll:17", organisation_id=3).enqueue(17)   # one live job per key
    receive_later.using(organisation_id=3).enqueue_many([(17,), (18,)])

``atomic=True`` runs the task in one transaction with its own "done": for short work
on our own rows. Leave it out where anything outside is touched; such a task must be
safe to run twice. ``report(done, total, line)`` shows how far long work is. Raise
``Hopeless`` to stop at once and ``Postpone`` to be asked again later.
"""

from amends.foundation.jobs.errors import Hopeless, LeaseLost, Postpone
from amends.foundation.jobs.priority import Priority
from amends.foundation.jobs.progress import report
from amends.foundation.jobs.task import LeaseTask, task

__all__ = [
    "Hopeless",
    "LeaseLost",
    "LeaseTask",
    "Postpone",
    "Priority",
    "report",
    "task",
]
