"""What the reader wants to be told of: on the page, by mail, on their devices."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from amends.foundation import clock
from amends.foundation.push import vapid
from amends.routing.device import Device
from amends.routing.notice_wish import TOPICS, WAYS, NoticeWish
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

WORDS = {
    "mention": gettext_lazy("Somebody names me in a note (@name)"),
    "mine": gettext_lazy("A case becomes mine"),
    "again": gettext_lazy("A customer of mine writes again"),
    "approval": gettext_lazy("Somebody asks for my approval"),
    "time": gettext_lazy("A promised time of mine comes near or is over"),
    "failed": gettext_lazy("A reply of mine does not arrive"),
    "praise": gettext_lazy("A customer praises me by name"),
}


@never_cache
@require_http_methods(["GET", "POST"])
@staff()
def update(request: StaffRequest) -> HttpResponse:
    """Show and keep the wishes."""
    if request.method == "POST":
        NoticeWish.keep(request.user, {way: chosen(request, way) for way in WAYS})
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.notice_wishes())
    wish = NoticeWish.of(request.user)
    return page(
        request,
        "notices/wishes.html",
        topics=[
            (topic, words, [(way, topic in getattr(wish, way)) for way in WAYS])
            for topic, words in WORDS.items()
        ],
        posted=request.channels.listening().carrying("email").exists(),
        devices=len(Device.objects.signed_in(request.user, clock.now())),
        key=vapid.public_key(),
    )


def chosen(request: StaffRequest, way: str) -> list[str]:
    """Return the topics ticked for a way; what is no topic is nothing."""
    return [topic for topic in TOPICS if topic in request.POST.getlist(way)]
