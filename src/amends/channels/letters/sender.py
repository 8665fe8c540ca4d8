"""As whom letters are written."""

from __future__ import annotations

from typing import Protocol


class Sender(Protocol):
    """Somebody of the house who writes letters."""

    @property
    def address(self) -> str:
        """The address that answers come from."""

    @property
    def name(self) -> str:
        """The name shown to customers."""

    @property
    def domain(self) -> str:
        """The domain that message ids belong to."""
