"""Open pages: what two hundred cost while nothing happens, and how soon they hear.

A page holds one line open, and on it comes what is new for this page. The lines are
held by one loop on this machine, so what is measured is the desk, not the readers.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import httpx

from bench import household, servers

PAGES = 200
IDLE_SECONDS = 30.0
PATIENCE = 20.0
ROUNDS = 5
LIST = "/live/?view=all&since=0"
TEXT = "The soup was cold."
SESSION = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "amends.config.settings"
import django
django.setup()
from django.conf import settings
from amends.accounts.sign_in_store import SessionStore
from amends.accounts.user import User
kadri = User.objects.get(email="kadri@tuul.example")
session = SessionStore()
session["_auth_user_id"] = str(kadri.pk)
session["_auth_user_backend"] = "amends.web.accounts.backends.Signed"
session["_auth_user_hash"] = kadri.get_session_auth_hash()
session.save()
print(settings.SESSION_COOKIE_NAME, session.session_key)
"""


def measure(folder: Path) -> dict[str, object]:
    """Return the figures of one web process with all pages open."""
    home = folder / "live"
    home.mkdir()
    channel, secret = household.made(home)
    cookie = _signed_in(home)
    port = servers.free_port()
    words = servers.amends("web", "--port", str(port))
    told = {"AMENDS_HOME": str(home), "AMENDS_BASE_URL": f"http://127.0.0.1:{port}"}
    with servers.running(words, port, "/healthz", told) as desk:
        arrive = _arrivals(desk.address, channel, secret)
        arrive(0)
        before = desk.memory_mib()
        found = asyncio.run(_open(desk, port, cookie, arrive))
    return {
        "pages": PAGES,
        "memory_mib": {"before": round(before, 1), "open": found.pop("memory")},
        **found,
    }


def _signed_in(home: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SESSION],
        env={**os.environ, "AMENDS_HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
    )
    return "=".join(done.stdout.split())


def _arrivals(address: str, channel: int, secret: str) -> Callable[[int], None]:
    def arrive(number: int) -> None:
        httpx.post(
            f"{address}/api/v1/feedback",
            json={"channel": channel, "external_id": f"n{number}", "text": TEXT},
            headers={"Authorization": f"Bearer {secret}"},
            timeout=PATIENCE,
        ).raise_for_status()

    return arrive


async def _open(
    desk: servers.Server, port: int, cookie: str, arrive: Callable[[int], None]
) -> dict[str, object]:
    lines = [await _line(port, cookie) for _ in range(PAGES)]
    await asyncio.sleep(2.0)
    began, used = time.perf_counter(), desk.cpu_s()
    await asyncio.sleep(IDLE_SECONDS)
    idle = (desk.cpu_s() - used) / (time.perf_counter() - began)
    memory = round(desk.memory_mib(), 1)
    heard: list[float] = []
    asked: list[float] = []
    for number in range(1, ROUNDS + 1):
        told = [asyncio.create_task(_news(reader)) for reader, _ in lines]
        used = desk.cpu_s()
        await asyncio.to_thread(arrive, number)
        came = time.perf_counter()
        heard += [at - came for at in await asyncio.gather(*told)]
        asked.append((desk.cpu_s() - used) / PAGES * 1000)
    for _reader, writer in lines:
        writer.close()
    return {
        "idle_cpu_percent": round(idle * 100, 2),
        "memory": memory,
        "heard_s": _spread(heard),
        "cpu_ms_per_page_and_item": round(median(asked), 2),
    }


async def _line(
    port: int, cookie: str
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = [f"GET {LIST} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {cookie}"]
    writer.write("\r\n".join([*request, "", ""]).encode())
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
    assert b" 200 " in head.split(b"\r\n")[0], head
    await asyncio.wait_for(reader.readuntil(b"retry: 2000"), PATIENCE)
    return reader, writer


async def _news(reader: asyncio.StreamReader) -> float:
    """Return when a page was told what it shows of the news."""
    found = await asyncio.wait_for(reader.readuntil(b'"news": "'), PATIENCE)
    assert b"event: news" in found
    return time.perf_counter()


def _spread(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    return {
        "median": round(median(ordered), 3),
        "p99": round(ordered[int(len(ordered) * 0.99) - 1], 3),
        "max": round(ordered[-1], 3),
    }
