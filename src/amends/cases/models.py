"""Table of contents of the room, for Django."""

from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.cases.closure import Closure
from amends.cases.customer import Customer
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.cases.likeness import Likeness
from amends.cases.looked_over import LookedOver
from amends.cases.merge import Merge, MergeSuggestion
from amends.cases.note import Note
from amends.cases.order import Order
from amends.cases.presence import Presence
from amends.cases.revision import Revision
from amends.cases.showcase import Showcase
from amends.cases.snooze import Snooze
from amends.cases.tombstone import Tombstone
from amends.cases.transfer import Transfer
from amends.cases.wish import Wish
from amends.cases.withheld import Withheld

__all__ = [
    "Attachment",
    "Case",
    "Closure",
    "Customer",
    "Event",
    "Feedback",
    "Identity",
    "Likeness",
    "LookedOver",
    "Merge",
    "MergeSuggestion",
    "Note",
    "Order",
    "Presence",
    "Revision",
    "Showcase",
    "Snooze",
    "Tombstone",
    "Transfer",
    "Wish",
    "Withheld",
]
