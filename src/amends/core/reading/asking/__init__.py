"""Asking: another reader's opinion of a text that ours is unsure of.

Called by whoever owns a connection to a model; the words to send are made here and
the answer is checked here, the sending is passed in. Nothing of an answer is
believed that the text does not prove, and without an answer ours stands.
"""

from amends.core.chatting import Budget
from amends.core.reading.asking.chat import Chat
from amends.core.reading.asking.reader import Answer, Embedded, Reader
from amends.core.reading.asking.transformer import Transformer

__all__ = ["Answer", "Budget", "Chat", "Embedded", "Reader", "Transformer"]
