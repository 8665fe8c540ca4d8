"""What the logs say: one event a line, with a request or job id, and no secrets.

Entry points (web, worker, command line) call ``configure`` once. Whatever library
logs goes through the same censor.
"""

from __future__ import annotations

import logging
import sys

import structlog
from structlog.typing import Processor

from amends.foundation.censor import censor, frames_only

SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    frames_only,
    structlog.processors.UnicodeDecoder(),
    censor,
]

# They say more than anybody wants to read, or repeat what we log ourselves.
QUIET = ("httpx", "httpcore", "django_tasks", "asyncio")


class StandardError(logging.Handler):
    """Writes to whatever standard error is at the time."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a broken pipe must not break the work."""
        try:
            sys.stderr.write(self.format(record) + "\n")
        except OSError:
            self.handleError(record)


def configure(*, as_json: bool | None = None, level: int = logging.INFO) -> None:
    """Send all logs to standard error: JSON for machines, colours for a terminal."""
    machine = not sys.stderr.isatty() if as_json is None else as_json
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if machine
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = StandardError()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    others = [one for one in root.handlers if not isinstance(one, StandardError)]
    root.handlers = [*others, handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
