"""docs/reference/platforms.md, written from what the connectors declare.

``python -m amends.cli.checking.platforms_page --mend`` writes it anew.
"""

from __future__ import annotations

import os
import sys

from amends.cli.project import checkout

HEAD = """# Platforms

What each platform can do, as its connector declares it: pages, forms and this table
are made from the same words. The composer shows the limits before a word is written.
What is to be verified against the real platform stands in each connector's README.

<!-- Written by `./amends check --mend` from src/amends/channels: edit it there. -->

"""
COLUMNS = (
    "platform",
    "reads",
    "deletions seen",
    "pushes",
    "replies",
    "a second reply",
    "longest reply",
    "looked over first",
    "taken back",
    "calls at most",
    "on the house's own site",
)
REDISPLAY = {
    "ours": "yes",
    "signs": "no: it wants its own signs beside them",
    "never": "no: its terms forbid it",
    "unknown": "no: its terms were not read",
}
KEEPING = {"append": "stands beside", "overwrite": "takes its place", "once": "refused"}


def page() -> str:
    """Return the whole page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    import django  # noqa: PLC0415 - declarations are translated lazily

    django.setup()
    from amends.channels.platform import Platform  # noqa: PLC0415 - the same
    from amends.channels.registry import CONNECTORS  # noqa: PLC0415 - the same

    platforms: list[Platform] = [row.platform for row in CONNECTORS.values()]
    rows = [COLUMNS, ["---"] * len(COLUMNS), *map(_cells, platforms)]
    return HEAD + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(platform: object) -> list[str]:
    from amends.channels.platform import Ability, Platform  # noqa: PLC0415 - the same

    if not isinstance(platform, Platform):
        raise TypeError(platform)
    can = platform.abilities
    replies = bool(can & Ability.REPLY)
    limit = f"{platform.reply_limit} {platform.unit}" if platform.reply_limit else "–"
    paces = (("reads", platform.reading), ("replies", platform.writing))
    return [
        f"{platform.name} (`{platform.slug}`)",
        _yes(bool(can & Ability.READ)),
        _yes(platform.deletions),
        _yes(bool(can & Ability.PUSH)),
        "by itself" if replies else "by hand",
        KEEPING[platform.keeping] if replies else "–",
        limit,
        _yes(platform.moderated),
        _yes(bool(can & Ability.DELETE_REPLY)),
        "; ".join(f"{p.calls} {name} in {p.seconds} s" for name, p in paces if p)
        or "–",
        REDISPLAY[platform.redisplay],
    ]


def _yes(whether: bool) -> str:  # noqa: FBT001 - a word for a truth
    return "yes" if whether else "–"


def main(words: list[str]) -> int:
    """Compare the page with the declarations, or with ``--mend`` write it."""
    path = checkout() / "docs" / "reference" / "platforms.md"
    if words == ["--mend"]:
        path.write_text(page(), "utf-8")
        return 0
    if path.exists() and path.read_text("utf-8") == page():
        return 0
    print(f"{path.name} is not what the connectors say: ./amends check --mend")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
