"""Every page; each room brings its own."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("amends.web.health.urls")),
    path("look/", include("amends.web.look.urls")),
    path("styleguide/", include("amends.web.styleguide.urls")),
    path("account/", include("allauth.urls")),
    path("", include("amends.web.accounts.urls")),
    path("", include("amends.web.answers.urls")),
    path("", include("amends.web.cases.urls")),
    path("", include("amends.web.customers.urls")),
    path("", include("amends.web.drafting.urls")),
    path("", include("amends.web.followups.urls")),
    path("", include("amends.web.form.urls")),
    path("", include("amends.web.channels.urls")),
    path("", include("amends.web.guests.urls")),
    path("", include("amends.web.hooks.urls")),
    path("", include("amends.web.imports.urls")),
    path("", include("amends.web.insights.urls")),
    path("", include("amends.web.jobs.urls")),
    path("", include("amends.web.letters.urls")),
    path("", include("amends.web.live.urls")),
    path("", include("amends.web.manual.urls")),
    path("", include("amends.web.notices.urls")),
    path("", include("amends.web.own_device.urls")),
    path("", include("amends.web.paper.urls")),
    path("", include("amends.web.remedies.urls")),
    path("", include("amends.web.replies.urls")),
    path("", include("amends.web.settings.urls")),
    path("", include("amends.web.setup.urls")),
    path("", include("amends.web.showcase.urls")),
    path("", include("amends.web.team.urls")),
    path("", include("amends.web.understanding.urls")),
    path("", include("amends.web.vouchers.urls")),
    path("", include("amends.web.webhooks.urls")),
    path("", include("amends.web.widget.urls")),
]
