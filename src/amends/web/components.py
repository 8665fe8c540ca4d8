"""Components: ``ui.button(…)`` calls the macro ``button`` of components/button.html.

They hang on one global, so that a block rendered alone for HTMX finds them
without an import of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Macro


class Components:
    """Each component by its name; an unknown one raises TemplateNotFound."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Macro:
        if name.startswith("_"):
            raise AttributeError(name)
        template = self._environment.get_template(f"components/{name}.html")
        macro: Macro = getattr(template.module, name)
        # A running installation never changes its templates: look each up once.
        if not self._environment.auto_reload:
            setattr(self, name, macro)
        return macro
