"""The states of a job, and which of them are alive."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """Where a job is on its way."""

    WAITING = "waiting", pgettext_lazy("a job", "Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    DEAD = "dead", _("Dead")
    CANCELLED = "cancelled", _("Cancelled")


LIVE = (State.WAITING, State.RUNNING)
ENDED = (State.DONE, State.CANCELLED)
