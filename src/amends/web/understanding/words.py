"""Words: what the ids of a reading are called among people.

Called by every page that shows a reading. The ids are core's; an id of a later
version is shown as it is rather than not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words = Mapping[str, "_StrPromise"]

ASPECTS: Words = {
    "general": _("The whole experience"),
    "food.taste": _("Taste"),
    "food.temperature": _("Food temperature"),
    "food.portion": _("Portion"),
    "food.choice": _("Menu and diets"),
    "drinks": _("Drinks"),
    "service.attitude": _("Friendliness"),
    "service.skill": _("Skill and advice"),
    "service.attention": _("Attention"),
    "waiting": pgettext_lazy("how long customers wait", "Waiting"),
    "booking": _("Booking"),
    "order.accuracy": _("Right order"),
    "delivery.time": _("Delivery time"),
    "delivery.condition": _("State on delivery"),
    "price.value": _("Value for money"),
    "billing": _("Billing"),
    "refund": _("Returns and refunds"),
    "contact": _("Reaching us"),
    "information": _("Information given"),
    "opening.hours": _("Opening hours"),
    "place.ambience": _("Atmosphere"),
    "place.cleanliness": _("Cleanliness"),
    "place.noise": _("Noise"),
    "place.comfort": _("Comfort"),
    "place.location": _("Where it is"),
    "place.parking": _("Parking"),
    "access": _("Access for all"),
    "room": _("Room"),
    "amenities": _("Amenities"),
    "product.quality": _("Product quality"),
    "product.fit": _("Fit"),
    "product.look": _("Looks"),
    "product.stock": _("Stock and range"),
    "usability": _("Ease of use"),
    "performance": _("Speed and reliability"),
    "outcome": _("Result"),
    "safety": _("Safety"),
    "privacy": _("Privacy"),
    "fairness": _("Fair treatment"),
    "loyalty": _("Loyalty programme"),
}
KINDS: Words = {
    "complaint": _("Complaint"),
    "praise": _("Praise"),
    "mixed": _("Praise and complaint"),
    "question": _("Question"),
    "suggestion": _("Suggestion"),
    "thanks": _("Thanks"),
    "other": _("Not about us"),
}
URGENT: Words = {
    "safety": _("Injury or illness"),
    "allergy": _("Allergy"),
    "discrimination": _("Discrimination"),
    "harassment": _("Harassment"),
    "child": _("A child in danger"),
    "threat": _("Threat"),
    "self_harm": _("Risk of self-harm"),
    "legal": _("Lawyer or authority"),
    "press": _("Press"),
    "data": _("Leaked personal data"),
    "churn": _("Leaving for good"),
}
WANTS: Words = {
    "refund": _("Money back"),
    "compensation": _("Something for the trouble"),
    "replacement": _("A replacement"),
    "repair": _("To have it put right"),
    "apology": _("An apology"),
    "explanation": _("An explanation"),
    "contact": _("To be contacted"),
    "information": _("An answer"),
    "change": _("That we do it differently"),
}
WRITERS: Words = {
    "customer": _("A customer"),
    "disputing": _("A customer who takes it to the end"),
    "leverage": _("Somebody who bargains with the review"),
    "wrong_business": _("Somebody who means another business"),
    "suspect": _("Possibly not a real customer"),
    "staff": _("One of the staff"),
}
POLARITIES: Words = {
    "neg": _("Unhappy"),
    "mix": _("Mixed"),
    "neu": _("Neutral"),
    "pos": _("Happy"),
}
SOUNDS: Words = {
    "neg": _("bad"),
    "mix": _("mixed"),
    "neu": _("neutral"),
    "pos": _("good"),
}
DAYPARTS: Words = {
    "morning": _("in the morning"),
    "midday": _("around midday"),
    "afternoon": _("in the afternoon"),
    "evening": _("in the evening"),
    "night": _("at night"),
}
WEEKDAYS: Words = {
    "1": _("Monday"),
    "2": _("Tuesday"),
    "3": _("Wednesday"),
    "4": _("Thursday"),
    "5": _("Friday"),
    "6": _("Saturday"),
    "7": _("Sunday"),
}


def named(words: Words, key: str) -> str:
    """Return the name of an id, or the id itself where nobody has named it."""
    return str(words.get(key, key))


def listed(words: Words, keys: Iterable[str]) -> str:
    """Return the names, joined by commas."""
    return ", ".join(named(words, key) for key in keys)


def choices(words: Words) -> list[tuple[str, str]]:
    """Return pairs for a select, by name in the reader's language."""
    return sorted(((key, str(name)) for key, name in words.items()), key=lambda c: c[1])
