"""The states of a job, and which of them are alive."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a job is on its way."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    DEAD = "dead", _("Dead")
    CANCELLED = "cancelled", _("Cancelled")


LIVE = (State.WAITING, State.RUNNING)
ENDED = (State.DONE, State.CANCELLED)
