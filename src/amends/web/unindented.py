"""Templates are indented for who writes them; readers get the lines without it.

What stands before the first sign of a line says nothing in HTML; on a long page it is
a tenth of what a phone has to load. It is taken away once, when a template is read.
"""

from __future__ import annotations

import re

from jinja2.ext import Extension

INDENTATION = re.compile(r"\n[ \t]+")


class Unindented(Extension):
    """Takes the indentation out of every template."""

    def preprocess(
        self, source: str, name: str | None, filename: str | None = None
    ) -> str:
        """Return the source with each line at the margin."""
        del name, filename
        return INDENTATION.sub("\n", source)
