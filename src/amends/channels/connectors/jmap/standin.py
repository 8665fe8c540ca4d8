"""A mail server in small that speaks JMAP: states, anchors, drafts and submissions."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from functools import lru_cache
from typing import Any

from amends.channels.connectors.jmap.assumed import CORE, MAIL, SUBMISSION
from amends.channels.connectors.jmap.doorman import EARS, TOKEN, Doorman
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.foundation import clock

ADDRESS = "abi@tuul.example"


@dataclass(slots=True)
class Letter:
    """One letter with where it lies."""

    raw: bytes
    received: str
    folders: set[str]
    keywords: dict[str, bool] = field(default_factory=dict)
    handed: bool = False


@lru_cache(maxsize=2000)
def opened(raw: bytes) -> EmailMessage:
    """Return a letter as its headers and words; it is looked at again and again."""
    return message_from_bytes(raw, policy=default)


class Standin(Doorman):
    """One mailbox with an inbox, drafts and sent mails."""

    edits = False
    removes = False
    """What the house clears away is nobody's deletion."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, Letter] = {}
        self.blobs: dict[str, bytes] = {}
        self.log: list[tuple[str, str]] = []
        self.oldest = 0
        """The first state from which changes can still be told."""

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        settings = {"address": ADDRESS, "name": "Tuul", "server": self.url}
        return Account(1, settings, {"token": TOKEN})

    def next_name(self) -> str:
        """Return the id of a letter."""
        return f"m{super().next_name()}@guest.example"

    def say(self, text: str) -> str:
        """Let a customer write a letter."""
        known = super().say(text)
        made = EmailMessage(policy=SMTP)
        made["From"], made["To"] = "Mari <mari@guest.example>", ADDRESS
        made["Subject"], made["Message-ID"] = "Pizza", f"<{known}>"
        made.set_content(text)
        self.arrive(made.as_bytes())
        return known

    def arrive(self, raw: bytes, folder: str = "in") -> str:
        """Put a letter into a folder; return its id there."""
        name = f"L{len(self.letters)}"
        self.letters[name] = Letter(raw, f"{self.tick():%Y-%m-%dT%H:%M:%SZ}", {folder})
        self.log.append((name, "created"))
        self.news.set()
        return name

    def touch(self, name: str, *folders: str) -> None:
        """Move a letter."""
        self.letters[name].folders = set(folders)
        self.log.append((name, "updated"))
        self.news.set()

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to a letter."""
        return Outgoing(
            key=key,
            text=f"Vabandame väga. {key}",
            lang="et",
            answers=answers,
            to="mari@guest.example",
            subject="Pizza",
            written_at=clock.now(),
        )

    def writes(self, asked: Asked) -> bool:
        """Say so of handing over only."""
        return b"EmailSubmission/set" in asked.body

    @route("GET", "/.well-known/jmap")
    def introduce(self, asked: Asked) -> Said:
        """Say who we are and where everything is."""
        if not self.knows(asked):
            return self.denied()
        told = {
            "capabilities": {CORE: {}, MAIL: {}, SUBMISSION: {}},
            "primaryAccounts": {MAIL: "u1", SUBMISSION: "u1"},
            "apiUrl": f"{self.url}/api/",
            "downloadUrl": f"{self.url}/down/{{accountId}}/{{blobId}}?t={{type}}",
            "uploadUrl": f"{self.url}/up/{{accountId}}/",
            "eventSourceUrl": f"{self.url}{EARS}?t={{types}}&p={{ping}}",
            "state": "s",
            **self.extra(),
        }
        return Said(told)

    @route("GET", r"/down/u1/(\w+)")
    def download(self, asked: Asked, blob: str) -> Said:
        """Return the bytes of a letter."""
        if not self.knows(asked):
            return self.denied()
        found = self.letters.get(blob)
        return Said(found.raw) if found else Said({"status": 404}, 404)

    @route("POST", "/up/u1/")
    def upload(self, asked: Asked) -> Said:
        """Keep bytes under a name."""
        if not self.knows(asked):
            return self.denied()
        name = f"B{len(self.blobs)}"
        self.blobs[name] = asked.body
        return Said({"accountId": "u1", "blobId": name, "size": len(asked.body)}, 201)

    @route("POST", "/api/")
    def api(self, asked: Asked) -> Said:
        """Do one method after the other."""
        if not self.knows(asked):
            return self.denied()
        done: list[list[Any]] = []
        made: dict[str, str] = {}
        for name, arguments, number in asked.json()["methodCalls"]:
            told = self._did(name, {**arguments}, made, done)
            done.append(["error" if "type" in told else name, told, number])
        return Said({"methodResponses": done, "sessionState": "s", **self.extra()})

    def _did(
        self, name: str, given: dict[str, Any], made: dict[str, str], done: list[Any]
    ) -> dict[str, Any]:
        if "#ids" in given:
            asked = given["#ids"]
            source = next(row[1] for row in done if row[2] == asked["resultOf"])
            if asked["path"].strip("/") not in source:
                return {"type": "invalidResultReference"}
            given["ids"] = source[asked["path"].strip("/")]
        deed = getattr(self, "_" + name.replace("/", "_").lower())
        told: dict[str, Any] = deed(given, made)
        return told

    def denied(self) -> Said:
        """Return what is said to somebody whose token does not hold."""
        return Said({"type": "about:blank", "status": 401}, 401)

    def refusal(self) -> Said:
        """Refuse to hand a letter over, and say that all is well."""
        refused = {"sending": {"type": "forbiddenToSend", "description": "Not today."}}
        rows = [
            ["Email/import", {"created": {}}, "0"],
            ["EmailSubmission/set", {"notCreated": refused}, "1"],
        ]
        return Said({"methodResponses": rows})

    def _mailbox_get(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del given, made
        names = [("in", "inbox"), ("dr", "drafts"), ("se", "sent"), ("co", None)]
        rows = [
            {"id": one, "name": (role or "Complaints").title(), "role": role}
            for one, role in names
        ]
        return {"state": "1", "list": rows}

    def _identity_get(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del given, made
        return {"state": "1", "list": [{"id": "I1", "email": ADDRESS, "name": "Tuul"}]}

    def _email_query(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del made
        ids = [name for name in self.letters if self._fits(name, given["filter"])]
        anchor = given.get("anchor")
        if anchor:
            if anchor not in ids:
                return {"type": "anchorNotFound"}
            ids = ids[ids.index(anchor) + given.get("anchorOffset", 0) :]
        return {"ids": ids[: min(given.get("limit", 100), self.page)]}

    def _fits(self, name: str, wanted: dict[str, Any]) -> bool:
        if "operator" in wanted:
            return any(self._fits(name, one) for one in wanted["conditions"])
        letter = self.letters[name]
        head = opened(letter.raw)
        inside = wanted.get("inMailbox")
        header = wanted.get("header")
        return (
            (inside is None or inside in letter.folders)
            and (header is None or header[1] in str(head.get(header[0], "")))
            and wanted.get("to", "") in str(head.get("To", ""))
            and wanted.get("after", "") <= letter.received
        )

    def _email_get(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del made
        rows = [self._told(name) for name in given["ids"] if name in self.letters]
        return {"state": str(len(self.log)), "list": rows, "notFound": []}

    def _email_changes(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del made
        since = int(given["sinceState"])
        if since < self.oldest:
            return {"type": "cannotCalculateChanges"}
        end = min(since + given["maxChanges"], since + self.page, len(self.log))
        some = self.log[since:end]
        created = [name for name, what in some if what == "created"]
        updated = [name for name, what in some if what == "updated"]
        return {
            "created": list(dict.fromkeys(created)),
            "updated": [one for one in dict.fromkeys(updated) if one not in created],
            "destroyed": [],
            "newState": str(end),
            "hasMoreChanges": end < len(self.log),
        }

    def _email_import(self, given: Any, made: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        wish = given["emails"]["letter"]
        (folder,) = wish["mailboxIds"]
        made["#letter"] = name = self.arrive(self.blobs[wish["blobId"]], folder)
        self.letters[name].keywords = dict(wish["keywords"])
        return {"created": {"letter": {"id": name}}}

    def _emailsubmission_set(self, given: Any, made: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        told = given["create"]["sending"]["emailId"]
        name = made.get(told, told)
        letter = self.letters[name]
        message = opened(letter.raw)
        self.taken[str(message.get_content())] += 1
        letter.handed = True
        letter.keywords.pop("$draft", None)
        self.touch(name, "se")
        return {"created": {"sending": {"id": "S1", "undoStatus": "final"}}}

    def _emailsubmission_query(self, given: Any, made: Any) -> Any:  # noqa: ANN401 - JSON
        del made
        asked = given["filter"]["emailIds"]
        return {"ids": [one for one in asked if self.letters[one].handed]}

    def _told(self, name: str) -> dict[str, Any]:
        letter = self.letters[name]
        head = opened(letter.raw)
        return {
            "id": name,
            "blobId": name,
            "size": len(letter.raw),
            "mailboxIds": dict.fromkeys(letter.folders, True),
            "keywords": letter.keywords,
            "receivedAt": letter.received,
            "messageId": [str(head["Message-ID"]).strip("<> ")],
            "header:Subject:asRaw": f" {head['Subject']}",
            "header:From:asRaw": f" {head['From']}",
            "header:Message-ID:asRaw": f" {head['Message-ID']}",
            "bodyValues": {"1": {"value": "The beginning of it."}},
            **self.extra(),
        }


def running() -> AbstractContextManager[Standin]:
    """Lend the server for the time of the block."""
    return standing(Standin())
