"""Snipping: words that stand ready, and what is done along with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.core.answering.filling import filled
from amends.journeys import answer
from amends.replies.snippet import Snippet, SnippetQuerySet


class Taken(Exception):
    """There is a snippet of that name already."""


def offered(feedback: Feedback) -> SnippetQuerySet:
    """Return what fits an answer to this feedback, the most used first."""
    rows: SnippetQuerySet = Snippet.objects.fitting(feedback.case)
    return rows


def words_of(snippet: Snippet, feedback: Feedback, member: Membership) -> str:
    """Return its words in the customer's language, or the house's, gaps filled."""
    house = feedback.organisation
    text = snippet.said_in(answer.reading_of(feedback).lang)
    values = {
        "name": _first_name(feedback.author),
        "place": str(feedback.location or house.name),
        "reference": feedback.case.reference,
        "signer": answer.signed_as(member),
    }
    return filled(text, values)


@transaction.atomic
def use(
    snippet: Snippet, feedback: Feedback, member: Membership, *, at: datetime
) -> str:
    """Do what a macro does, and return the words for the reply being written."""
    case, person = feedback.case, member.user
    words = words_of(snippet, feedback, member)
    if snippet.owner is not None:
        case.assign(snippet.owner, by=person, at=at)
    if snippet.note:
        Note.write(case, snippet.note, by=person, at=at)
    if snippet.ending:
        case.close(by=person, at=at, reason=snippet.ending)
    snippet.count_use()
    if snippet.does_something:
        detail = {"snippet": snippet.name}
        case.log("macro_used", by=person, at=at, detail=detail)
    return words


def colleague(house: Organisation, user_id: int) -> User | None:
    """Return somebody who works in the house, by number."""
    people = Membership.objects.active().in_house(house)
    return next((one.user for one in people if one.user_id == user_id), None)


@transaction.atomic
def keep(
    house: Organisation,
    wanted: Mapping[str, Any],
    *,
    by: User,
    at: datetime,
    old: Snippet | None = None,
) -> Snippet:
    """Keep a snippet; ``old`` is the one that it replaces. Raises Taken."""
    snippet = old or Snippet(organisation=house)
    if Snippet.objects.filter(name=wanted["name"]).exclude(pk=snippet.pk).exists():
        raise Taken
    for name, value in wanted.items():
        setattr(snippet, name, value)
    snippet.save()
    AuditEntry.write("keep snippet", snippet, by=by, at=at)
    return snippet


@transaction.atomic
def drop(snippet: Snippet, *, by: User, at: datetime) -> None:
    """Take a snippet away; what was said with it stays said."""
    AuditEntry.write("drop snippet", snippet, by=by, at=at)
    snippet.delete()


def _first_name(author: str) -> str:
    """ "Mart K." is called Mart; who shows no name is called by none."""
    first = next(iter(author.split()), "")
    return first if first[:1].isalpha() else ""
