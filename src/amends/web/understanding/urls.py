"""Where readings answer; the URL table includes it at the root."""

from django.urls import path

from amends.web.understanding import corrections, lesson, opinion, reading

urlpatterns = [
    path(
        "cases/<str:reference>/readings/<int:feedback_id>/",
        reading.reading,
        name="reading",
    ),
    path(
        "cases/<str:reference>/readings/<int:feedback_id>/lesson/",
        lesson.update,
        name="lesson",
    ),
    path(
        "cases/<str:reference>/readings/<int:feedback_id>/opinion/",
        opinion.create,
        name="opinion",
    ),
    path("readings/corrections.jsonl", corrections.index, name="corrections"),
]
