"""Where webhooks are looked after."""

from django.urls import path

from amends.web.webhooks import deeds, views

ONE = "webhooks/<int:webhook_id>/"
urlpatterns = [
    path("webhooks/", views.index, name="webhooks"),
    path(ONE, views.update, name="webhook"),
    path(ONE + "pause/", deeds.stop, name="webhook-pause"),
    path(ONE + "resumption/", deeds.go_on, name="webhook-resumption"),
    path(ONE + "renewal/", views.renew, name="webhook-renewal"),
    path(ONE + "trial/", deeds.try_out, name="webhook-trial"),
    path(ONE + "end/", deeds.end, name="webhook-end"),
    path(
        ONE + "deliveries/<int:delivery_id>/",
        deeds.tell_again,
        name="webhook-delivery",
    ),
]
