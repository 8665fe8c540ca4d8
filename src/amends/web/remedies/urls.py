"""Where it is put right."""

from django.urls import path

from amends.web.remedies import deciding, index, policy

CASE = "cases/<str:reference>/"

urlpatterns = [
    path(f"{CASE}investigation/", deciding.investigate, name="case-investigation"),
    path(f"{CASE}remedies/", deciding.give, name="case-remedies"),
    path("remedies/", index.index, name="remedies"),
    path("remedies/policy/", policy.show, name="remedy-policy"),
    path("remedies/budgets/", policy.allot, name="remedy-budgets"),
    path(
        "remedies/<int:remedy_id>/approval/", deciding.approve, name="remedy-approval"
    ),
    path("remedies/<int:remedy_id>/refusal/", deciding.refuse, name="remedy-refusal"),
]
