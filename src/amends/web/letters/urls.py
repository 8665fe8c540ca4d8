"""Where letters are written and printed."""

from django.urls import path

from amends.web.letters import by_hand, signing, views

urlpatterns = [
    path("cases/<str:reference>/paper/", views.create, name="case-paper"),
    path("letters/", views.index, name="letters"),
    path("letters/hand/<int:task_id>/end/", by_hand.end, name="hand-task-end"),
    path("letters/hand/<int:task_id>/photo/", by_hand.photo, name="hand-task-photo"),
    path("letters/signatures/", signing.index, name="signatures"),
    path(
        "letters/signatures/<int:signature_id>/removal/",
        signing.remove,
        name="signature-removal",
    ),
    path(
        "letters/signatures/<int:signature_id>/picture/",
        signing.picture,
        name="signature-picture",
    ),
    path("letters/prints/", views.put_on_paper, name="letters-print"),
    path("letters/prints/<str:batch>.pdf", views.printed, name="letters-batch"),
]
