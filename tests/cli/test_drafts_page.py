"""The pages by which people judge drafts show what is written today."""

from __future__ import annotations

from amends.cli.checking.drafts_page import main, stale
from amends.cli.project import checkout
from amends.core.drafting.evaluating.reviews import LANGUAGES

TOLD = "run `./amends check --mend`, and read what changed in these pages"


def test_the_pages_show_what_eval_drafts_writes():
    assert stale(checkout() / "docs" / "reference") == [], TOLD


def test_a_page_that_shows_yesterday_is_named(tmp_path, monkeypatch, capsys):
    (tmp_path / "docs" / "reference").mkdir(parents=True)
    monkeypatch.setattr("amends.cli.checking.drafts_page.checkout", lambda: tmp_path)
    assert main(["--mend"]) == 0
    assert main([]) == 0
    page = tmp_path / "docs" / "reference" / f"drafts-{LANGUAGES[0]}.md"
    page.write_text(page.read_text("utf-8").replace("a", "e", 1), "utf-8")
    assert main([]) == 1
    assert page.name in capsys.readouterr().out
