"""The loop that keeps web and worker alive until somebody asks for the end."""

from __future__ import annotations

import signal
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType

from amends.cli.running.child import Child

PATIENCE = 25.0
BEAT = 0.2
FIRST_PAGE = 60.0


class Supervisor:
    """Web and worker of one desk."""

    def __init__(
        self, environment: dict[str, str], *, logs: Path, address: str
    ) -> None:
        """Know where children write and where the page will be; start nothing yet."""
        self.environment = environment
        self.logs = logs
        self.address = address
        self.asked_to_stop = 0

    def run(self, *, port: int, path: str) -> int:
        """Start both, say where the page is, tend them until asked to stop; then 0."""
        for wanted in (signal.SIGTERM, signal.SIGINT):
            signal.signal(wanted, self._ask)
        children = [
            Child("web", ("web", "--port", str(port)), self.logs, self.environment),
            Child("worker", ("worker",), self.logs, self.environment),
        ]
        for child in children:
            child.start()
        told = False
        since = time.monotonic()
        while not self.asked_to_stop:
            now = time.monotonic()
            for child in children:
                if line := child.tend(now):
                    print(line, flush=True)
            if not told and (self._answers() or now - since > FIRST_PAGE):
                told = self._tell(path, late=now - since > FIRST_PAGE)
            time.sleep(BEAT if told else BEAT / 4)
        return self._stop(children)

    def _ask(self, _signal: int, _frame: FrameType | None) -> None:
        self.asked_to_stop += 1

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(  # noqa: S310 - our own http address
                f"{self.address}/healthz", timeout=2
            ):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def _tell(self, path: str, *, late: bool) -> bool:
        if late:
            print(f"The page does not answer yet. Why: {self.logs / 'web.log'}")
        print(f"\nAmends is at {self.address}")
        print(f"Sign in, once:  {self.address}{path}")
        print(f"Logs are in {self.logs}. Ctrl-C stops.\n", flush=True)
        return True

    def _stop(self, children: list[Child]) -> int:
        print("Stopping; work that is begun is finished first …", flush=True)
        # All are asked at once; then each has until the same deadline.
        for child in children:
            if child.process is not None:
                child.process.terminate()
        deadline = time.monotonic() + PATIENCE
        for child in children:
            impatient = self.asked_to_stop > 1
            left = 0.0 if impatient else max(0.0, deadline - time.monotonic())
            child.end(left)
        print("Stopped.", flush=True)
        return 0
