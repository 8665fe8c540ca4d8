"""Components: ``ui.button(…)`` calls the macro ``button`` of components/button.html.

They hang on one global, so that a block rendered alone for HTMX finds them
without an import of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.web.kept_macro import KeptMacro

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Macro


class Components:
    """Each component by its name; an unknown one raises TemplateNotFound."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Macro | KeptMacro:
        if name.startswith("_"):
            raise AttributeError(name)
        template = self._environment.get_template(f"components/{name}.html")
        macro: Macro = getattr(template.module, name)
        # A running installation never changes its templates: look each up once.
        if self._environment.auto_reload:
            return macro
        kept = KeptMacro(macro)
        setattr(self, name, kept)
        return kept
