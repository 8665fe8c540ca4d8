"""The inbox, its cases, their readings, customers and replies."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def case(reference: str) -> str:
    """One case."""
    return reverse("case", args=[reference])


def case_attachment(reference: str, attachment_id: int) -> str:
    """One file that came along, as a download."""
    return reverse("case-attachment", args=[reference, attachment_id])


def case_deed(deed: str, reference: str) -> str:
    """Where a case is dealt with (POST): assignment, closure, snooze, notes …"""
    return reverse(f"case-{deed}", args=[reference])


def case_facts(reference: str, feedback_id: int) -> str:
    """Where the house notes what it found out (POST)."""
    return reverse("case-facts", args=[reference, feedback_id])


def case_letter(reference: str, feedback_id: int) -> str:
    """A mail's own page, made harmless, for a frame."""
    return reverse("case-letter", args=[reference, feedback_id])


def cases(**query: object) -> str:
    """The inbox."""
    return with_query(reverse("cases"), **query)


def cases_deed(deed: str) -> str:
    """Where many cases are dealt with at once (POST): closures, locations …"""
    return reverse(f"cases-{deed}")


def cases_news(**query: object) -> str:
    """What the inbox has heard since it was shown."""
    return with_query(reverse("cases-news"), **query)


def saved_views() -> str:
    """Where a view of the inbox is kept under a name (POST)."""
    return reverse("saved-views")


def saved_view_removal(view_id: int) -> str:
    """Where a kept view is taken away (POST)."""
    return reverse("saved-view-removal", args=[view_id])


def corrections() -> str:
    """Every correction of a reading, as JSON Lines."""
    return reverse("corrections")


def customer(customer_id: int) -> str:
    """One customer over all channels."""
    return reverse("customer", args=[customer_id])


def customer_merge_undoing(merge_id: int) -> str:
    """Where a merge is taken back (POST)."""
    return reverse("customer-merge-undoing", args=[merge_id])


def customer_merges(customer_id: int) -> str:
    """Where another customer is merged into this one (POST)."""
    return reverse("customer-merges", args=[customer_id])


def customer_suggestion_dismissal(suggestion_id: int) -> str:
    """Where a suggested merge is turned down (POST)."""
    return reverse("customer-suggestion-dismissal", args=[suggestion_id])


def lesson(reference: str, feedback_id: int) -> str:
    """Where the lesson of a correction is taken back or taught again (POST)."""
    return reverse("lesson", args=[reference, feedback_id])


def note() -> str:
    """The phone note."""
    return reverse("note")


def opinion(reference: str, feedback_id: int) -> str:
    """Where the house's model is asked how it reads some words (POST)."""
    return reverse("opinion", args=[reference, feedback_id])


def paste() -> str:
    """The page for a review pasted by hand."""
    return reverse("paste")


def reading(reference: str, feedback_id: int) -> str:
    """The form that corrects a reading."""
    return reverse("reading", args=[reference, feedback_id])


def reply(step: str, reference: str, feedback_id: int) -> str:
    """One step of an answer (POST): draft, proposal, preview, publication …"""
    return reverse(f"reply-{step}", args=[reference, feedback_id])


def reply_confirmation(publication_id: int) -> str:
    """Where a person says that a reply stands there (POST)."""
    return reverse("reply-confirmation", args=[publication_id])


def reply_snippet(reference: str, feedback_id: int, snippet_id: int) -> str:
    """Where a snippet is put into the box (POST)."""
    return reverse("reply-snippet", args=[reference, feedback_id, snippet_id])


def reply_undoing(publication_id: int) -> str:
    """Where a reply is stopped before it leaves (POST)."""
    return reverse("reply-undoing", args=[publication_id])
