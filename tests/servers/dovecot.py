"""A real Dovecot: every address is a mailbox, and the password is the same for all."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from amends.cli.children import bound_to_parent
from tests.servers.place import Server, free_port, humble_user, until_greeted

PASSWORD = "margherita-and-a-glass-of-water"
SEARCHED = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running Dovecot: its IMAP door, and the port where Postfix checks passwords."""

    imap: Server
    auth_port: int


def program() -> str | None:
    """Return the path of Dovecot, or nothing."""
    return shutil.which("dovecot", path=SEARCHED)


def template() -> str:
    """Return the configuration in the language of this Dovecot, which 2.4 changed."""
    words = [str(program()), "--version"]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    old = said.startswith(("2.0", "2.1", "2.2", "2.3"))
    name = "dovecot-2.3.conf" if old else "dovecot-2.4.conf"
    return Path(__file__).with_name(name).read_text("utf-8")


@contextmanager
def dovecot(user: str) -> Iterator[Dovecot]:
    """Run Dovecot for the time of the block; ``user`` is the mailbox handed out."""
    # A socket's path may have 107 letters: pytest's own folders are too deep.
    folder = Path(mkdtemp(prefix="amends-imap-", dir="/tmp"))
    me = pwd.getpwnam(humble_user() or pwd.getpwuid(os.geteuid()).pw_name)
    imap, auth = free_port(), free_port()
    for name in ("run", "state", "mail"):
        (folder / name).mkdir()
    (folder / "dovecot.conf").write_text(
        template().format(
            folder=folder,
            user=me.pw_name,
            group=grp.getgrgid(me.pw_gid).gr_name,
            password=PASSWORD,
            imap=imap,
            auth=auth,
        )
    )
    if humble_user():
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, me.pw_uid, me.pw_gid)
    log = folder / "log"
    server = subprocess.Popen(
        [str(program()), "-F", "-c", folder / "dovecot.conf"],
        user=humble_user(),
        group=me.pw_gid if humble_user() else None,
        extra_groups=[] if humble_user() else None,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        preexec_fn=bound_to_parent(),
    )
    try:
        until_greeted(
            imap, b"* OK", log=lambda: log.read_text() if log.exists() else ""
        )
        yield Dovecot(Server("127.0.0.1", imap, user, PASSWORD, folder), auth)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)
