"""The API as one object: its rooms, its errors, its description."""

from __future__ import annotations

from amends.api import (
    absences,
    asking_plan,
    automatic,
    budgets,
    cases,
    causes,
    channel_deeds,
    channel_health,
    channels,
    drafting,
    drafts,
    fairness,
    feedback,
    figures,
    followups,
    hand_tasks,
    insights,
    investigations,
    joins,
    lateness,
    letter_prints,
    letters,
    locations,
    notices,
    orders,
    own_actions,
    pattern_deeds,
    problems,
    promises,
    readers,
    readings,
    remedies,
    remedy_policy,
    replies,
    rivals,
    rule_trials,
    rules,
    showcases,
    signatures,
    snippets,
    team,
    teams,
    times,
    transfers,
    visits,
    vouchers,
    webhooks,
    wishes,
    withholdings,
)
from amends.api.description import Described
from amends.api.rendering import Quick
from amends.api.token_auth import TokenAuth

door = Described(
    title="Amends",
    version="1",
    urls_namespace="api",
    auth=TokenAuth(),
    docs_url=None,
    openapi_url="/openapi.json",
    renderer=Quick(),
    description=(
        "Hear, understand and answer every review and complaint. "
        "Lists are paged by cursor, writes take an Idempotency-Key, "
        "errors are application/problem+json."
    ),
)
problems.install(door)
for prefix, room in (
    # First, because addresses are tried in order and arrivals come most often.
    ("/feedback", feedback.router),
    ("/automatic", automatic.router),
    ("/cases", cases.router),
    # Before the room whose /channels/{channel_id} would take "health" for a number.
    ("/channels", channel_health.router),
    ("/channels", channels.router),
    ("/channels", channel_deeds.router),
    ("/desk", absences.router),
    ("/desk", lateness.router),
    ("/desk", notices.router),
    ("/desk", times.router),
    ("/drafts", drafts.router),
    ("/drafts", drafting.router),
    ("/figures", figures.router),
    ("/followups", asking_plan.router),
    ("/followups", followups.router),
    ("/letters/hand", hand_tasks.router),
    ("/letters/prints", letter_prints.router),
    ("/letters/signatures", signatures.router),
    ("/letters", letters.router),
    ("/locations", locations.router),
    ("/own-actions", own_actions.router),
    ("/patterns", insights.router),
    ("/patterns", pattern_deeds.router),
    ("/promises", promises.router),
    ("/readings", readings.router),
    ("/remedies", budgets.router),
    ("/remedies", fairness.router),
    ("/remedies", remedy_policy.router),
    ("/remedies", investigations.router),
    ("/remedies", remedies.router),
    ("/replies", replies.router),
    ("/rivals", rivals.router),
    ("/rules", rule_trials.router),
    ("/rules", rules.router),
    ("/showcases", showcases.router),
    ("/showcases", withholdings.router),
    ("/snippets", snippets.router),
    ("/team", team.router),
    ("/teams", teams.router),
    ("/visits", visits.router),
    ("/vouchers", vouchers.router),
    ("/webhooks", webhooks.router),
):
    door.add_router(prefix, room, tags=[prefix.split("/")[1]])
for of_cases in (causes, joins, orders, readers, transfers, wishes):
    door.add_router("", of_cases.router, tags=["cases"])
