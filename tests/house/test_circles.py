"""No two modules wait for one another: which is read first is chance, and may fail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.house.source import SOURCE, python_files, tree


def module_of(path: Path) -> str:
    words = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(words[:-1] if words[-1] == "__init__" else words)


def at_reading(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield what runs as the module is read: no functions, nothing for types alone."""
    for statement in body:
        match statement:
            case ast.Import() | ast.ImportFrom():
                yield statement
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield from at_reading(statement.orelse)
            case ast.If() | ast.Try() | ast.With():
                for field in ("body", "orelse", "finalbody"):
                    yield from at_reading(getattr(statement, field, []))


def needed(path: Path, modules: set[str]) -> set[str]:
    """Return the modules that have to be whole before this one can be."""
    found = set()
    for statement in at_reading(tree(path).body):
        if isinstance(statement, ast.Import):
            found |= {alias.name for alias in statement.names}
            continue
        home = statement.module or ""
        # A name that is no module is something that module itself has to hold.
        for alias in statement.names:
            below = f"{home}.{alias.name}"
            found.add(below if below in modules else home)
    return (found & modules) - {module_of(path)}


def circle(needs: dict[str, set[str]]) -> list[str]:
    """Return one circle, or nothing."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as found:
        return list(reversed(found.args[1]))
    return []


def test_modules_are_read_in_any_order():
    paths = {module_of(path): path for path in python_files()}
    modules = set(paths)
    needs = {name: needed(path, modules) for name, path in paths.items()}
    assert len(needs) > 500
    found = circle(needs)
    assert not found, "They wait for one another:\n" + " →\n".join(found)


def test_a_circle_is_seen():
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert not circle({"a": {"b"}, "b": {"c"}, "d": {"a"}})
