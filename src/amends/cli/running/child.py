"""One child process that is started again when it dies, later each time."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from amends.cli.children import bound_to_parent

HEALTHY_AFTER = 60.0
LONGEST_PAUSE = 60.0
LOG_LIMIT = 20 * 1024 * 1024


@dataclass(slots=True)
class Child:
    """A command of `amends` and its log."""

    name: str
    words: tuple[str, ...]
    logs: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    failures: int = 0
    again_at: float = field(default=0.0)

    @property
    def log(self) -> Path:
        """Return where this child writes what it has to say."""
        return self.logs / f"{self.name}.log"

    def start(self) -> None:
        """Start the process; it ends with ours, however ours ends."""
        with self._opened() as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own commands
                [sys.executable, "-m", "amends", *self.words],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C reaches us alone; we stop the children in order.
                process_group=0,
                preexec_fn=bound_to_parent(),  # noqa: PLW1509 - we have no threads
            )
        self.started_at = time.monotonic()

    def tend(self, now: float) -> str | None:
        """Start it again when it has died and its pause is over; tell what happened."""
        self._trim()
        if self.process is not None and (status := self.process.poll()) is not None:
            healthy = now - self.started_at > HEALTHY_AFTER
            self.failures = 1 if healthy else self.failures + 1
            pause = min(2.0 ** (self.failures - 1), LONGEST_PAUSE)
            self.process, self.again_at = None, now + pause
            return (
                f"The {self.name} stopped by itself (status {status}); it starts "
                f"again in {pause:.0f} s. Why: {self.log}"
            )
        if self.process is None and now >= self.again_at:
            self.start()
        return None

    def end(self, patience: float) -> None:
        """Ask it to stop, and insist when it does not."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def _opened(self) -> IO[bytes]:
        self.logs.mkdir(parents=True, exist_ok=True)
        return self.log.open("ab")

    def _trim(self) -> None:
        # The child appends, so after a truncation it goes on at the new beginning.
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            with self.log.open("r+b") as file:
                file.seek(-LOG_LIMIT // 10, 2)
                tail = file.read()
                file.truncate(0)
                file.seek(0)
                file.write(tail)
