"""Proof that the tables which ship are what the data and this code make.

Called by ``python -m training --check``. Each table is built anew in a folder of its
own, by the code that builds the shipped one, and compared byte for byte.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

BUILDERS = ("language", "mood", "aspect", "guard")
# Run by itself: where it writes is told from outside, all else is the builder's.
_ELSEWHERE = """
import importlib, pathlib, sys
build = importlib.import_module(sys.argv.pop(1))
build.OUT = pathlib.Path(sys.argv.pop(1))
build.main()
"""


class Proof(NamedTuple):
    """One file that ships, and the digests of what lies there and what was made."""

    name: str
    shipped: str
    made: str

    @property
    def holds(self) -> bool:
        """Tell whether both are the same, bit for bit."""
        return self.shipped == self.made != ""


def prove(sources: dict[str, Path], names: tuple[str, ...]) -> Iterator[Proof]:
    """Build the tables of these names anew and return each file with its proof."""
    for name in names:
        module = f"training.{name}.build"
        shipped: Path = import_module(module).OUT
        with TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-c", _ELSEWHERE, module, folder, str(sources[name])],
                check=True,
            )
            yield from compared(Path(folder), shipped)


def compared(made: Path, shipped: Path) -> Iterator[Proof]:
    """Return the proof of each file that was made, beside the shipped one."""
    for path in sorted(made.iterdir()):
        yield Proof(path.name, digest(shipped / path.name), digest(path))


def digest(path: Path) -> str:
    """Return the digest of a file; "" where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
