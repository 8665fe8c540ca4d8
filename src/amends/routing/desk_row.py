"""What every row that a desk remembers has in common."""

from __future__ import annotations

from typing import Any

from amends.accounts.tenanted import Tenanted


class DeskRow(Tenanted):
    """A rule or a target: whoever changes one lets every desk know."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        """Store it, and let every desk know."""
        super().save(*args, **kwargs)
        self.organisation.routing_changed()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401 - Django's own
        """Take it away, and let every desk know."""
        gone = super().delete(*args, **kwargs)
        self.organisation.routing_changed()
        return gone
