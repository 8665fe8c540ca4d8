"""Where the inbox and the cases answer; the URL table includes it at the root."""

from django.urls import path

from amends.web.cases import (
    dealing,
    files,
    index,
    joining,
    keeping,
    late,
    mentioning,
    moving,
    noting,
    orders,
    parts,
    present,
    show,
)

CASE = "cases/<str:reference>/"

urlpatterns = [
    path("cases/", index.index, name="cases"),
    path("cases/news/", index.news, name="cases-news"),
    path("cases/assignments/", index.assign, name="cases-assignments"),
    path("cases/closures/", index.close, name="cases-closures"),
    path("cases/locations/", moving.many, name="cases-locations"),
    path("cases/views/", keeping.create, name="saved-views"),
    path(
        "cases/views/<int:view_id>/removal/",
        keeping.destroy,
        name="saved-view-removal",
    ),
    path("cases/around/", present.around, name="cases-around"),
    path(
        "cases/transfers/<int:transfer_id>/undoing/",
        joining.take_back,
        name="transfer-undoing",
    ),
    path(CASE, show.show, name="case"),
    path(f"{CASE}desk/", parts.desk, name="case-desk"),
    path(f"{CASE}beside/", parts.beside, name="case-beside"),
    path(f"{CASE}moves/", parts.moves, name="case-moves"),
    path(f"{CASE}presence/", present.here, name="case-presence"),
    path(f"{CASE}merges/", joining.merge, name="case-merges"),
    path(f"{CASE}splits/", joining.split, name="case-splits"),
    path(
        f"{CASE}likeness/<int:likeness_id>/dismissal/",
        joining.dismiss,
        name="likeness-dismissal",
    ),
    path(f"{CASE}orders/", orders.create, name="case-orders"),
    path(f"{CASE}orders/<int:order_id>/removal/", orders.destroy, name="order-removal"),
    path(f"{CASE}cause/", late.update, name="case-cause"),
    path(f"{CASE}assignment/", dealing.assign, name="case-assignment"),
    path(f"{CASE}closure/", dealing.close, name="case-closure"),
    path(f"{CASE}reopening/", dealing.reopen, name="case-reopening"),
    path(f"{CASE}snooze/", dealing.snooze, name="case-snooze"),
    path(f"{CASE}location/", moving.update, name="case-location"),
    path(f"{CASE}colleagues/", mentioning.index, name="case-colleagues"),
    path(f"{CASE}notes/", dealing.note, name="case-notes"),
    path(f"{CASE}facts/<int:feedback_id>/", dealing.know, name="case-facts"),
    path(
        f"{CASE}attachments/<int:attachment_id>/",
        files.attachment,
        name="case-attachment",
    ),
    path(f"{CASE}letters/<int:feedback_id>/", files.letter, name="case-letter"),
    path("note/", noting.note, name="note"),
    path("paste/", noting.paste, name="paste"),
]
