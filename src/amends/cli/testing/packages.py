"""The system packages that tests need: which are missing, and bringing them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from amends.cli.testing import cluster

POLICY = Path("/usr/sbin/policy-rc.d")
APT = ("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300")
POSTFIX = "postfix postfix/main_mailer_type select No configuration\n"


@dataclass(frozen=True, slots=True)
class Need:
    """A part of the machine, the package that brings it, and how we see it."""

    package: str
    purpose: str
    present: Callable[[], bool]


def program(*names: str) -> Callable[[], bool]:
    """See a program on the PATH or in the folders of the administrator."""
    where = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
    return lambda: any(shutil.which(name, path=where) for name in names)


def chromium() -> bool:
    """See a browser: the one named, Debian's, or the one Playwright brought."""
    named = os.environ.get("AMENDS_CHROMIUM")
    if named:
        return Path(named).exists()
    brought = Path.home() / ".cache" / "ms-playwright"
    return program("chromium")() or any(brought.glob("chromium*"))


NEEDS = (
    Need("postgresql", "PostgreSQL", lambda: cluster.binaries() is not None),
    Need("dovecot-imapd", "IMAP", program("dovecot")),
    Need("postfix", "SMTP", program("postfix")),
    Need("chromium", "the browser", chromium),
    Need(
        "fonts-dejavu-core",
        "letters in the browser",
        Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").exists,
    ),
    Need("poppler-utils", "looking into PDF files", program("pdftotext")),
)


def missing() -> list[Need]:
    """Return what this machine lacks."""
    return [need for need in NEEDS if not need.present()]


def debian() -> bool:
    """Say whether we may install here: root, apt, and Debian or its children."""
    try:
        family = Path("/etc/os-release").read_text("utf-8")
    except OSError:
        return False
    ours = "debian" in family or "ubuntu" in family
    return ours and os.geteuid() == 0 and shutil.which("apt-get") is not None


def provide() -> list[Need]:
    """Install what is missing where we may, else name it; return what still is."""
    lacking = missing()
    if not lacking:
        return []
    names = [need.package for need in lacking]
    if not debian():
        print(f"Missing for all tests: sudo apt-get install {' '.join(names)}")
        return lacking
    print(f"Installing {', '.join(names)} …", flush=True)
    install(names)
    return missing()


def install(names: list[str]) -> None:
    """Bring packages without starting the servers that are in them."""
    if "chromium" in names and _ubuntu():
        # Ubuntu's package is a snap, which needs a running systemd.
        names = [name for name in names if name != "chromium"]
        _call(
            [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
        )
    if "postfix" in names:
        _call(["debconf-set-selections"], POSTFIX)
    if not names:
        return
    words = [*APT, "install", "--no-install-recommends", *names]
    with servers_asleep():
        # The lists may be older than the mirror: only then are they fetched anew.
        if _call(words) != 0:
            _call([*APT, "update"])
            _call(words)


@contextmanager
def servers_asleep() -> Iterator[None]:
    """Keep packages from starting their servers, unless the machine has its policy."""
    ours = not POLICY.exists()
    if ours:
        POLICY.write_text("#!/bin/sh\nexit 101\n", "ascii")
        POLICY.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            POLICY.unlink(missing_ok=True)


def _ubuntu() -> bool:
    return "\nID=ubuntu" in "\n" + Path("/etc/os-release").read_text("utf-8")


def _call(words: list[str], told: str = "") -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(  # noqa: S603 - apt, debconf and playwright with our names
        words, env=environment, input=told, text=True, check=False
    )
    return done.returncode
