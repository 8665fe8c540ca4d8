"""The seal on a proposal: proof that these words were the machine's own.

A form sends the proposal back with what was written. Whether it was sent unchanged
decides about automatic answers, so nobody may make one up.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

_SEAL = Signer(sep=".", salt="amends.proposal")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as it comes back from where it was shown."""

    text: str = ""
    seal: str = ""

    def is_ours(self, feedback_id: int) -> bool:
        """Say whether we proposed just these words to this feedback."""
        return bool(self.text) and is_sealed(feedback_id, self.text, self.seal)


def seal(feedback_id: int, text: str) -> str:
    """Return the seal of a proposal to this feedback."""
    return _SEAL.signature(_bare(feedback_id, text))


def is_sealed(feedback_id: int, text: str, given: str) -> bool:
    """Say whether we proposed just these words to this feedback."""
    try:
        _SEAL.unsign(f"{_bare(feedback_id, text)}.{given}")
    except BadSignature:
        return False
    return bool(given) and "." not in given


def _bare(feedback_id: int, text: str) -> str:
    # Browsers send lines with another ending than they were given.
    return f"{feedback_id}:{text.replace(chr(13), '').strip()}"
