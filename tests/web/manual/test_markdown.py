"""Documents become pages, and nothing that was written in them becomes markup."""

from __future__ import annotations

import pytest

from amends.web.manual.markdown import rendered
from amends.web.manual.tables import cells


def nowhere(target: str) -> str:
    return ""


def somewhere(target: str) -> str:
    return f"/at/{target}"


def made(text: str) -> str:
    return str(rendered(text, somewhere))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "`<script>`",
        "```\n<script>\n```",
        "| a |\n|---|\n| <script> |",
        "- <script>",
        "# <script>",
        "> <script>",
        "[<script>](x)",
        "![<script>](x)",
    ],
)
def test_no_markup_of_the_writers_own_comes_through(text: str) -> None:
    assert "<script" not in made(text)


def test_a_target_cannot_break_out_of_its_link() -> None:
    html = str(rendered('[a](x"onclick="y)', lambda target: target))
    assert 'onclick="' not in html


def test_a_link_that_leads_nowhere_is_words() -> None:
    assert str(rendered("[the source](../x.py)", nowhere)) == "<p>the source</p>"


def test_a_line_has_strong_soft_code_and_links() -> None:
    assert made("**a** *b* `c*d*` [e](f.md)") == (
        "<p><strong>a</strong> <em>b</em> <code>c*d*</code> "
        '<a href="/at/f.md">e</a></p>'
    )


def test_what_is_escaped_stands_as_it_is() -> None:
    assert made(r"\*not soft\*") == "<p>&#42;not soft&#42;</p>"


def test_lists_lie_within_lists_and_hold_fences() -> None:
    html = made("1. one\n   ```sh\n   ls\n   ```\n2. two\n   - three\n\nafter")
    assert html.count("<ol>") == 1
    assert '<pre tabindex="0"><code>ls</code></pre>' in html
    assert "<li>two<ul><li>three</li></ul></li>" in html
    assert html.endswith("<p>after</p>")


def test_lines_of_one_paragraph_flow_together() -> None:
    assert made("one\ntwo\n\nthree") == "<p>one two</p>\n<p>three</p>"


def test_a_stroke_in_code_parts_no_cells() -> None:
    assert cells(r"| `a|b` | c \| d |") == ["`a|b`", r"c \| d"]
    assert cells("| a || c |") == ["a", "", "c"]


def test_a_table_has_a_head() -> None:
    html = made("| A | B |\n|---|--:|\n| 1 | 2 |")
    assert "<thead><tr><th>A</th><th>B</th></tr></thead>" in html
    assert "<tbody><tr><td>1</td><td>2</td></tr></tbody>" in html


def test_a_heading_can_be_linked_to() -> None:
    assert made("## What it `does`, now") == (
        '<h2 id="what-it-does-now">What it <code>does</code>, now</h2>'
    )
