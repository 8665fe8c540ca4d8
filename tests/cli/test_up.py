"""`amends up` on a fresh machine: one address, one link, and nothing stays behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from amends.cli.project import clean_environment
from amends.cli.running import home as homes
from tests.servers.place import free_port

# One worker of xdist has them all, so that they share one desk.
pytestmark = pytest.mark.xdist_group("desk")

PATIENCE = 180
LINK = re.compile(r"Sign in, once: +(\S+)")


class Desk:
    """One `amends up`, and what it has said so far."""

    def __init__(self, home: Path, port: int):
        self.port = port
        self.output = home.parent / f"{home.name}-{port}.output"
        self.home = home
        words = ["--home", str(home), "--port", str(port)]
        environment = clean_environment(home)
        if os.environ.get("DATABASE_URL"):
            environment["DATABASE_URL"] = os.environ["DATABASE_URL"]
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "amends", "up", *words],
                env=environment,
                stdout=output,
                stderr=output,
                process_group=0,
            )

    def said(self) -> str:
        return self.output.read_text()

    def link(self) -> str:
        until(lambda: LINK.search(self.said()) or self.process.poll() is not None)
        found = LINK.findall(self.said())
        assert found, self.said()
        return found[-1]

    def family(self) -> list[int]:
        """Return the processes that it started, and those that they started."""
        tree, found = parents(), [self.process.pid]
        for pid in found:
            found += [child for child, parent in tree.items() if parent == pid]
        return found[1:]

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz"):
                return True
        except (urllib.error.URLError, ConnectionError):
            return False


def parents() -> dict[int, int]:
    said = subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    rows = (line.split() for line in said.stdout.splitlines())
    return {int(pid): int(parent) for pid, parent in rows}


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def until(question, patience: float = PATIENCE) -> bool:
    deadline = time.monotonic() + patience
    while not question():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def start(tmp_path):
    """Start desks in one home; whatever is left of them is killed at the end."""
    yield from desks(tmp_path)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """One desk for the tests that leave it as they found it."""
    begun = desks(tmp_path_factory.mktemp("desk"))
    desk = next(begun)()
    desk.link()
    yield desk
    begun.close()


def desks(folder: Path) -> Iterator[Callable[..., Desk]]:
    started: list[Desk] = []

    def begin(home: Path = folder / "home", port: int = 0) -> Desk:
        started.append(Desk(home, port or free_port()))
        return started[-1]

    try:
        yield begin
    finally:
        for desk in started:
            for pid in (*desk.family(), desk.process.pid):
                if alive(pid):
                    os.kill(pid, signal.SIGKILL)
            desk.process.wait()


@pytest.mark.slow
@pytest.mark.database
def test_a_fresh_machine_gets_one_link_to_a_page_that_answers(running):
    assert running.link().startswith(f"http://127.0.0.1:{running.port}/sign-in/link/")
    assert running.answers()


@pytest.mark.slow
def test_a_page_that_dies_comes_back(running):
    web = min(pid for pid in running.family() if "web" in words_of(pid))
    told = running.said().count("The web stopped by itself")
    os.kill(web, signal.SIGKILL)
    assert until(lambda: running.said().count("The web stopped by itself") > told)
    assert until(running.answers)


@pytest.mark.slow
def test_a_second_desk_in_the_same_home_is_told_where_the_first_is(running):
    second = Desk(running.home, free_port())
    assert second.process.wait(40) == 1
    there = f"http://127.0.0.1:{running.port}"
    assert f"already running at {there}" in second.said()
    # Whoever lost the link, or used it up in another browser, gets one more.
    assert second.link().startswith(f"{there}/sign-in/link/")
    assert second.link() != running.link()


@pytest.mark.slow
def test_a_desk_stops_without_a_trace_and_a_second_start_goes_on(start):
    first = start()
    link, family = first.link(), first.family()
    assert len(family) >= 3, "web, its serving process, and the worker"
    keys = {path: path.read_text() for path in (first.home / "keys").iterdir()}
    first.process.send_signal(signal.SIGTERM)
    assert first.process.wait(40) == 0
    assert not any(alive(pid) for pid in family)
    second = start(first.home)
    assert second.link().rsplit("/", 2)[1] != link.rsplit("/", 2)[1]
    assert {path: path.read_text() for path in keys} == keys


@pytest.mark.slow
def test_nothing_outlives_a_desk_that_is_killed(start):
    desk = start()
    desk.link()
    family = desk.family()
    os.kill(desk.process.pid, signal.SIGKILL)
    assert until(lambda: not any(alive(pid) for pid in family), 40)
    assert not desk.answers()


def words_of(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_text().split("\0")


def test_a_port_that_is_taken_is_named_with_a_way_out(start):
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = somebody.getsockname()[1]
        desk = start(port=port)
        assert desk.process.wait(40) == 1
    assert f"Port {port} is taken" in desk.said()
    assert f"--port {port + 1}" in desk.said()


def test_a_home_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(homes.HomeUnusable, match="--home FOLDER"):
        homes.prepare(tmp_path / "file" / "home")


def test_a_full_disk_is_named_before_anything_starts(tmp_path, monkeypatch):
    full = SimpleNamespace(total=10**12, used=10**12, free=5 * 2**20)
    monkeypatch.setattr(homes.shutil, "disk_usage", lambda _: full)
    with pytest.raises(homes.HomeUnusable, match="Only 5 MB are free"):
        homes.prepare(tmp_path / "home")


@pytest.mark.django_db
def test_the_demo_is_opened_once_for_the_first_person():
    from amends.accounts import sign_in_link
    from amends.accounts.organisation import Organisation
    from amends.cli.running import preparing

    sign_in_link.issue_for_first_person()
    preparing.open_demo()
    preparing.open_demo()
    assert [house.name for house in Organisation.objects.all()] == ["Pizzeria Tuul"]
