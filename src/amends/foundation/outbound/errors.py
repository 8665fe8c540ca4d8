"""Why a call did not leave or was cut short.

OutboundError
├── NameUnknown      worth trying again later
├── AnswerTooSlow    worth trying again later
├── AnswerTooLarge   trying again will not help
└── AddressRefused   trying again will not help
"""

from __future__ import annotations


class OutboundError(Exception):
    """A call that we cut short ourselves."""


class NameUnknown(OutboundError):
    """The name of the host cannot be looked up now."""


class AnswerTooSlow(OutboundError):
    """The whole answer took longer than we wait."""


class AnswerTooLarge(OutboundError):
    """The answer is larger than any honest one."""


class AddressRefused(OutboundError):
    """The host lies inside a network that is not open to the public."""
