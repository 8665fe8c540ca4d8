"""Where vouchers are seen, printed and spent."""

from django.urls import path

from amends.web.vouchers import counter, offline, public, views

urlpatterns = [
    path("vouchers/", views.index, name="vouchers"),
    path("vouchers/terms/", views.terms, name="voucher-terms"),
    path("vouchers/<int:voucher_id>/", views.show, name="voucher"),
    path("vouchers/<int:voucher_id>/print.pdf", views.printed, name="voucher-print"),
    path("vouchers/<int:voucher_id>/recall/", views.recall, name="voucher-recall"),
    path("counter/", counter.show, name="counter"),
    path("counter/redemption/", counter.redeem, name="counter-redemption"),
    path("counter/list.json", offline.listed, name="counter-list"),
    path("counter/offline/", offline.show, name="counter-offline"),
    path("counter/taken/", offline.taken, name="counter-taken"),
    path("counter/worker.js", offline.worker, name="counter-worker"),
    path("vouchers/double/<int:use_id>/", offline.seen, name="double-use-end"),
    path("v/<str:code>/", public.show, name="voucher-public"),
    path("v/<str:code>/print.pdf", public.printed, name="voucher-public-print"),
]
