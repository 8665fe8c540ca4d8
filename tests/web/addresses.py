"""Every address of the installation, filled in with things that belong to Tuul."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One pattern, its path with parameters filled in, and their names."""

    name: str
    path: str
    parameters: tuple[str, ...]


def patterns(
    resolver: URLResolver | None = None, before: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Yield (route, pattern) of every address, however deep."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, route)
        else:
            yield route, entry


def fill(route: str, values: dict[str, object]) -> str:
    """Return the path of a route; a parameter nobody knows is a KeyError."""
    path, rest = "/", route
    while "<" in rest:
        head, _, tail = rest.partition("<")
        inner, _, rest = tail.partition(">")
        name = inner.rpartition(":")[2]
        path += head + str(values[name])
    return path + rest


def parameters(route: str) -> tuple[str, ...]:
    """Return the names of a route's parameters."""
    parts = [part.partition(">")[0] for part in route.split("<")[1:]]
    return tuple(part.rpartition(":")[2] for part in parts)
