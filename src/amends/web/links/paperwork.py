"""Around putting it right: signatures, cards by hand, sentences to judge."""

from __future__ import annotations

from amends.web.links.found import reverse


def hand_task_end(task_id: int) -> str:
    """Where a card written by hand is done (POST)."""
    return reverse("hand-task-end", args=[task_id])


def hand_task_photo(task_id: int) -> str:
    """The photo of a card written by hand."""
    return reverse("hand-task-photo", args=[task_id])


def signature_picture(signature_id: int) -> str:
    """A signature as a picture."""
    return reverse("signature-picture", args=[signature_id])


def signature_removal(signature_id: int) -> str:
    """Where a signature is taken out (POST)."""
    return reverse("signature-removal", args=[signature_id])


def signatures() -> str:
    """The signatures of the house."""
    return reverse("signatures")


def spotted_judgement(spotted_id: int) -> str:
    """Where a sentence of ours is called a promise, or none (POST)."""
    return reverse("spotted-judgement", args=[spotted_id])
