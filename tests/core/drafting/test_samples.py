"""The page of samples shows what the program really writes."""

from __future__ import annotations

from tests.core.drafting.samples import PAGE, page


def test_the_page_is_up_to_date():
    told = "run `python -m tests.core.drafting.samples` and read what changed"
    assert PAGE.read_text("utf-8") == page(), told
