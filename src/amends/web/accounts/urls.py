"""Where people, tokens and the trail are looked after."""

from django.urls import path

from amends.web.accounts import (
    areas,
    people,
    post_list,
    posts,
    profile,
    sign_ins,
    switching,
    teams,
    tokens,
    trail,
)

urlpatterns = [
    path("people/", people.index, name="people"),
    path("people/<int:membership_id>/", people.update, name="person"),
    path("people/<int:membership_id>/leave/", people.destroy, name="person-leave"),
    path("profile/", profile.update, name="profile"),
    path("profile/sign-ins/", sign_ins.index, name="sign-ins"),
    path("profile/sign-ins/end/", sign_ins.destroy_others, name="sign-ins-end"),
    path("profile/sign-ins/<slug:name>/", sign_ins.destroy, name="sign-in-end"),
    path("people/areas/", areas.index, name="areas"),
    path("people/areas/<int:area_id>/", areas.update, name="area"),
    path("people/areas/<int:area_id>/end/", areas.destroy, name="area-removal"),
    path("people/posts/", posts.index, name="posts"),
    path("people/posts/list/", post_list.create, name="post-list"),
    path("people/posts/end/", posts.destroy, name="posts-end"),
    path("people/teams/", teams.index, name="teams"),
    path("people/teams/<int:team_id>/", teams.update, name="team-change"),
    path("people/teams/<int:team_id>/end/", teams.destroy, name="team-removal"),
    path("tokens/", tokens.index, name="tokens"),
    path("tokens/<int:token_id>/revocation/", tokens.revoke, name="token-revocation"),
    path("trail/", trail.index, name="trail"),
    path("organisation/", switching.update, name="organisation-switch"),
]
