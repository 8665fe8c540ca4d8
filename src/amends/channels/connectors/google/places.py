"""The locations that somebody who signed in at Google may speak for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connectors.google import assumed
from amends.channels.connectors.google.client import explain
from amends.channels.platform import Account, Platform, RemotePlace
from amends.channels.signing.signed import signed

PAGE = 100
MOST_PAGES = 100
"""A list that never ends is not read for ever."""
MASK = "name,title,storefrontAddress"


def places(account: Account, platform: Platform) -> Iterator[RemotePlace]:
    """Yield every location of every account, as Google lists them."""
    home = home_of(account, assumed.ACCOUNTS)
    with Line(account, platform, home, sign=signed(account, platform)) as line:
        accounts = [
            str(row.get("name") or "")
            for row in _rows(line, "/v1/accounts", "accounts", pageSize=20)
        ]
    home = home_of(account, assumed.LOCATIONS)
    sign = signed(account, platform)
    with Line(account, platform, home, sign=sign, explain=explain) as line:
        for owner in accounts:
            path = f"/v1/{owner}/locations"
            query = {"readMask": MASK, "pageSize": PAGE}
            for row in _rows(line, path, "locations", **query):
                yield _place(owner, row)


def _rows(
    line: Line, path: str, name: str, **query: object
) -> Iterator[Mapping[str, Any]]:
    token = ""
    for _page in range(MOST_PAGES):
        told = line.ask(path, pageToken=token, **query).json()
        yield from (row for row in told.get(name) or () if row.get("name"))
        token = str(told.get("nextPageToken") or "")
        if not token:
            return


def _place(owner: str, row: Mapping[str, Any]) -> RemotePlace:
    number = str(row["name"]).rpartition("/")[2]
    address = row.get("storefrontAddress") or {}
    lines = [*(address.get("addressLines") or ()), address.get("locality") or ""]
    return RemotePlace(
        key=f"{owner}/locations/{number}",
        name=str(row.get("title") or number),
        address=", ".join(str(line) for line in lines if line),
        settings={"account": owner.rpartition("/")[2], "place": number},
    )
