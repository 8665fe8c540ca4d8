"""The calls to YouTube: threads of a channel, one comment, replies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.googles import patient_with, reasons
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.words import same
from amends.channels.connector import ConnectorError, Forbidden, Gone, Invalid
from amends.channels.connectors.youtube import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.source import Page

CHANNEL = re.compile(r"[0-9A-Za-z_-]{3,64}")
NAME = re.compile(r"[0-9A-Za-z_.=-]{1,200}")
THREADS, COMMENTS = "/youtube/v3/commentThreads", "/youtube/v3/comments"
patience = patient_with(*assumed.QUOTA_AS_403, seconds=assumed.QUOTA_REST)


class Videos:
    """The comments of one channel's videos, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        self.line = line
        self.channel = account.settings.get("channel", "").strip()
        if not CHANNEL.fullmatch(self.channel):
            raise Invalid(_("A channel begins with UC and has no blanks."), "channel")

    def page(self, token: str) -> Page:
        """Return one page of threads, the last first, with all their replies."""
        told = self.line.ask(
            THREADS,
            part="snippet,replies",
            allThreadsRelatedToChannelId=self.channel,
            order="time",
            maxResults=100,
            textFormat="plainText",
            pageToken=token,
        ).json()
        found = [
            row
            for thread in parse.rows(told.get("items"))
            for row in self._whole(thread)
            if row.get("id") and parse.writer(row) != self.channel
        ]
        items = tuple(parse.incoming(row) for row in found)
        following = str(told.get("nextPageToken") or "")
        return Page(items, tuple(item.written_at for item in items), following)

    def one(self, external_id: str) -> Incoming | None:
        """Return one comment, None when it was taken away."""
        try:
            return parse.incoming(self.comment(external_id))
        except Gone:
            return None

    def comment(self, external_id: str) -> Mapping[str, Any]:
        """Return one comment as YouTube tells it; raises Gone."""
        told = self.line.ask(
            COMMENTS, part="snippet", id=_known(external_id), textFormat="plainText"
        ).json()
        for row in parse.rows(told.get("items")):
            return row
        raise _gone()

    def reply(self, external_id: str, text: str) -> Mapping[str, Any]:
        """Write into the thread; return the new comment."""
        snippet = {"parentId": parse.top_of(external_id), "textOriginal": text}
        written: Mapping[str, Any] = self.line.call(
            "POST",
            COMMENTS,
            query={"part": "snippet"},
            writes=True,
            json={"snippet": snippet},
        ).json()
        return written

    def own_reply(self, external_id: str, text: str) -> Mapping[str, Any] | None:
        """Return the channel's own reply with these words, None for none."""
        for row in self._replies(parse.top_of(_known(external_id))):
            if parse.writer(row) == self.channel and same(parse.words(row), text):
                return row
        return None

    def take_back(self, own_id: str) -> None:
        """Take a comment of the channel away."""
        self.line.call("DELETE", COMMENTS, query={"id": own_id}, writes=True)

    def _whole(self, thread: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        snippet = parse.mapping(thread.get("snippet"))
        top = parse.mapping(snippet.get("topLevelComment"))
        yield top
        along = parse.rows(parse.mapping(thread.get("replies")).get("comments"))
        many = snippet.get("totalReplyCount")
        more = isinstance(many, int) and many > len(along)
        yield from self._replies(str(top.get("id") or "")) if more else along

    def _replies(self, top: str) -> Iterator[Mapping[str, Any]]:
        token = ""
        for _turn in range(20):
            told = self.line.ask(
                COMMENTS,
                part="snippet",
                parentId=top,
                maxResults=100,
                textFormat="plainText",
                pageToken=token,
            ).json()
            yield from parse.rows(told.get("items"))
            token = str(told.get("nextPageToken") or "")
            if not token:
                return


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to YouTube, signed in when it is used."""
    home = home_of(account, assumed.API)
    sign = signed(account, platform)
    return Line(account, platform, home, sign=sign, explain=explain)


def explain(answer: Answer) -> ConnectorError | None:
    """Tell a spent quota, what is gone, and comments that were switched off."""
    told = set(reasons(answer))
    if answer.well:
        return None
    if told & set(assumed.ABSENT):
        return _gone()
    if told & set(assumed.CLOSED):
        return Forbidden(_("The comments under this video were switched off."))
    return patience(answer)


def _known(external_id: str) -> str:
    if not NAME.fullmatch(external_id):
        raise _gone()
    return external_id


def _gone() -> Gone:
    return Gone(_("%(place)s no longer has this.") % {"place": "YouTube"})
