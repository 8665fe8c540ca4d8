"""What signs each call in at a platform that people let us into."""

from __future__ import annotations

from collections.abc import Mapping

from amends.channels.calling.line import Sign
from amends.channels.platform import Account, Platform
from amends.channels.signing.bearer import bearer


def signed(account: Account, platform: Platform, **more: str) -> Sign:
    """Return the headers of a signed-in call, and those that go with every call."""

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        shown = bearer(account, platform, fresh=fresh)
        return {"Authorization": f"Bearer {shown}", **more}

    return sign
