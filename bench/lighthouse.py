"""Lighthouse looks at four pages as a newcomer's phone would show them.

Its own browser is Chromium, with the session of somebody who has signed in; the desk is
the demo. Lighthouse comes from npm, once, into a folder beside other caches.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench import servers

EDITION = "12.6.1"
"""The last line of editions that runs on the Node of Debian's present release."""
CATEGORIES = ("performance", "accessibility", "best-practices")
CASE = re.compile(r'href="(/cases/[A-Z]+-\d+/)"')
FORM = re.compile(r'href="(?:https?://[^/"]+)?(/f/[^"]+)"')
PATIENCE = 240


def measure(folder: Path) -> dict[str, object]:
    """Return the marks of 0 to 100, page by page, or why there are none."""
    tool = _tool()
    if tool is None:
        return {"not_measured": "npm is not here: install Node.js and try again"}
    home = folder / "lighthouse"
    home.mkdir()
    environment = {**os.environ, "AMENDS_HOME": str(home)}
    port = servers.free_port()
    address = {"AMENDS_BASE_URL": f"http://127.0.0.1:{port}"}
    words = [sys.executable, "-m", "amends.cli.running.preparing", "--demo"]
    done = subprocess.run(
        words,
        env={**environment, **address},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    link = done.stdout.strip().splitlines()[-1]
    told = {"AMENDS_HOME": str(home), **address}
    web = servers.amends("web", "--port", str(port))
    with servers.running(web, port, "/healthz", told) as desk:
        return _looked_at(tool, desk.address, link, folder)


def _tool() -> Path | None:
    """Return the program, fetched once; None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    base = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    place = base / "amends-bench" / f"lighthouse-{EDITION}"
    program = place / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        place.mkdir(parents=True, exist_ok=True)
        wanted = [npm, "install", "--prefix", str(place), "--no-audit", "--no-fund"]
        subprocess.run([*wanted, "--silent", f"lighthouse@{EDITION}"], check=True)
    return program


def _looked_at(tool: Path, address: str, link: str, folder: Path) -> dict[str, object]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - for this one only

    from tests.servers.chromium import executable  # noqa: PLC0415 - as above

    door = servers.free_port()
    profile = folder / "lighthouse-profile"
    with sync_playwright() as play:
        browser = play.chromium.launch_persistent_context(
            str(profile),
            executable_path=executable(),
            args=[f"--remote-debugging-port={door}", "--no-sandbox"],
        )
        page = browser.new_page()
        page.goto(address + link)
        page.locator("main form button").first.click()
        page.wait_for_url(lambda url: "/sign-in/" not in url)
        pages = _pages(page, address)
        page.close()
        found: dict[str, object] = {}
        for name, path in pages.items():
            marks = _marks(tool, address + path, door, folder / f"{name}.json")
            found |= {f"{name}_{kind}": mark for kind, mark in marks.items()}
        browser.close()
    return found


def _pages(page: Any, address: str) -> dict[str, str]:  # noqa: ANN401 - Playwright's
    page.goto(f"{address}/cases/")
    case = CASE.search(page.content())
    page.goto(f"{address}/places/")
    form = FORM.search(page.content())
    if case is None or form is None:
        raise RuntimeError("The demo shows no case, or no form.")
    return {
        "inbox": "/cases/",
        "case": case[1],
        "insights": "/figures/",
        "form": form[1],
    }


def _marks(tool: Path, url: str, door: int, out: Path) -> dict[str, float]:
    words = [str(tool), url, f"--port={door}", "--disable-storage-reset", "--quiet"]
    words += ["--output=json", f"--output-path={out}"]
    words.append(f"--only-categories={','.join(CATEGORIES)}")
    subprocess.run(words, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)
    told = json.loads(out.read_text("utf-8"))
    if told.get("runtimeError"):
        raise RuntimeError(f"{url}: {told['runtimeError']['message']}")
    reached = str(told["finalDisplayedUrl"])
    if "/login/" in reached:
        raise RuntimeError(f"{url}: somebody has to sign in first")
    return {
        kind.replace("-", "_"): round(told["categories"][kind]["score"] * 100)
        for kind in CATEGORIES
    }
