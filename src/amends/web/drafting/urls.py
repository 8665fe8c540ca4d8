"""Where drafts are asked for; the URL table includes it at the root."""

from django.urls import path

from amends.web.drafting import asking, model, voice

REPLY = "cases/<str:reference>/replies/<int:feedback_id>/"

urlpatterns = [
    path(f"{REPLY}note/", asking.from_note, name="reply-note"),
    path(f"{REPLY}choice/", asking.choose, name="reply-choice"),
    path(f"{REPLY}wording/", asking.reword, name="reply-wording"),
    path("voice/", voice.update, name="voice"),
    path("model/", model.update, name="model"),
    path("model/removal/", model.destroy, name="model-removal"),
]
