"""The project's own files, as the tests of the house read them."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "amends"


def tracked() -> list[Path]:
    """Return every file of the project: what git knows, or would add."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        # Not a clone but an unpacked archive, which holds nothing but the project.
        hidden = {".venv", ".tool", "__pycache__"}
        files = (path for path in ROOT.rglob("*") if path.is_file())
        return [f for f in files if hidden.isdisjoint(f.relative_to(ROOT).parts)]
    paths = (ROOT / name for name in done.stdout.split("\0") if name)
    # The package's links to the documents are no second documents.
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def python_files(*, tests: bool = False) -> list[Path]:
    """Return our modules without migrations; on request those of tests, too."""
    files = [path for path in tracked() if path.suffix == ".py"]
    files = [path for path in files if "migrations" not in path.parts]
    if tests:
        return files
    inside = (path for path in files if path.is_relative_to(SOURCE))
    return [path for path in inside if "tests" not in path.parts]


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text("utf-8"), str(path))


def calls(path: Path) -> Iterator[ast.Call]:
    """Yield every call in a module."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def name(node: ast.expr) -> str:
    """Return a name or the dotted end of one: ``timezone.now``, ``gettext``."""
    if isinstance(node, ast.Attribute):
        return f"{name(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def where(path: Path, line: int = 0) -> str:
    """Return a place as an editor understands it."""
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))


def ranks() -> dict[str, int]:
    """Return each room's floor: the higher, the more it may know."""
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = configured["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["type"] == "layers")
    floors = [layer.replace("(", "").replace(")", "").split("|") for layer in layers]
    return {
        room.strip(): rank
        for rank, rooms in enumerate(reversed(floors))
        for room in rooms
    }


def refuse(found: list[str]) -> None:
    """Fail naming every place; the name of the test says what is wrong there."""
    assert not found, "\n" + "\n".join(found)
