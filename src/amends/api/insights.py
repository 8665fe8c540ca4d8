"""Patterns, actions, effects and figures by API: what the pages show, as data."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from ninja import Query, Router

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.insight_shapes import (
    STATES,
    ActionIn,
    ActionOut,
    DoneIn,
    EffectOut,
    PatternOut,
    PatternPage,
    PatternWhole,
    StateIn,
)
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.foundation import clock
from amends.insights.action import Action
from amends.insights.effect import Effect
from amends.insights.pattern import Pattern, PatternQuerySet
from amends.journeys.learning import acting, planning
from amends.journeys.learning.calendar import today

router = Router()


@router.get("", response=PatternPage)
@calling(Scope.READ)
def index(
    call: Call,
    limit: Limit = 50,
    after: After = "",
    state: Annotated[STATES | None, Query()] = None,
) -> PatternPage:
    """List what recurs at the caller's places, the newest first."""
    rows = _rows(call).before(2**62)
    if state:
        rows = rows.filter(state=state)
    if after:
        (pk,) = place(after, int)
        rows = rows.before(pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return PatternPage(
        items=[PatternOut(**_told(row)) for row in items], next=following
    )


@router.get("/{pattern_id}", response=PatternWhole)
@calling(Scope.READ)
def show(call: Call, pattern_id: int) -> PatternWhole:
    """Return one pattern."""
    row = _one(call, pattern_id)
    actions = [_action(a) for a in Action.objects.all().of_pattern(row)]
    shown = row.shown
    return PatternWhole(
        **_told(row),
        picture=shown.get("picture", {}),
        checked=shown.get("checked", []),
        actions=actions,
    )


@router.put("/{pattern_id}/state", response=PatternOut)
@calling(Scope.WRITE, Ability.RULES)
def stand(call: Call, pattern_id: int, body: StateIn) -> PatternOut:
    """Put a pattern aside, or take it up again."""
    row = _one(call, pattern_id)
    deed = acting.dismiss if body.state == "dismissed" else acting.take_up
    deed(row, by=call.member.user, at=clock.now())
    return PatternOut(**_told(row))


@router.post("/{pattern_id}/actions", response={201: ActionOut})
@calling(Scope.WRITE, Ability.RULES)
def plan(call: Call, pattern_id: int, body: ActionIn) -> HttpResponse:
    """Plan an action about a pattern, or say what was done."""
    row = _one(call, pattern_id)
    wanted = body.dict(exclude={"owner_id"})
    owner = _person(call, body.owner_id)

    def deed() -> ActionOut:
        by, at = call.member.user, clock.now()
        return _action(planning.plan(row, by=by, at=at, owner=owner, **wanted))

    return once(call, 201, deed)


@router.post("/{pattern_id}/actions/{action_id}/end", response=ActionOut)
@calling(Scope.WRITE, Ability.RULES)
def finish(call: Call, pattern_id: int, action_id: int, body: DoneIn) -> ActionOut:
    """Say that an action was done; its effect is measured from that day."""
    row = _one(call, pattern_id)
    action = get_object_or_404(Action.objects.filter(pattern=row), pk=_safe(action_id))
    now = clock.now()
    day = body.done_on or today(call.organisation, now)
    planning.finish(action, day, by=call.member.user, at=now)
    return _action(action)


def _rows(call: Call) -> PatternQuerySet:
    rows: PatternQuerySet = Pattern.objects.all().visible_to(call.member)
    return rows


def _one(call: Call, pk: int) -> Pattern:
    found: Pattern = get_object_or_404(_rows(call), pk=_safe(pk))
    return found


def _safe(pk: int) -> int:
    return pk if 0 < pk < 2**63 else 0


def _person(call: Call, user_id: int | None) -> object:
    if user_id is None:
        return None
    rows = Membership.objects.in_house(call.organisation).active()
    member = rows.filter(user=user_id).first()
    if member is None:
        raise Problem(422, "`owner_id` is nobody of this house.")
    return member.user


def _told(row: Pattern) -> dict[str, Any]:
    language = get_language() or "en"
    actions = row.shown.get("actions", {})
    return {
        "id": row.pk,
        "state": str(row.state),
        "tier": row.tier,
        "aspect": row.aspect,
        "polarity": row.polarity,
        "location_id": row.location_id,
        "sentence": row.sentence(language),
        "sentences": row.shown.get("sentences", {}),
        "score": row.score,
        "first_on": row.first_on,
        "last_on": row.last_on,
        "story": row.story,
        "suggestions": actions.get(language) or actions.get("en") or [],
    }


def _action(row: Action) -> ActionOut:
    return ActionOut(
        id=row.pk,
        pattern_id=row.pattern_id,
        words=row.words,
        owner_id=row.owner_id,
        due_on=row.due_on,
        cost=row.cost,
        done_on=row.done_on,
        effect=_effect(row),
    )


def _effect(row: Action) -> EffectOut | None:
    effect: Effect | None = getattr(row, "effect", None)
    if effect is None:
        return None
    return EffectOut(
        verdict=effect.verdict,
        sentence=effect.sentence(get_language() or "en"),
        figures=effect.figures,
        judged_on=effect.judged_on,
    )
