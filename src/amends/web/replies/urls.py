"""Where replies answer; the URL table includes it at the root."""

from django.urls import path

from amends.web.replies import holding, leaving, mending, views

REPLY = "cases/<str:reference>/replies/<int:feedback_id>/"

urlpatterns = [
    path(f"{REPLY}draft/", views.save, name="reply-draft"),
    path(f"{REPLY}proposal/", views.propose, name="reply-proposal"),
    path(f"{REPLY}restoring/", views.restore, name="reply-restoring"),
    path(f"{REPLY}mending/", mending.mend, name="reply-mending"),
    path(f"{REPLY}preview/", views.preview, name="reply-preview"),
    path(f"{REPLY}pause/", holding.lift, name="reply-pause"),
    path(f"{REPLY}snippets/<int:snippet_id>/", holding.insert, name="reply-snippet"),
    path(f"{REPLY}handing-in/", views.hand_in, name="reply-handing-in"),
    path(f"{REPLY}publication/", views.send, name="reply-publication"),
    path("replies/<int:publication_id>/undoing/", leaving.undo, name="reply-undoing"),
    path(
        "replies/<int:publication_id>/confirmation/",
        leaving.confirm,
        name="reply-confirmation",
    ),
]
