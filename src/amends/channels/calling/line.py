"""A line to one platform for one account: budget, sign-in, questions and deeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer, Explain, judge, nothing_special
from amends.channels.calling.spending import (
    affordable,
    all_spent,
    charge,
    refuse_when_spent,
)
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Invalid,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
)
from amends.channels.platform import Account, Pace, Platform
from amends.foundation import clock
from amends.foundation.outbound import AddressRefused, AnswerTooLarge, NameUnknown
from amends.foundation.outbound.errors import OutboundError
from amends.foundation.rates import allow

if TYPE_CHECKING:
    import httpx

PATIENCE = 60.0
"""Seconds in which an answer has to be there as a whole."""
Sign = Callable[[bool], Mapping[str, str]]
"""Gives the headers of a signed-in call; True asks for a sign-in made anew."""


def unsigned(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
    """Sign nothing."""
    del fresh
    return {}


class Line:
    """Speaks with one host; use it in a ``with`` block.

    ``answers`` says that all its calls are made for an answer, the looks before it too.
    """

    def __init__(
        self,
        account: Account,
        platform: Platform,
        home: str,
        *,
        sign: Sign = unsigned,
        explain: Explain = nothing_special,
        answers: bool = False,
    ) -> None:
        self.account, self.platform, self.home = account, platform, home
        self.sign, self.explain = sign, explain
        self.answers = answers
        self._http: httpx.Client | None = None

    def __enter__(self) -> Self:
        # httpx is dear to load, and most houses use few of many connectors.
        from amends.foundation.outbound.client import client  # noqa: PLC0415

        self._http = client(whole_seconds=PATIENCE).__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._http is not None:
            self._http.__exit__(kind, error, trace)

    def ask(self, path: str, **query: object) -> Answer:
        """Ask for something; raises ConnectorError for any answer that is not well."""
        return self.call("GET", path, query=query)

    def do(self, method: str, path: str, told: object = None) -> Answer:
        """Change something; raises Unknown when nobody can say whether it happened."""
        return self.call(method, path, json=told, writes=True)

    def call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        writes: bool = False,
        **body: Any,  # noqa: ANN401 - as httpx takes it
    ) -> Answer:
        """Call once, and once more with a new sign-in where the old one ran out.

        ``body`` is what httpx takes: json, data, content and further headers.
        """
        asked = {key: value for key, value in (query or {}).items() if value != ""}
        sent = {key: value for key, value in body.items() if value is not None}
        own = sent.pop("headers", {})
        url = self.address(path)
        for fresh in (False, True):
            sent["headers"] = {**self.sign(fresh), **own}
            self._keep_pace(writes=writes)
            answer = self._send(method, url, writes, {"params": asked or None, **sent})
            error = self.explain(answer) or (None if answer.well else judge(answer))
            # A refused sign-in means that nothing was done: asking again is safe.
            if self.sign is unsigned or not isinstance(error, Reauthorise):
                break
        if error is not None:
            raise error
        return answer

    def pay(self, thousandths: int) -> None:
        """Count what the last call has cost, in thousandths of a dollar."""
        charge(self.account, thousandths, at=clock.now())

    def affords(self, price: int, *, most: int, least: int = 1) -> int:
        """Return how many things of this price may be read in one call.

        Raises RetryAfter where fewer than ``least`` may.
        """
        much = affordable(self.account, price, most=most, at=clock.now())
        if much < least:
            raise all_spent(self.platform)
        return much

    def address(self, path: str) -> str:
        """Return a whole address on this host; raises Refused for any other."""
        url = urljoin(f"{self.home}/", path) if "://" in path else self.home + path
        # A next page may be named by any path, never by any host: ours are the keys.
        if urlsplit(url)[:2] != urlsplit(self.home)[:2]:
            raise Refused(
                _("%(place)s names a strange address, which is never called.")
                % {"place": self.platform.name}
            )
        return url

    def _keep_pace(self, *, writes: bool) -> None:
        answers = writes or self.answers
        refuse_when_spent(self.account, self.platform, answers=answers, at=clock.now())
        pace: Pace | None = self.platform.writing if writes else self.platform.reading
        if pace is None or not self.account.counted_as:
            return
        kind = "writing" if writes else "reading"
        key = f"{self.account.counted_as}:{kind}"
        within = allow(key, limit=pace.calls, per_seconds=pace.seconds, at=clock.now())
        if not within:
            raise RetryAfter(
                _("Amends has asked %(place)s as often as it may, and waits a little.")
                % {"place": self.platform.name},
                seconds=max(pace.seconds / pace.calls, 1.0),
            )

    def _send(
        self,
        method: str,
        url: str,
        writes: bool,  # noqa: FBT001 - passed on
        sent: dict[str, Any],
    ) -> Answer:
        import httpx  # noqa: PLC0415 - as above

        if self._http is None:
            raise RuntimeError("A line is used in a with block.")
        try:
            answer = self._http.request(method, url, **sent)
        except (OutboundError, httpx.HTTPError, httpx.InvalidURL) as error:
            raise self.broken(error, writes=writes) from error
        return Answer(
            place=str(self.platform.name),
            status=answer.status_code,
            headers={name.lower(): value for name, value in answer.headers.items()},
            body=answer.content,
            writes=writes,
        )

    def broken(self, error: Exception, *, writes: bool) -> ConnectorError:
        """Return what it means that a line broke."""
        import httpx  # noqa: PLC0415 - as above

        place = {"place": self.platform.name}
        if isinstance(error, AddressRefused):
            return Forbidden(str(error))
        if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
            return Invalid(_("Write an address that begins with https://."), "server")
        never_left = (NameUnknown, httpx.ConnectError, httpx.ConnectTimeout)
        message = _("%(place)s does not answer. Amends tries again by itself.") % place
        if isinstance(error, never_left) or not writes:
            huge = isinstance(error, AnswerTooLarge)
            return Refused(str(error)) if huge else Unreachable(message)
        return Unknown(message)
