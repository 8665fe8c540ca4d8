"""What every command does alike."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_whoever_stops_listening_gets_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "reviews.jsonl"
    file.write_text('{"text": "The pizza was cold"}\n' * 400, "utf-8")
    command = [sys.executable, "-m", "amends", "read", str(file)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.readline()
        reading.stdout.close()
        assert reading.stderr.read() == ""
        assert reading.wait() == 141
