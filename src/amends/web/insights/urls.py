"""Where patterns, actions and figures are."""

from django.urls import path

from amends.web.insights import (
    actions,
    board,
    customers,
    dashboard,
    deeds,
    files,
    index,
    own,
    quarantine,
    report,
    rivals,
    sayings,
    show,
    stakes,
    week,
)

ONE = "patterns/<int:pattern_id>/"
ACTION = "patterns/actions/<int:action_id>/"

urlpatterns = [
    path("patterns/", index.index, name="patterns"),
    path("patterns/own/", own.show, name="own-actions"),
    path("patterns/own/<int:pk>/removal/", own.remove, name="own-action-removal"),
    path("patterns/stake/", stakes.show, name="stake"),
    path(ONE, show.show, name="pattern"),
    path(f"{ONE}dismissal/", deeds.dismiss, name="pattern-dismissal"),
    path(f"{ONE}return/", deeds.take_up, name="pattern-return"),
    path(f"{ONE}quarantine/", quarantine.set_aside, name="pattern-quarantine"),
    path(f"{ONE}quarantine/end/", quarantine.take_back, name="pattern-quarantine-end"),
    path(f"{ONE}actions/", actions.create, name="pattern-actions"),
    path(f"{ACTION}end/", actions.finish, name="action-end"),
    path(f"{ACTION}saying/", sayings.show, name="action-saying"),
    path(f"{ACTION}customers/", customers.show, name="action-customers"),
    path("figures/", dashboard.show, name="figures"),
    path("figures/files/<str:name>", files.show, name="figures-file"),
    path("figures/rivals/", rivals.show, name="rivals"),
    path("figures/report.pdf", report.show, name="report"),
    path("patterns/week/", week.show, name="week"),
    path("patterns/week/letter/", week.wish, name="digest-wish"),
    path("you-said/<slug:slug>/", board.show, name="said-and-done"),
]
