"""Personal: the parts of a text that must not be repeated in public.

Called by reading and by whoever checks a reply. It works in any language, stores
nothing and never says whose data it is. ``find(text)`` is the door.
"""

from amends.core.reading.personal.finder import Found, find

__all__ = ["Found", "find"]
