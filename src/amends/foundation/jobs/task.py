"""A task of the standard interface, with what our queue knows beyond it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, cast, overload

from django_tasks.base import Task

from amends.foundation.jobs.priority import Priority

if TYPE_CHECKING:
    from amends.foundation.jobs.backend import LeaseBackend

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseTask(Task[P, T]):
    """One kind of job.

    ``atomic``: the work and its "done" are one transaction. ``attempts``: after so
    many the job is dead. ``backoff``: seconds before the second attempt, doubled for
    each further one. ``key``: at most one live job has it. ``organisation_id``: whose
    page shows it.
    """

    atomic: bool = False
    attempts: int = 8
    backoff: float = 10.0
    key: str = ""
    organisation_id: int | None = None

    def using(
        self,
        *,
        priority: int | None = None,
        queue_name: str | None = None,
        run_after: datetime | None = None,
        backend: str | None = None,
        key: str | None = None,
        organisation_id: int | None = None,
    ) -> Self:
        """Return the same task with other wishes; what is left out stays."""
        wishes: Mapping[str, Any] = {
            "priority": priority,
            "queue_name": queue_name,
            "run_after": run_after,
            "backend": backend,
            "key": key,
            "organisation_id": organisation_id,
        }
        given = {name: wish for name, wish in wishes.items() if wish is not None}
        return replace(self, **given)

    def enqueue_many(self, calls: Iterable[tuple[Any, ...]]) -> int:
        """Queue one job per tuple of arguments, in few statements; return how many."""
        # Django's own handler returns the backend that validate_task belongs to.
        return cast("LeaseBackend", self.get_backend()).enqueue_many(self, calls)


@overload
def task(function: Callable[P, T], /) -> LeaseTask[P, T]: ...


@overload
def task(
    *,
    priority: int = ...,
    queue_name: str = ...,
    atomic: bool = ...,
    attempts: int = ...,
    backoff: float = ...,
) -> Callable[[Callable[P, T]], LeaseTask[P, T]]: ...


def task(
    function: Callable[P, T] | None = None,
    /,
    *,
    priority: int = Priority.NORMAL,
    queue_name: str = "default",
    atomic: bool = False,
    attempts: int = 8,
    backoff: float = 10.0,
) -> LeaseTask[P, T] | Callable[[Callable[P, T]], LeaseTask[P, T]]:
    """Make a function of a module a task; it stays callable as ``task.func``."""

    def wrap(wrapped: Callable[P, T]) -> LeaseTask[P, T]:
        return LeaseTask(
            func=wrapped,
            priority=int(priority),
            queue_name=queue_name,
            atomic=atomic,
            attempts=attempts,
            backoff=backoff,
        )

    return wrap if function is None else wrap(function)
