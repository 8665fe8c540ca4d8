"""The documents lead somewhere, and name what they must."""

import re

from tests.house.source import ROOT, refuse, tracked, where

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
KINDS = ("tutorial", "howto", "reference", "explanation", "decisions")
SETS = ("XED", "MAMS", "OpeNER", "HuSST", "EKI", "Latvian", "AFINN")


def documents():
    return [path for path in tracked() if path.suffix == ".md"]


def targets(path):
    text = CODE.sub("", path.read_text("utf-8"))
    for words in LINK.findall(text):
        yield next(word for word in words if word)


def test_every_relative_link_leads_to_a_file():
    broken = [
        f"{where(path)} → {target}"
        for path in documents()
        for target in targets(path)
        if not re.match(r"[a-z]+:|#", target)
        if not (path.parent / target.split("#")[0]).exists()
    ]
    refuse(broken)


def test_there_is_something_to_read_of_every_kind():
    empty = [kind for kind in KINDS if not list((ROOT / "docs" / kind).glob("*.md"))]
    refuse(empty)


def test_every_page_is_in_the_index_of_its_kind():
    lost = [
        where(path)
        for kind in KINDS
        for path in (ROOT / "docs" / kind).glob("*.md")
        if (path.parent / "README.md").exists() and path.name != "README.md"
        if f"({path.name})" not in (path.parent / "README.md").read_text("utf-8")
    ]
    refuse(lost)


def test_decisions_are_numbered_without_a_gap():
    files = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in files]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_decision_says_what_it_costs():
    vague = [
        where(path)
        for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")
        if "\n## Consequences\n" not in path.read_text("utf-8")
    ]
    refuse(vague)


def test_the_notice_names_whose_texts_were_learnt_from():
    notice = (ROOT / "NOTICE").read_text("utf-8")
    refuse([name for name in SETS if name not in notice])
