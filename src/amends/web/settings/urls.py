"""Where the house is set up."""

from django.urls import path

from amends.web.settings import (
    away,
    days_off,
    hands,
    lateness,
    place_files,
    places,
    routing,
    rules,
    times,
)

RULE = "rules/routing/<int:rule_id>/"
DAYS = "places/<int:location_id>/days/"

urlpatterns = [
    path("places/", places.index, name="places"),
    path("places/new/", places.create, name="place-new"),
    path("places/lists/new/", place_files.create, name="place-file-new"),
    path("places/lists/<int:file_id>/", place_files.show, name="place-file"),
    path(
        "places/lists/<int:file_id>/columns/",
        place_files.columns,
        name="place-file-columns",
    ),
    path(
        "places/lists/<int:file_id>/start/", place_files.start, name="place-file-start"
    ),
    path(
        "places/lists/<int:file_id>/problems.csv",
        place_files.problems,
        name="place-file-problems",
    ),
    path("places/<int:location_id>/", places.update, name="place"),
    path(DAYS, days_off.index, name="days-off"),
    path(f"{DAYS}<int:day_id>/removal/", days_off.destroy, name="day-off-removal"),
    path("rules/", rules.index, name="rules"),
    path("rules/routing/", routing.create, name="rule-new"),
    path("rules/routing/trial/", routing.try_new, name="rule-trial"),
    path("rules/rehearsal/", routing.try_all, name="rules-rehearsal"),
    path(RULE, routing.update, name="rule"),
    path(f"{RULE}trial/", routing.try_changed, name="rule-changed-trial"),
    path(f"{RULE}removal/", routing.destroy, name="rule-removal"),
    path(f"{RULE}rise/", routing.rise, name="rule-rise"),
    path(f"{RULE}switch/", routing.switch, name="rule-switch"),
    path("rules/hands/", hands.update, name="hands"),
    path("rules/targets/", times.promise, name="targets"),
    path("rules/targets/alike/", times.alike, name="targets-alike"),
    path("rules/targets/trade/", times.as_trade, name="targets-trade"),
    path("rules/forgotten/", times.forget_after, name="forgotten"),
    path("rules/allowances/", rules.allow, name="allowances"),
    path("away/", away.index, name="away"),
    path("away/<int:absence_id>/removal/", away.destroy, name="absence-removal"),
    path("lateness/", lateness.index, name="lateness"),
]
