"""Which messages belong to a matter that we handle already."""

from __future__ import annotations

from collections.abc import Sequence

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.incoming import Incoming
from amends.journeys.arriving.scene import Scene
from amends.journeys.merging import heirs
from amends.replies.publication import Publication


def known_cases(scene: Scene, items: Sequence[Incoming]) -> dict[str, Case]:
    """Return the open matter of each item's external id, where there is one.

    A message belongs by its thread, by a message of ours that it answers, or by one
    of the customer's own that it refers to.
    """
    by_thread = _by_thread(scene, {item.thread for item in items if item.thread})
    referred = {ref for item in items for ref in _references(item)}
    by_reference = _by_reference(scene, referred) if referred else {}
    found: dict[str, Case] = {}
    for item in items:
        case = by_thread.get(item.thread) if item.thread else None
        for reference in _references(item):
            case = case or by_reference.get(reference)
        if case:
            found[item.external_id] = case
    led = heirs(list(found.values())) if found else {}
    return {key: led.get(case.pk, case) for key, case in found.items()}


def _references(item: Incoming) -> list[str]:
    references = item.details.get("references", [])
    return [str(reference)[:250] for reference in references]


def _by_thread(scene: Scene, threads: set[str]) -> dict[str, Case]:
    if not threads:
        return {}
    # Said although no thread is empty here: the index leaves the empty ones out.
    cases = Case.objects.filter(
        channel=scene.channel, thread__in=[thread[:250] for thread in threads]
    ).exclude(thread="")
    return {case.thread: case for case in cases.order_by("pk")}


def _by_reference(scene: Scene, references: set[str]) -> dict[str, Case]:
    theirs = Feedback.objects.from_channel(scene.channel, list(references))
    ours = Publication.objects.filter(
        channel=scene.channel, external_id__in=references
    ).select_related("case")
    found = {row.external_id: row.case for row in theirs.select_related("case")}
    return found | {row.external_id: row.case for row in ours}
