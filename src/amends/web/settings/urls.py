"""Where the house is set up."""

from django.urls import path

from amends.web.settings import places, rules

urlpatterns = [
    path("places/", places.index, name="places"),
    path("places/new/", places.create, name="place-new"),
    path("places/<int:location_id>/", places.update, name="place"),
    path("rules/", rules.index, name="rules"),
    path("rules/routing/", rules.create, name="rule-new"),
    path("rules/routing/<int:rule_id>/removal/", rules.destroy, name="rule-removal"),
    path("rules/routing/<int:rule_id>/rise/", rules.rise, name="rule-rise"),
    path("rules/targets/", rules.promise, name="targets"),
    path("rules/allowances/", rules.allow, name="allowances"),
]
