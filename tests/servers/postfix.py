"""A real Postfix: takes mail on a loopback port, hands it to Dovecot, never outside.

Postfix itself insists on being started by root. Mail to ``gone@…`` is refused at once;
mail to ``…@bounce.test`` is taken and comes back; no mail leaves this machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from amends.cli.children import bound_to_parent
from tests.servers.dovecot import SEARCHED, Dovecot
from tests.servers.place import Server, free_port, humble_user, until_greeted

DOMAINS = ("tuul.test", "guest.test", "bounce.test")

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = {daemons}
meta_directory = /etc/postfix
shlib_directory = /usr/lib/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.tuul.test
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
default_transport = error:5.4.4 no mail leaves this machine
relay_transport = error:5.4.4 no mail leaves this machine
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = regexp:{folder}/etc/mailboxes
virtual_transport = dovecot
transport_maps = regexp:{folder}/etc/ways
dovecot_destination_recipient_limit = 1
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_reject_unlisted_recipient = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
message_size_limit = 52428800
mailbox_size_limit = 0
virtual_mailbox_limit = 0
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 5s
bounce_queue_lifetime = 1m
in_flow_delay = 0
"""

# name, type, program; none of them locked into a chroot, which tests have no files for
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
dovecot unix - n n - - pipe
  flags=DRhu user={user} argv={lda} -c {dovecot} -f ${{sender}} -d ${{recipient}}
broken unix - n n - - pipe flags=R user={user} argv=/bin/false
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


def program() -> str | None:
    """Return the path of Postfix, or nothing; only root can start it."""
    return shutil.which("postfix", path=SEARCHED) if os.geteuid() == 0 else None


def daemons() -> Path:
    """Return the folder of Postfix's own programs; it differs between systems."""
    places = ("/usr/lib/postfix/sbin", "/usr/libexec/postfix", "/usr/lib/postfix")
    return next(Path(place) for place in places if Path(place, "master").exists())


def lda() -> Path:
    """Return Dovecot's program that puts one mail into a mailbox."""
    places = ("/usr/lib/dovecot/dovecot-lda", "/usr/libexec/dovecot/dovecot-lda")
    return next(Path(place) for place in places if Path(place).exists())


@contextmanager
def postfix(dovecot: Dovecot) -> Iterator[Server]:
    """Run Postfix for the time of the block, delivering into ``dovecot``."""
    folder = Path(mkdtemp(prefix="amends-smtp-", dir="/tmp"))
    folder.chmod(0o755)
    port = free_port()
    for name in ("etc", "queue", "data"):
        (folder / name).mkdir()
    shutil.chown(folder / "data", "postfix")
    (folder / "etc" / "main.cf").write_text(
        MAIN.format(
            folder=folder,
            daemons=daemons(),
            domains=" ".join(DOMAINS),
            auth=dovecot.auth_port,
        )
    )
    (folder / "etc" / "master.cf").write_text(
        MASTER.format(
            port=port,
            user=humble_user(),
            lda=lda(),
            dovecot=dovecot.imap.folder / "dovecot.conf",
        )
    )
    (folder / "etc" / "mailboxes").write_text("!/^gone@/ here\n")
    (folder / "etc" / "ways").write_text("/@bounce.test$/ broken:\n")
    words = [str(program()), "-c", str(folder / "etc")]
    # This makes the folders of the queue.
    subprocess.run([*words, "check"], check=True, capture_output=True)
    log = folder / "log"
    master = subprocess.Popen(
        [daemons() / "master", "-c", folder / "etc", "-d"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Its programs are stopped with it, as a group.
        process_group=0,
        preexec_fn=bound_to_parent(),
    )
    try:
        until_greeted(
            port, b"220 ", log=lambda: log.read_text() if log.exists() else ""
        )
        imap = dovecot.imap
        yield Server("127.0.0.1", port, imap.user, imap.password, folder)
    finally:
        master.terminate()
        master.wait(20)
        shutil.rmtree(folder, ignore_errors=True)
