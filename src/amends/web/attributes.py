"""Attributes: the keyword arguments of a component, written as HTML attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Mapping


def attributes(given: Mapping[str, object]) -> Markup:
    """Return `` name="value"`` for each; ``hx_get`` becomes ``hx-get``.

    None and False leave the attribute out, True writes it bare, and one underscore
    at the end (``for_``, ``class_``) only keeps Python's own words apart.
    """
    written = []
    for name, value in given.items():
        if value is None or value is False:
            continue
        label = escape(name.removesuffix("_").replace("_", "-"))
        written.append(f" {label}" if value is True else f' {label}="{escape(value)}"')
    # Both halves are escaped above.
    return Markup("").join(Markup(part) for part in written)  # noqa: S704
