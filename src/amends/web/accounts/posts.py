"""Other roles at some places: seen, given to many at once, ended."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.post import POSTED, Post, PostQuerySet
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import posting
from amends.web import links
from amends.web.accounts.people import members
from amends.web.accounts.post_form import PostForm
from amends.web.cases.choosing import whole
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

SHOWN = 500


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def index(request: StaffRequest) -> HttpResponse:
    """List who has another role where, and give one to many at once."""
    person = whole(request.GET.get("person", ""))
    form = PostForm(request.POST or None, request, person)
    if request.method == "POST" and form.is_valid():
        number = posting.give(**form.wish(), by=request.user, at=clock.now())
        told = ngettext("%(n)d role given.", "%(n)d roles given.", number)
        toast(request, told % {"n": number}, tone="good")
        return HttpResponseRedirect(links.posts(person=person or None))
    rows: PostQuerySet = Post.objects.by_name()
    if person:
        rows = rows.held_by(person)
    found = list(rows[: SHOWN + 1])
    return page(
        request,
        "accounts/posts.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        posts=found[:SHOWN],
        more=len(found) > SHOWN,
        roles=dict(POSTED),
        only=members(request).filter(pk=person).first() if person else None,
    )


@require_POST
@staff(Ability.PEOPLE)
def destroy(request: StaffRequest) -> HttpResponse:
    """End the posts whose boxes are ticked."""
    chosen = {whole(number) for number in request.POST.getlist("post")[:SHOWN]}
    posts = list(Post.objects.by_name().numbered(chosen))
    posting.end(posts, by=request.user, at=clock.now())
    if posts:
        toast(request, gettext("The usual role holds there again."))
    person = whole(request.GET.get("person", ""))
    return HttpResponseRedirect(links.posts(person=person or None))
