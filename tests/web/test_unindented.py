"""Indentation is for who writes a template, not for who loads the page."""

from __future__ import annotations

from jinja2 import Environment

from amends.web.unindented import Unindented


def test_a_page_is_sent_without_the_indentation_of_its_template() -> None:
    environment = Environment(extensions=[Unindented], autoescape=True)
    template = environment.from_string(
        "<ul>\n    {% for row in rows %}\n\t<li>\n      <b>{{ row }}</b>  {{ row }}\n"
        "  </li>{% endfor %}\n</ul>"
    )
    assert template.render(rows=["a\n  b"]) == (
        "<ul>\n\n<li>\n<b>a\n  b</b>  a\n  b\n</li>\n</ul>"
    )
