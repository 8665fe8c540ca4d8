"""Where answers are set up."""

from django.urls import path

from amends.web.answers import automatic, snippets

urlpatterns = [
    path("answers/", automatic.index, name="answers"),
    path("answers/demands/", automatic.demand, name="answer-demands"),
    path("answers/terms/", automatic.keep_terms, name="answer-terms"),
    path("answers/lanes/", automatic.switch_on, name="answer-lanes"),
    path(
        "answers/lanes/<int:lane_id>/removal/",
        automatic.switch_off,
        name="answer-lane-removal",
    ),
    path("answers/stop/", automatic.stop, name="answer-stop"),
    path("answers/resumption/", automatic.resume, name="answer-resumption"),
    path("answers/snippets/", snippets.index, name="snippets"),
    path("answers/snippets/new/", snippets.create, name="snippet-new"),
    path("answers/snippets/<int:snippet_id>/", snippets.update, name="snippet"),
    path(
        "answers/snippets/<int:snippet_id>/removal/",
        snippets.destroy,
        name="snippet-removal",
    ),
]
