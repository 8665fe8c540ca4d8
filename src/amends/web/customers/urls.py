"""Where customers answer; the URL table includes it at the root."""

from django.urls import path

from amends.web.customers import views, wishes

urlpatterns = [
    path("cases/<str:reference>/customer/", views.recognise, name="case-customer"),
    path("customers/<int:customer_id>/", views.show, name="customer"),
    path("customers/<int:customer_id>/wish/", wishes.update, name="customer-wish"),
    path("customers/<int:customer_id>/merges/", views.merge, name="customer-merges"),
    path(
        "customers/merges/<int:merge_id>/undoing/",
        views.unmerge,
        name="customer-merge-undoing",
    ),
    path(
        "customers/suggestions/<int:suggestion_id>/dismissal/",
        views.dismiss,
        name="customer-suggestion-dismissal",
    ),
]
