"""The record: the whole way of one reply, told step by step.

Draft and where it came from, pauses, what the guard found and why it was passed, who
allowed it, and what became of it. Called by the case page, with one statement a kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import gettext, ngettext

from amends.replies.approval import Approval
from amends.replies.guard_report import GuardReport
from amends.replies.pause import Pause
from amends.replies.publication import Stage
from amends.web import formats
from amends.web.replies.held import HELD
from amends.web.replies.stages import STAGES

if TYPE_CHECKING:
    from amends.replies.publication import Publication

R = TypeVar("R", Approval, GuardReport, Pause)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened on the way."""

    at: datetime
    told: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The way of one reply, in order."""

    steps: tuple[Step, ...] = ()


def records_of(publications: Iterable[Publication]) -> dict[int, Record]:
    """Return the record of each reply by its number."""
    rows = list(publications)
    if not rows:
        return {}
    drafts = [row.draft_id for row in rows]
    reports = _grouped(GuardReport.objects.of_drafts(drafts), "draft_id")
    approvals = _grouped(Approval.objects.of_drafts(drafts), "draft_id")
    feedback = [row.feedback_id for row in rows]
    pauses = _grouped(Pause.objects.of_answers_to(feedback), "feedback_id")
    return {
        row.pk: Record(
            tuple(
                sorted(
                    [
                        *_proposed(row),
                        *_cooled(row, pauses[row.feedback_id]),
                        *_guarded(reports[row.draft_id]),
                        *_allowed(approvals[row.draft_id]),
                        *_ended(row),
                    ],
                    key=lambda step: step.at,
                )
            )
        )
        for row in rows
    }


def _proposed(reply: Publication) -> Iterator[Step]:
    draft = reply.draft
    who = str(draft.author or gettext("Amends"))
    if not draft.proposed:
        told = gettext("%(who)s wrote it") % {"who": who}
        yield Step(draft.changed_at, told)
        return
    origin = draft.provenance
    model = " ".join(
        str(origin[part]) for part in ("by", "model", "version") if origin.get(part)
    )
    if draft.unchanged:
        words = {"who": who, "model": model}
        told = gettext("%(who)s took the proposal unchanged (%(model)s)") % words
        yield Step(draft.changed_at, told)
    else:
        words = {"who": who, "model": model}
        told = gettext("%(who)s changed this proposal (%(model)s)") % words
        yield Step(draft.changed_at, told, draft.proposed)


def _cooled(reply: Publication, pauses: list[Pause]) -> Iterator[Step]:
    for pause in pauses:
        if pause.began_at > reply.created_at:
            continue
        words = {
            "who": pause.angered or gettext("Somebody"),
            "until": formats.moment(pause.until),
        }
        told = gettext("%(who)s was angry: a pause until %(until)s") % words
        yield Step(pause.began_at, told)
        if pause.lifted_at:
            name = {"who": pause.lifted_by or gettext("Somebody")}
            told = gettext("%(who)s ended the pause") % name
            yield Step(pause.lifted_at, told, pause.lifted_because)


def _guarded(reports: list[GuardReport]) -> Iterator[Step]:
    for report in reports:
        count = len(report.findings)
        if not count:
            yield Step(report.made_at, gettext("The guard had no objection"))
            continue
        told = ngettext(
            "The guard had %(n)s objection", "The guard had %(n)s objections", count
        ) % {"n": count}
        lines = [str(row["why"]) for row in report.findings]
        if report.overridden_because:
            words = {
                "who": report.made_by or gettext("Somebody"),
                "why": report.overridden_because,
            }
            lines.append(gettext("Passed by %(who)s: %(why)s") % words)
        yield Step(report.made_at, told, "\n".join(lines))


def _allowed(approvals: list[Approval]) -> Iterator[Step]:
    for approval in approvals:
        if approval.approved_by is None:
            told = gettext("Allowed by itself, as the house has decided")
        else:
            told = gettext("%(who)s allowed it") % {"who": approval.approved_by}
        yield Step(approval.approved_at, told)


def _ended(reply: Publication) -> Iterator[Step]:
    if reply.promised_for:
        words = {"time": formats.moment(reply.promised_for)}
        told = gettext("To leave on %(time)s") % words
        yield Step(reply.created_at, told)
    # When it leaves has been said already.
    waits = reply.promised_for is not None and reply.stage == Stage.APPROVED
    if reply.published_at:
        yield Step(reply.published_at, gettext("The reply is published"), reply.url)
    elif reply.stage in STAGES and not waits:
        why = str(HELD.get(reply.reason, reply.reason))
        yield Step(reply.not_before, str(STAGES[reply.stage].words), why)


def _grouped(rows: Iterable[R], by: str) -> dict[int, list[R]]:
    found: dict[int, list[R]] = defaultdict(list)
    for row in rows:
        found[getattr(row, by)].append(row)
    return found
