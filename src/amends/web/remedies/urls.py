"""Where it is put right."""

from django.urls import path

from amends.web.remedies import (
    deciding,
    fairness,
    index,
    policy,
    promises,
    spotting,
    stages,
    status,
)

CASE = "cases/<str:reference>/"

urlpatterns = [
    path(f"{CASE}investigation/", deciding.investigate, name="case-investigation"),
    path(f"{CASE}remedies/", deciding.give, name="case-remedies"),
    path(f"{CASE}stages/", stages.reach, name="case-stages"),
    path(f"{CASE}promises/", stages.promise, name="case-promises"),
    path("promises/", promises.index, name="promises"),
    path("promises/<int:promise_id>/end/", stages.settle, name="promise-end"),
    path("promises/found/<int:spotted_id>/", spotting.judge, name="spotted-judgement"),
    path("s/<str:token>/", status.show, name="case-status"),
    path("remedies/", index.index, name="remedies"),
    path("remedies/fairness/", fairness.show, name="remedy-fairness"),
    path("remedies/policy/", policy.show, name="remedy-policy"),
    path("remedies/budgets/", policy.allot, name="remedy-budgets"),
    path(
        "remedies/<int:remedy_id>/approval/", deciding.approve, name="remedy-approval"
    ),
    path("remedies/<int:remedy_id>/refusal/", deciding.refuse, name="remedy-refusal"),
]
