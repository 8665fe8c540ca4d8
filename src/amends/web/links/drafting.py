"""Drafts on request, the signer's voice, and the model of the house."""

from __future__ import annotations

from amends.web.links.found import reverse


def model() -> str:
    """The chat model that may word drafts."""
    return reverse("model")


def model_removal() -> str:
    """Where the model is switched off (POST)."""
    return reverse("model-removal")


def reply_choice(reference: str, feedback_id: int) -> str:
    """Where three drafts are asked for (POST)."""
    return reverse("reply-choice", args=[reference, feedback_id])


def reply_note(reference: str, feedback_id: int) -> str:
    """Where a rough note becomes a reply (POST)."""
    return reverse("reply-note", args=[reference, feedback_id])


def reply_wording(reference: str, feedback_id: int) -> str:
    """Where the house's model is asked for other words (POST)."""
    return reverse("reply-wording", args=[reference, feedback_id])


def voice() -> str:
    """How the reader sounds, and what that was learnt from."""
    return reverse("voice")
