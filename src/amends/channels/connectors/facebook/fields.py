"""What the owner of a page is asked for; the pages are made of this."""

from __future__ import annotations

from amends.channels.graph.fields import PAGE, PUSHES, TOKEN

FIELDS = (PAGE, TOKEN, *PUSHES)
