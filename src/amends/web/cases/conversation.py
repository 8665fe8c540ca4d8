"""The conversation: what the customer said, what we answered and noted, as it happened.

Called by the case page. Each kind of row is read with one statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from amends.cases.attachment import Attachment
from amends.cases.note import Note
from amends.cases.revision import Revision
from amends.core.bearing import harsh
from amends.foundation.kept_question import kept
from amends.journeys.whole_house.one_case import said_in
from amends.replies.publication import Publication, Stage
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading
from amends.web.marking import Evidence
from amends.web.replies.stages import Told, told
from amends.web.understanding.evidence import evidence_of
from amends.web.understanding.sheet import ReadingSheet

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from amends.cases.case import Case
    from amends.cases.feedback import Feedback
    from amends.web.staff import StaffRequest

R = TypeVar("R", Attachment, Revision)


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of feedback with all that hangs on it."""

    feedback: Feedback
    sheet: ReadingSheet | None
    evidence: tuple[Evidence, ...]
    attachments: list[Attachment]
    earlier: list[Revision]
    side: str = "customer"

    @property
    def at(self) -> datetime:
        """When it was said."""
        return self.feedback.written_at

    @property
    def language(self) -> str:
        """The language it is written in, empty when nobody knows."""
        code = self.sheet.reading.lang if self.sheet else ""
        return "" if code == "und" else code

    @property
    def quoted(self) -> str:
        """The earlier mails that this one quotes beneath itself."""
        return str(self.feedback.details.get("quoted") or "")

    @property
    def answered_before(self) -> str:
        """A reply that stood there before the words came to us."""
        return str(self.feedback.details.get("reply") or "")

    @property
    def unchecked_from(self) -> str:
        """The platform whose notice this claims to be; empty where that is proven."""
        details = self.feedback.details
        return str(details.get("place") or "") if details.get("unchecked") else ""

    @property
    def is_harsh(self) -> bool:
        """Whether its words are covered until somebody chooses to look."""
        return harsh(f"{self.feedback.title} {self.feedback.text}")

    @property
    def gone(self) -> bool:
        """Whether the platform has stopped showing it."""
        return gone(self.feedback)

    @property
    def has_html(self) -> bool:
        """Whether the mail came with a designed page as well."""
        return bool(self.feedback.details.get("html"))


@dataclass(frozen=True, slots=True)
class Answered:
    """One reply of ours and what became of it."""

    publication: Publication
    told: Told
    side: str = "us"

    @property
    def by_hand(self) -> bool:
        """Whether a person still has to put it there; then the desk shows it."""
        return self.publication.stage == Stage.MANUAL

    @property
    def at(self) -> datetime:
        """When it was written down to be sent."""
        return self.publication.created_at


@dataclass(frozen=True, slots=True)
class Noted:
    """One note among colleagues."""

    note: Note
    side: str = "note"

    @property
    def at(self) -> datetime:
        """When it was written."""
        return self.note.written_at


@dataclass(frozen=True, slots=True)
class Conversation:
    """All of it in order."""

    said: list[Said]
    answered: list[Answered]
    noted: list[Noted]
    now: datetime = field(compare=False)

    def entries(self) -> list[Said | Answered | Noted]:
        """Return everything in the order in which it was said."""
        everything: list[Said | Answered | Noted] = [
            *self.said,
            *self.answered,
            *self.noted,
        ]
        return sorted(everything, key=lambda entry: entry.at)

    @property
    def latest(self) -> Said | None:
        """What is to be answered: the customer's last word that still stands."""
        spoken = [said for said in self.said if not said.feedback.automatic]
        standing = [said for said in spoken if not gone(said.feedback)]
        last = (standing or spoken or self.said)[-1:]
        return last[0] if last else None


def gone(feedback: Feedback) -> bool:
    """Whether the platform has stopped showing it."""
    return hasattr(feedback, "tombstone")


@kept
def _readings(case: Case) -> QuerySet[Reading]:
    return Reading.objects.of_case(case)


@kept
def _corrections(case: Case) -> QuerySet[Correction]:
    return Correction.objects.of_case(case)


@kept
def _attachments(case: Case) -> QuerySet[Attachment]:
    return Attachment.objects.of_case(case)


@kept
def _revisions(case: Case) -> QuerySet[Revision]:
    return Revision.objects.of_case(case)


@kept
def _sent(case: Case) -> QuerySet[Publication]:
    return Publication.objects.of_case(case).shown()


@kept
def _notes(case: Case) -> QuerySet[Note]:
    return Note.objects.of_case(case)


def _said_in(request: StaffRequest, case: Case) -> list[Feedback]:
    if request.ground.is_everything:
        return said_in(case)
    return list(request.feedback.of_case(case).with_surroundings())


def conversation_of(request: StaffRequest, case: Case, now: datetime) -> Conversation:
    """Return the conversation of one case."""
    rows = _said_in(request, case)
    _acquaint(request, case, rows)
    readings = {row.feedback_id: row for row in _readings(case)}
    corrections = {row.feedback_id: row for row in _corrections(case)}
    attachments = _by_feedback(_attachments(case))
    revisions = _by_feedback(_revisions(case))
    said = []
    for row in rows:
        stored = readings.get(row.pk)
        if stored:
            stored.feedback = row
        reading = stored.as_noun() if stored else None
        earlier = [old for old in revisions[row.pk] if old.version != row.version]
        said.append(
            Said(
                feedback=row,
                sheet=ReadingSheet(reading, corrections.get(row.pk))
                if reading
                else None,
                evidence=evidence_of(reading) if reading else (),
                attachments=attachments[row.pk],
                earlier=earlier,
            )
        )
    return Conversation(
        said=said,
        answered=[Answered(row, told(row)) for row in _sent(case)],
        noted=[Noted(note) for note in _notes(case)],
        now=now,
    )


def _acquaint(request: StaffRequest, case: Case, rows: list[Feedback]) -> None:
    """Let all know the case and the house that we have, so that nobody asks again."""
    case.organisation = request.organisation
    for row in rows:
        row.case, row.organisation = case, request.organisation
        if case.customer is not None and row.customer_id == case.customer_id:
            row.customer = case.customer
    for place in (case.location, *(row.location for row in rows)):
        if place is not None:
            place.organisation = request.organisation


def _by_feedback(rows: Iterable[R]) -> dict[int, list[R]]:
    found: dict[int, list[R]] = defaultdict(list)
    for row in rows:
        found[row.feedback_id].append(row)
    return found
