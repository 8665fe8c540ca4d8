"""The desk: one reply as it is being written, with all that stands around it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from amends.accounts.roles import Ability
from amends.channels.lengths import measured
from amends.channels.platform import Mode, ReplyOptions
from amends.core.guard.mending import TOO_LONG, WORDS
from amends.core.nouns import DraftReply, Drafts
from amends.foundation import clock
from amends.foundation.kept_question import kept
from amends.journeys import answer, snipping, wording
from amends.journeys.answering.mending import mended
from amends.journeys.answering.privately import moved
from amends.journeys.answering.seal import seal
from amends.journeys.answering.ways import options_of
from amends.replies.publication import (
    ENDED,
    Publication,
    PublicationQuerySet,
    Stage,
)
from amends.web.cases.waking import wakings
from amends.web.replies.gate import Gate
from amends.web.replies.glance import glance_of

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.cases.feedback import Feedback
    from amends.channels.channel import Channel
    from amends.core.nouns import Finding, Setting
    from amends.replies.draft import Draft
    from amends.replies.snippet import Snippet
    from amends.web.cases.waking import Waking
    from amends.web.drafting.choice import Choice
    from amends.web.replies.glance import Glance
    from amends.web.staff import StaffRequest

LONGEST = 20_000


class Desk:
    """What the composer shows. ``text`` is what stands in the box.

    ``theirs`` is a colleague's newer edition, where two write at once; ``earlier`` are
    the writer's own words that a new proposal has pushed aside.
    """

    theirs: Draft | None = None
    earlier: str = ""
    preview: bool = False
    because: str = ""
    note: str = ""
    choices: tuple[Choice, ...] = ()
    refused: bool = False

    def __init__(self, request: StaffRequest, case: Case, feedback: Feedback) -> None:
        self.request = request
        self.case = case
        self.feedback = feedback
        self.manner = ""
        self.draft = answer.current_draft(feedback)
        self.text = ""
        self.edition = self.draft.edition if self.draft else 0

    @classmethod
    def open(cls, request: StaffRequest, case: Case, feedback: Feedback) -> Desk:
        """Return the desk as a reader finds it, with a proposal on an empty one."""
        desk = cls(request, case, feedback)
        desk.text = desk._first_words()
        return desk

    @classmethod
    def taken_up(cls, request: StaffRequest, case: Case, feedback: Feedback) -> Desk:
        """Return the desk with the words that the form has sent."""
        desk = cls(request, case, feedback)
        sent = request.POST
        desk.text = sent.get("reply", "").replace("\r\n", "\n")[:LONGEST]
        desk.edition = _whole(sent.get("over") or sent.get("edition", ""))
        desk.because = sent.get("because", "")[:2000]
        desk.earlier = sent.get("earlier", "")[:LONGEST]
        return desk

    def _first_words(self) -> str:
        if self.draft is not None:
            return self.draft.text
        if self.stopped is not None:
            return self.stopped.text
        return "" if self.publications else self.proposed

    @cached_property
    def publications(self) -> list[Publication]:
        """What was answered already, the newest first."""
        return _answering(self.feedback)

    @property
    def underway(self) -> Publication | None:
        """A reply that is on its way, or waits to be put there by hand."""
        return next((row for row in self.publications if row.stage not in ENDED), None)

    @property
    def stopped(self) -> Publication | None:
        """The last reply, if the platform did not take it."""
        last = self.publications[0] if self.publications else None
        return last if last and last.stage in {Stage.REJECTED, Stage.FAILED} else None

    @property
    def by_hand(self) -> Publication | None:
        """A reply that a person has to copy there."""
        found = self.underway
        return found if found and found.stage == Stage.MANUAL else None

    @cached_property
    def options(self) -> ReplyOptions:
        """How this can be answered now, as its platform says."""
        return options_of(self.feedback, clock.now(), answers=self.publications)

    @property
    def limit(self) -> int:
        """How long the reply may be; 0 where nobody sets a limit."""
        return self.options.limit or 0

    @property
    def unit(self) -> str:
        """In what the platform counts."""
        return str(self.options.unit)

    @property
    def length(self) -> int:
        """How long the words are, in that unit."""
        return measured(self.text, self.options.unit)

    @property
    def manual(self) -> bool:
        """Whether a person carries the words there."""
        return Mode.COPY in self.options.modes

    @property
    def place(self) -> str:
        """Where the reply will stand, as people call it."""
        site = str(self.feedback.details.get("site") or "")
        return site or self.feedback.channel.name

    @property
    def address(self) -> str:
        """The page that a person opens to put the reply there, if there is one."""
        url = self.feedback.url
        return url if url.startswith(("http://", "https://")) else ""

    @property
    def telephone(self) -> str:
        """The number to call back, if the customer left one."""
        return str(self.feedback.details.get("phone") or "")

    @property
    def held(self) -> str:
        """Why the proposal says little, in the reader's words."""
        return self.proposals.held or ""

    @property
    def may_write(self) -> bool:
        """Whether this reader may write a reply."""
        return self._may(Ability.WORK)

    @property
    def may_publish(self) -> bool:
        """Whether this reader may send it out."""
        return self._may(Ability.PUBLISH)

    def _may(self, ability: Ability) -> bool:
        place = self.feedback.case.location_id
        return self.request.member.can_at(ability, place)

    @property
    def writable(self) -> bool:
        """Whether there is a box to write in."""
        return bool(self.may_write and self.options.modes and not self.underway)

    @property
    def handed_in(self) -> bool:
        """Whether these words wait for approval."""
        return bool(self.draft and self.draft.handed_in_at)

    @cached_property
    def setting(self) -> Setting:
        """What drafting and guard may know; gathered once for both."""
        return answer.setting_of(self.feedback, self.request.member)

    @cached_property
    def proposals(self) -> Drafts:
        """What the machine suggests; nothing where nobody may write."""
        if not self.writable:
            return Drafts()
        return answer.propose(
            self.feedback,
            self.request.member,
            ui_lang=get_language() or "en",
            manner=self.manner,
            note=self.note,
            setting=self.setting,
        )

    @property
    def proposal(self) -> DraftReply | None:
        """The first suggestion."""
        return self.proposals.drafts[0] if self.proposals.drafts else None

    @property
    def proposed(self) -> str:
        """The words of the first suggestion."""
        return self.proposal.text if self.proposal else ""

    @property
    def seal(self) -> str:
        """Proof that the proposal was ours, for the way back."""
        return seal(self.feedback.pk, self.proposed) if self.proposed else ""

    @cached_property
    def model(self) -> str:
        """The model that may be asked for other words; empty where none is on."""
        return str(wording.model_of(self.request.member) or "")

    @cached_property
    def origin(self) -> str:
        """The model that worded the proposal; empty for our own words."""
        found = wording.origin(self.feedback, self.proposed) if self.model else {}
        return str(found.get("by", ""))

    @property
    def as_proposed(self) -> bool:
        """Whether nobody has changed the proposal yet: then its gloss is true."""
        return bool(self.text) and self.text.strip() == self.proposed.strip()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the guard says of the words in the box; nothing of an empty one."""
        if not self.text.strip():
            return ()
        found = answer.look_over(
            self.feedback,
            self.text,
            self.request.member,
            ui_lang=get_language() or "en",
            setting=self.setting,
        )
        # What must change comes before what is worth a look.
        return tuple(sorted(found, key=lambda finding: finding.level != "block"))

    def press(self, finding: Finding) -> str:
        """Return what a press would do about a finding; empty where none can help."""
        if not self.writable or not mended(self.feedback, self.text, finding):
            return ""
        if finding.finding == TOO_LONG:
            return _("Shorten it")
        if finding.finding in WORDS:
            return _("Take the words out")
        return _("Take the sentence out")

    def moves(self, finding: Finding) -> bool:
        """Say whether a press can leave it to be said privately."""
        if not self.writable:
            return False
        member = self.request.member
        rest, _taken = moved(
            self.feedback, self.text, finding, member, setting=self.setting
        )
        return bool(rest)

    @property
    def blocked(self) -> bool:
        """Whether the guard lets nobody send these words."""
        return any(finding.level == "block" for finding in self.findings)

    @cached_property
    def gate(self) -> Gate:
        """What stands between these words and the customer."""
        return Gate(self.feedback, self.draft, self.findings, self.request.member)

    @cached_property
    def snippets(self) -> list[Snippet]:
        """Words that stand ready for this case."""
        return list(snipping.offered(self.feedback)) if self.writable else []

    @property
    def leavings(self) -> list[Waking]:
        """When it could leave later."""
        until = self.options.until
        presets = wakings(self.case, clock.now())
        return [one for one in presets if until is None or one.at < until]

    @property
    def carrier(self) -> Channel:
        """The channel by which the words leave."""
        return Publication.way_of(self.feedback)

    @cached_property
    def glance(self) -> Glance:
        """How it will look where it will stand."""
        return glance_of(self)

    @cached_property
    def language(self) -> str:
        """The language of the customer, for the box's spelling."""
        lang = answer.reading_of(self.feedback).lang
        return "" if lang == "und" else lang


@kept
def _answering(feedback: Feedback) -> PublicationQuerySet:
    rows: PublicationQuerySet = Publication.objects.answering(feedback)
    return rows


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
