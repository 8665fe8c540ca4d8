"""Inbox, case, search, figures and replies, side by side in one run."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path

from bench.creating import Client
from bench.desk.asking import Ask, Times, compared
from bench.desk.contenders import Contender, barest, our_desk, peer_desk
from bench.desk.ours import Desk, desk
from bench.desk.stock import RARE

SMALL, LARGE = 10_000, 100_000
OURS, PEERS = 60, 4
"""Pages a round: the peer's take up to a hundred times as long."""
DEEP = 200
QUERY = re.compile(rb"/datatables_ticket_list/([^\"']+)")
NEXT = re.compile(rb'href="([^"]*after=[^"]+)"')
REQUEST_TRACKER = (
    "not run: 261 Debian packages as root beside a database of its own, and 100,000 "
    "tickets only by writing its tables (6 a second through its API)"
)
ROWS = "?draw=1&start=0&length=50"


def measure(folder: Path) -> dict[str, object]:
    """Return ratios to the peer and to the floor, growth, sizes and memory."""
    with ExitStack() as open_:
        small, large = (
            (found, open_.enter_context(our_desk(found)))
            for found in (desk(folder, SMALL), desk(folder, LARGE))
        )
        peer, talk = open_.enter_context(peer_desk(folder, LARGE))
        floor = open_.enter_context(barest(folder, LARGE))
        return {
            "request_tracker": REQUEST_TRACKER,
            **_pages(large, peer, talk, floor),
            **_growth(small[1], large[1]),
            **_replies(large, peer, talk),
            **_memory(large[1]),
        }


def _pages(
    ours: tuple[Desk, Contender], peer: Contender, talk: str, floor: Contender
) -> dict[str, object]:
    known, mine = ours
    found: dict[str, object] = {"cases": LARGE}
    things: dict[str, tuple[Ask, Ask, Ask | None]] = {
        "inbox": (
            _page(mine, "/cases/?view=all"),
            _list_of(peer, "/tickets/?status=1"),
            _page(floor, "/"),
        ),
        "case": (
            _page(mine, f"/cases/{known.talk}/"),
            _page(peer, f"/tickets/{talk}/"),
            None,
        ),
        "case_whole": (
            _page(mine, f"/cases/{known.talk}/?whole=yes"),
            _page(peer, f"/tickets/{talk}/"),
            None,
        ),
        "search": (
            _page(mine, f"/cases/?view=any&q={RARE}"),
            _list_of(peer, f"/tickets/?q={RARE}&search_type=header"),
            _page(floor, "/search/"),
        ),
        "figures": (_page(mine, "/figures/"), _page(peer, "/dashboard/"), None),
    }
    for name, (our_ask, peer_ask, floor_ask) in things.items():
        contenders = [(mine.server, our_ask, OURS), (peer.server, peer_ask, PEERS)]
        if floor_ask:
            contenders.append((floor.server, floor_ask, OURS))
        found |= _told(name, compared(contenders))
    return found


def _told(name: str, times: list[Times]) -> dict[str, object]:
    ours, peer, *floor = times
    told: dict[str, object] = {
        f"{name}_ms": ours.median_ms,
        f"{name}_cpu_ms": ours.cpu_ms,
        f"{name}_p99_over_median": ours.p99_ms / ours.median_ms,
        f"{name}_kb": ours.size / 1000,
        f"{name}_peer_ms": peer.median_ms,
        f"{name}_ratio": peer.median_ms / ours.median_ms,
        # Time of the processor does not depend on who else is at the machine.
        f"{name}_peer_cpu_ms": peer.cpu_ms,
        f"{name}_cpu_ratio": peer.cpu_ms / ours.cpu_ms,
    }
    if floor:
        told[f"{name}_over_floor"] = ours.median_ms / floor[0].median_ms
    return told


def _growth(small: Contender, large: Contender) -> dict[str, object]:
    """Compare the inbox over ten times as many cases, at its top and far down."""
    deep = [(one.server, _page(one, _far_down(one)), OURS) for one in (small, large)]
    top = [(one.server, _page(one, "/cases/?view=all"), OURS) for one in (small, large)]
    few, many = compared(top)
    few_deep, many_deep = compared(deep)
    return {
        "inbox_growth": many.median_ms / few.median_ms,
        "inbox_growth_deep": many_deep.median_ms / few_deep.median_ms,
        "inbox_deep_over_top": many_deep.median_ms / many.median_ms,
    }


def _far_down(one: Contender) -> str:
    path = "/cases/?view=all"
    for _page_turned in range(DEEP):
        found = NEXT.search(one.visitor.get(path))
        if found is None:
            break
        path = found[1].decode().replace("&amp;", "&")
        path = path if path.startswith("/") else f"/cases/{path}"
    return path


def _replies(
    ours: tuple[Desk, Contender], peer: Contender, talk: str
) -> dict[str, object]:
    known, mine = ours
    client = Client(mine.server.address, {"Authorization": f"Bearer {known.token}"})
    numbers = iter(range(1, LARGE))

    def answer() -> int:
        number = next(numbers)
        body = {
            "feedback": number,
            "text": f"Tere, Mart! Aitäh kirja eest. Uurin asja {number} ise. Kadri",
            "because": "measured",
        }
        client.post("/api/v1/replies", body)
        return 0

    other = Client(
        peer.server.address,
        {
            "Cookie": f"{peer.visitor.headers['Cookie']}; csrftoken={'x' * 32}",
            "X-CSRFToken": "x" * 32,
            "Referer": peer.server.address,
        },
    )

    def comment() -> int:
        body = {"ticket": talk, "comment": "Thank you.", "public": True}
        other.post("/api/followups/", body | {"title": "Comment"})
        return 0

    mine_took, peer_took = compared(
        [(mine.server, answer, OURS), (peer.server, comment, OURS)]
    )
    return {
        "reply_ms": mine_took.median_ms,
        "reply_peer_ms": peer_took.median_ms,
        "reply_ratio": peer_took.median_ms / mine_took.median_ms,
    }


def _memory(one: Contender) -> dict[str, object]:
    return {"web_after_load_mib": one.server.memory_mib()}


def _page(one: Contender, path: str) -> Ask:
    return lambda: len(one.visitor.get(path))


def _list_of(peer: Contender, path: str) -> Ask:
    """The peer's list is a shell and the rows that its script then asks for."""

    def ask() -> int:
        shell = peer.visitor.get(path)
        query = QUERY.search(shell)
        if query is None:
            raise RuntimeError("the peer's list names no rows")
        rows = peer.visitor.get(f"/datatables_ticket_list/{query[1].decode()}{ROWS}")
        return len(shell) + len(rows)

    return ask
