"""The stand-in's mailbox: as much IMAP as a client like ours speaks."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from select import select
from socketserver import StreamRequestHandler
from typing import Any

from amends.channels.connectors.email.standin.box import Folder, Letter

LITERAL = re.compile(rb"\{(\d+)\}\r\n$")


class ImapTalk(StreamRequestHandler):
    """One conversation in IMAP."""

    def handle(self) -> None:
        """Greet, then answer line by line."""
        self.box: Any = self.server.box  # type: ignore[attr-defined] # our Server
        self.open = Folder()
        if self.box.strikes("hang"):
            self.box.closing.wait(60)
            return
        self.say("* OK stand-in")
        while line := self.rfile.readline(100_000):
            tag, verb, rest = [*line.split(b" ", 2), b"", b""][:3]
            name = (verb.strip() or b"noop").decode("ascii", "replace").lower()
            if name == "uid":
                verb, _space, rest = rest.partition(b" ")
                name = f"uid_{verb.decode('ascii', 'replace').lower()}"
            self.tag = tag.decode("ascii", "replace")
            if name == "logout":
                self.say("* BYE")
                self.done()
                break
            answer = getattr(self, f"on_{name}", None)
            if answer is None:
                self.done()
            else:
                answer(rest)

    def say(self, words: str) -> None:
        """Send one line."""
        self.wfile.write(words.encode("utf-8", "surrogateescape") + b"\r\n")

    def done(self, status: str = "OK done") -> None:
        """End a command."""
        self.say(f"{self.tag} {status}")

    def on_capability(self, rest: bytes) -> None:
        """Say what we can."""
        del rest
        self.say("* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS")
        self.done()

    def on_login(self, rest: bytes) -> None:
        """Check the password."""
        words = shlex.split(rest.decode())
        fits = words[-1:] == [self.box.password]
        self.done("OK in" if fits else "NO [AUTHENTICATIONFAILED] wrong")

    def on_list(self, rest: bytes) -> None:
        """Name the folders."""
        wanted = shlex.split(rest.decode())[-1]
        for name in self.box.folders:
            flags = r"\Sent" if name == "Sent" else r"\HasNoChildren"
            if wanted in {"*", name}:
                self.say(f'* LIST ({flags}) "/" "{name}"')
        self.done()

    def on_create(self, rest: bytes) -> None:
        """Make a folder."""
        self.box.folders.setdefault(_name(rest), Folder())
        self.done()

    def on_select(self, rest: bytes) -> None:
        """Open a folder."""
        if _name(rest) not in self.box.folders:
            self.done("NO there is none")
            return
        self.open = self.box.folders[_name(rest)]
        self.say(f"* {len(self.open.letters)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {self.open.validity}] numbered")
        self.done("OK [READ-WRITE] open")

    on_examine = on_select

    def on_append(self, rest: bytes) -> None:
        """Put a letter into a folder."""
        size = LITERAL.search(rest)
        self.say("+ go on")
        raw = self.rfile.read(int(size[1]) if size else 0)
        self.rfile.readline()
        words = rest.decode("utf-8", "replace")
        date = re.search(r'"\s*[\d ]\d-\w{3}-\d{4} [^"]+"', words)
        flags = set(re.findall(r"\\\w+", words))
        folder = self.box.folders[_name(rest)]
        with self.box.lock:
            folder.add(raw, flags, date[0] if date else self.box.now())
        self.done()

    def on_uid_search(self, rest: bytes) -> None:
        """Find letters by the few questions that our client asks."""
        asked = rest.decode().strip()
        asked = re.sub(r"^CHARSET \S+ ", "", asked)
        found = [letter for letter in self.open.letters if _fits(letter, asked)]
        self.say(" ".join(["* SEARCH", *(str(letter.uid) for letter in found)]))
        self.done()

    def on_uid_fetch(self, rest: bytes) -> None:
        """Hand letters over, whole, in part, or only what is known of them."""
        named, _space, wanted = rest.decode().strip().partition(" ")
        for letter in self._named(named):
            if "BODY" in wanted:
                limit = re.search(r"<0\.(\d+)>", wanted)
                raw = letter.raw[: int(limit[1])] if limit else letter.raw
                known = f"* {letter.uid} FETCH (UID {letter.uid}"
                self.say(f"{known} BODY[]<0> {{{len(raw)}}}")
                if self.box.strikes("half"):
                    self.wfile.write(raw[: len(raw) // 2])
                    self.wfile.flush()
                    self.box.closing.wait(60)
                    return
                self.wfile.write(raw + b")\r\n")
            else:
                self.say(
                    f"* {letter.uid} FETCH (UID {letter.uid} RFC822.SIZE "
                    f"{len(letter.raw)} INTERNALDATE {letter.date})"
                )
        self.done()

    def on_uid_store(self, rest: bytes) -> None:
        """Set flags."""
        named, _space, flags = rest.decode().partition(" ")
        for letter in self._named(named):
            letter.flags |= set(re.findall(r"[\\\w]+", flags.partition(" ")[2]))
        self.done()

    def on_uid_expunge(self, rest: bytes) -> None:
        """Remove what is marked as deleted."""
        gone = [one for one in self._named(rest.decode()) if r"\Deleted" in one.flags]
        self.open.letters[:] = [one for one in self.open.letters if one not in gone]
        self.done()

    def on_uid_move(self, rest: bytes) -> None:
        """Move letters to another folder."""
        named, _space, where = rest.partition(b" ")
        for letter in list(self._named(named.decode())):
            self.open.letters.remove(letter)
            target = self.box.folders[_name(where)]
            target.add(letter.raw, letter.flags, letter.date)
        self.done()

    def on_idle(self, rest: bytes) -> None:
        """Say when something arrives."""
        del rest
        self.box.news.clear()
        self.say("+ idling")
        self.say("* OK Still here")
        while not select([self.connection], [], [], 0.05)[0]:
            if self.box.news.is_set():
                self.box.news.clear()
                self.say(f"* {len(self.box.folders['INBOX'].letters)} EXISTS")
        self.rfile.readline()
        self.done()

    def _named(self, uids: str) -> Iterator[Letter]:
        wanted = {int(uid) for uid in re.findall(r"\d+", uids)}
        return (one for one in list(self.open.letters) if one.uid in wanted)


def _name(rest: bytes) -> str:
    return shlex.split(LITERAL.sub(b"", rest).decode("utf-8", "replace"))[0]


def _fits(letter: Letter, asked: str) -> bool:
    words = shlex.split(asked)
    if words[0] == "UID":
        first = int(words[1].partition(":")[0])
        return letter.uid >= first
    if words[0] == "KEYWORD":
        return words[1] in letter.flags
    # HEADER MESSAGE-ID "<…>" and SINCE … TO "…": the words stand in the letter.
    return words[-1].encode() in letter.raw.partition(b"\r\n\r\n")[0]
