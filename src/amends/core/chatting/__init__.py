"""Chatting: what every request to a chat model and every answer of one have in common.

Called by core.reading.asking and core.drafting.wording. The sending is passed in;
what comes from outside stands behind a fence, and an answer is believed by nobody.
"""

from amends.core.chatting.budget import Budget, Send
from amends.core.chatting.message import Unusable, told_in

__all__ = ["Budget", "Send", "Unusable", "told_in"]
