"""An answer that ends in time and does not swell."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Iterator

import httpx

from amends.foundation.outbound.errors import AnswerTooLarge, AnswerTooSlow

EITHER_GZIP_OR_ZLIB = 47


class BoundedStream(httpx.SyncByteStream):
    """Passes the body on, unpacked, until it is too large or takes too long.

    It unpacks by itself since a few kilobytes of gzip can swell to gigabytes.
    """

    def __init__(
        self, inner: httpx.SyncByteStream, *, packed: bool, limit: int, deadline: float
    ) -> None:
        """Bound ``inner`` to ``limit`` unpacked bytes before the monotonic deadline."""
        self.inner = inner
        self.packed = packed
        self.limit = limit
        self.deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        """Yield the unpacked body; raises AnswerTooLarge or AnswerTooSlow."""
        seen = 0
        for piece in self._unpacked() if self.packed else self.inner:
            seen += len(piece)
            if seen > self.limit:
                raise AnswerTooLarge(
                    f"The answer is larger than {self.limit} bytes and was cut off. "
                    "Ask for less at a time."
                )
            if time.monotonic() > self.deadline:
                raise AnswerTooSlow("The answer came too slowly. Try again later.")
            yield piece

    def close(self) -> None:
        """Let the connection go."""
        self.inner.close()

    def _unpacked(self) -> Iterable[bytes]:
        machine = zlib.decompressobj(EITHER_GZIP_OR_ZLIB)
        try:
            for piece in self.inner:
                rest = piece
                while rest:
                    yield machine.decompress(rest, 65536)
                    rest = machine.unconsumed_tail
            yield machine.flush()
        except zlib.error as error:
            raise httpx.DecodingError(f"The answer is broken: {error}.") from error
