"""The one Jinja2 environment of the web door: strict, escaping, translated.

``TEMPLATES`` names ``amends.web.pages.environment``. Every template finds here:
``ui`` (the components), ``links`` (one function per page), ``formats`` (times and
numbers for the reader), ``icon``, ``attributes`` and
``asset`` (files of web/static). The filter ``softened`` covers words that hurt.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from amends.core.bearing import softened
from amends.web import formats, links, signs
from amends.web.attributes import attributes
from amends.web.cells import labelled
from amends.web.components import Components
from amends.web.icons import icon, painted
from amends.web.initials import ground, initials
from amends.web.look.assets import asset
from amends.web.marking import passages
from amends.web.unindented import Unindented
from amends.web.zones import offered

TEMPLATES = Path(__file__).parent / "templates"


def environment(**options: Any) -> Environment:  # noqa: ANN401 - Django's own
    """Return the environment; what Django asks for is kept, strictness is added."""
    options["undefined"] = StrictUndefined
    options["loader"] = ChoiceLoader([options["loader"], FileSystemLoader(TEMPLATES)])
    made = Environment(  # noqa: S701 - Django's backend passes autoescape=True
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", Unindented],
        **options,
    )
    made.install_gettext_callables(  # type: ignore[attr-defined] # by the extension
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.globals.update(
        ui=Components(made),
        links=links,
        formats=formats,
        icon=icon,
        painted=painted,
        attributes=attributes,
        labelled=labelled,
        passages=passages,
        signs=signs,
        asset=asset,
        ground=ground,
        initials=initials,
        zones=offered,
        languages=settings.LANGUAGES,
    )
    made.filters["softened"] = softened
    return made
