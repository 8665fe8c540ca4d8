"""Answer: from a proposal to words that are allowed to leave.

    setting → propose → save → look over (guard) → cool → hand in or approve → send

Sending is another story: journeys.publishing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core import drafting, guard
from amends.core.nouns import Drafts, Finding, Reading, Setting
from amends.core.nouns import Voice as Sound
from amends.foundation.kept_question import kept
from amends.foundation.rows import insert
from amends.journeys import cooling, wording
from amends.journeys.answering.experience import learn, origin_of
from amends.journeys.answering.given import with_given
from amends.journeys.answering.length import too_long
from amends.journeys.answering.obeying import sounding
from amends.journeys.answering.seal import Proposed
from amends.journeys.answering.setting import setting_for
from amends.journeys.answering.voices import voice_of
from amends.journeys.answering.ways import goes_by_hand
from amends.journeys.approving import way_of
from amends.journeys.publishing import carry_later
from amends.replies.approval import Approval
from amends.replies.draft import Draft, DraftQuerySet
from amends.replies.experience import Experience
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, PublicationQuerySet, Stage
from amends.understanding.reading import Reading as StoredReading

FARTHEST = timedelta(days=90)
MANNERS: dict[str, dict[str, Any]] = {
    "shorter": {"length": "short"},
    "warmer": {"warmth": 2},
    "formal": {"address": "formal"},
}


class Blocked(Exception):
    """The guard does not let these words leave; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.finding for finding in findings))
        self.findings = findings


class WrongTime(Exception):
    """A reply leaves at a time to come, within ninety days."""


class NotAllowed(Exception):
    """This person may not publish; the reply can be handed in for approval."""


def propose(  # noqa: PLR0913 - wishes, each by its name
    feedback: Feedback,
    member: Membership,
    *,
    ui_lang: str,
    note: str = "",
    variants: int = 1,
    manner: str = "",
    setting: Setting | None = None,
) -> Drafts:
    """Return drafts in the customer's language; nothing is stored.

    ``manner`` bends the signer's voice for once: shorter, warmer or formal. Who has
    the ``setting`` already brings it along.
    """
    reading = reading_of(feedback)
    setting = setting or setting_for(feedback, member, reading)
    # What the signer notes is the signer's own knowledge: the guard may count on it.
    facts = (*setting.known.facts, note) if note else setting.known.facts
    known = replace(setting, known=replace(setting.known, facts=facts))
    return drafting.propose(
        reading,
        setting,
        voice=replace(sounding(feedback, sound_of(member)), **MANNERS.get(manner, {})),
        note=with_given(note, feedback),
        variants=variants,
        ui_lang=ui_lang,
        check=lambda text: guard.check(text, known, ui_lang=ui_lang),
    )


def look_over(
    feedback: Feedback,
    text: str,
    member: Membership,
    *,
    ui_lang: str,
    automatic: bool = False,
    setting: Setting | None = None,
) -> tuple[Finding, ...]:
    """Return what the guard says of these words as an answer to this feedback."""
    setting = setting or setting_for(feedback, member, reading_of(feedback))
    setting = replace(setting, automatic=automatic)
    findings = tuple(guard.check(text, setting, ui_lang=ui_lang))
    if any(found.finding == "too-long" for found in findings):
        return findings
    return findings + too_long(feedback, text, ui_lang=ui_lang)


def save(
    feedback: Feedback,
    text: str,
    *,
    edition: int,
    by: User,
    at: datetime,
    proposed: Proposed | None = None,
) -> Draft:
    """Keep what is being written. Raises StaleDraft when somebody else was faster.

    ``edition`` is the one the writer saw; 0 for a reply that did not exist yet. The
    same words again change nothing: approving a colleague's leaves them theirs.
    A proposal without our seal is kept, and proves nothing.
    """
    shown = proposed or Proposed()
    ours = shown.is_ours(feedback.pk)
    origin = origin_of(shown.text, sealed=ours)
    origin |= wording.origin(feedback, shown.text)
    draft = current_draft(feedback)
    if draft is not None:
        if (draft.text, draft.edition) != (text, edition):
            draft.rewrite(text, edition=edition, by=by, at=at)
        if ours and text.strip() == shown.text.strip() != draft.proposed.strip():
            draft.rests_on(shown.text, origin)
        return draft
    (new,) = insert(
        [
            Draft(
                organisation_id=feedback.organisation_id,
                case=feedback.case,
                feedback=feedback,
                author=by,
                text=text,
                proposed=shown.text,
                provenance=origin,
                lang=reading_of(feedback).lang,
                changed_at=at,
            )
        ]
    )
    return new


@transaction.atomic
def hand_in(draft: Draft, *, by: User, at: datetime) -> None:
    """Ask for somebody's approval of these words."""
    draft.hand_in(at=at)
    draft.case.log("handed_in", by=by, at=at, detail={"draft": draft.pk})


def send(
    draft: Draft,
    member: Membership,
    *,
    at: datetime,
    ui_lang: str,
    because: str = "",
    leave_at: datetime | None = None,
) -> Publication | None:
    """Allow these words, and write down the intent to publish them once.

    ``because`` is the reason for sending past warnings; with ``leave_at`` they leave
    then. Returns None where somebody else has to allow them too. Raises NotAllowed
    without the right to publish, Blocked for what cannot be sent like this, Cooling
    after angry words, and WrongTime. Sending a draft that is already on its way
    returns that publication.
    """
    if not member.can_at(Ability.PUBLISH, draft.feedback.case.location_id):
        raise NotAllowed
    if leave_at is not None and not at < leave_at < at + FARTHEST:
        raise WrongTime
    underway = _begun(draft)
    if underway:
        return underway[0]
    findings = look_over(draft.feedback, draft.text, member, ui_lang=ui_lang)
    # Before anything is refused: that somebody was angry is true all the same.
    cooling.watch(draft.feedback, findings, by=member.user, at=at)
    _refuse(findings, because)
    cooling.refuse_while_hot(draft.feedback, at=at)
    return _allow(draft, member, findings, at=at, because=because, leave_at=leave_at)


@transaction.atomic
def _allow(
    draft: Draft,
    member: Membership,
    findings: tuple[Finding, ...],
    *,
    at: datetime,
    because: str,
    leave_at: datetime | None,
) -> Publication | None:
    # Two who allow at once: the second waits here and sees the first.
    _held(draft.pk)
    person, feedback = member.user, draft.feedback
    GuardReport.write(draft, findings, at=at, by=person, because=because)
    approval = Approval.give(draft, by=person, at=at)
    reading = reading_of(feedback)
    way = way_of(feedback, reading, draft, findings)
    if way.open:
        draft.hand_in(at=at)
        detail = {"draft": draft.pk, "missing": way.people or 1}
        draft.case.log("approved_in_part", by=person, at=at, detail=detail)
        return None
    publication = Publication.intend(
        approval,
        by=draft.author,
        signed_by=signed_as(member),
        at=at,
        promised_for=leave_at,
    )
    learn(publication, reading, unchanged=draft.unchanged, at=at)
    detail = {"publication": publication.pk}
    draft.case.log("approved", by=person, at=at, detail=detail)
    AuditEntry.write("publish", draft.case, by=person, at=at, detail=detail)
    let_go(publication)
    return publication


@transaction.atomic
def undo(publication: Publication, *, by: User, at: datetime) -> Draft | None:
    """Stop a reply that has not left; its words come back as a draft."""
    if not publication.undo(at=at):
        return None
    old = publication.draft
    again = old.again(at=at)
    Experience.take_back(publication)
    old.case.log("undone", by=by, at=at, detail={"publication": publication.pk})
    return again


def current_draft(feedback: Feedback) -> Draft | None:
    """Return the reply that is being written to this feedback, if any."""
    found = _unsent(feedback)
    return found[0] if found else None


@kept
def _held(draft: int) -> DraftQuerySet:
    rows: DraftQuerySet = Draft.objects.filter(pk=draft)
    return rows.select_for_update()


@kept
def _begun(draft: Draft) -> PublicationQuerySet:
    rows: PublicationQuerySet = Publication.objects.filter(draft=draft)
    return rows[:1]


@kept
def _unsent(feedback: Feedback) -> DraftQuerySet:
    rows: DraftQuerySet = Draft.objects.all().unsent()
    return rows.filter(feedback=feedback).order_by("-pk")[:1]


def reading_of(feedback: Feedback) -> Reading:
    """Return what we understood of this feedback."""
    stored: StoredReading = feedback.reading
    return stored.as_noun()


def setting_of(feedback: Feedback, member: Membership) -> Setting:
    """Return what drafting and guard may know about an answer by this member."""
    return setting_for(feedback, member, reading_of(feedback))


def sound_of(member: Membership) -> Sound:
    """Return the member's voice, learnt from what they have published."""
    voice, learnt = voice_of(member), tuple(_published_by(member.user))
    return voice.as_sound(learnt) if voice else Sound(learnt_from=learnt)


@kept
def _published_by(person: User) -> models.QuerySet[Any, str]:
    rows = Publication.objects.filter(written_by=person, stage=Stage.PUBLISHED)
    texts: models.QuerySet[Any, str] = rows.order_by("-pk").values_list(
        "text", flat=True
    )
    return texts[:20]


def _refuse(findings: tuple[Finding, ...], because: str) -> None:
    blocks = tuple(found for found in findings if found.level == "block")
    if blocks:
        raise Blocked(blocks)
    if findings and not because.strip():
        raise Blocked(findings)


def signed_as(member: Membership) -> str:
    """Return the name under which a member answers."""
    voice = voice_of(member)
    return voice.name if voice else str(member.user)


def let_go(publication: Publication) -> None:
    """Have it carried at its time, or by a person where no program can."""
    if not goes_by_hand(publication.feedback, publication.channel):
        carry_later.using(
            run_after=publication.not_before,
            organisation_id=publication.organisation_id,
        ).enqueue(publication.pk)
    else:
        publication.stage = Stage.MANUAL
        publication.save(update_fields=["stage"])
