"""Where the links of a document lead inside the product."""

from __future__ import annotations

from pathlib import PurePosixPath
from posixpath import normpath

from amends.web import links
from amends.web.manual import shelf
from amends.web.manual.inline import Leads


def from_here(kind: str) -> Leads:
    """Return what turns the targets written on one shelf into addresses.

    What lies outside the documents, such as the source, leads nowhere here.
    """

    def leads(target: str) -> str:
        if target.startswith(("https://", "http://", "#")):
            return target
        path, _sign, part = target.partition("#")
        whole = PurePosixPath(normpath(f"{kind}/{path}"))
        return _address(whole, f"#{part}" if part else "")

    return leads


def _address(path: PurePosixPath, part: str) -> str:
    folder, name = path.parent.as_posix(), path.stem
    if folder == "images" and shelf.picture(path.name):
        return links.manual_picture(path.name)
    if path.suffix == ".md" and shelf.document(folder, name):
        return links.manual_page(folder, name) + part
    return ""
