"""The first page: look around, or start one's own."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.foundation import clock
from amends.journeys import beginning
from amends.journeys import demo as demonstration
from amends.journeys.demonstrating.clearing import NotADemo
from amends.web import links
from amends.web.fragments import page
from amends.web.setup.forms import YouForm
from amends.web.staff import StaffRequest, staff
from amends.web.tenancy import SESSION_KEY
from amends.web.toasts import toast


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Lead on: to the desk, to the first run, or to the sign-in."""
    person = request.user
    if isinstance(person, User) and person.is_unknown:
        return HttpResponseRedirect(links.welcome_you())
    if getattr(request, "member", None):
        return HttpResponseRedirect(links.cases())
    return HttpResponseRedirect(links.welcome())


@require_GET
@login_required
def welcome(request: HttpRequest) -> HttpResponse:
    """Offer the two ways; somebody unknown is asked for their name first."""
    person = request.user
    if isinstance(person, User) and person.is_unknown:
        return HttpResponseRedirect(links.welcome_you())
    return page(request, "setup/welcome.html")


@require_http_methods(["GET", "POST"])
@login_required
def you(request: HttpRequest) -> HttpResponse:
    """Ask the first person who they are."""
    person = request.user
    form = YouForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid() and isinstance(person, User):
        language = get_language() or "en"
        beginning.introduce(person, **form.answers(), language=language)
        form.keep_signed_in(request)
        return HttpResponseRedirect(links.home())
    status = 422 if request.method == "POST" else 200
    return page(request, "setup/you.html", status=status, form=form)


@require_POST
@login_required
def demo(request: HttpRequest) -> HttpResponse:
    """Open Pizzeria Tuul for this person and go in."""
    if isinstance(request.user, User):
        house = demonstration.begin(request.user, at=clock.now())
        request.session[SESSION_KEY] = house.pk
    return HttpResponseRedirect(links.cases())


@require_POST
@staff(Ability.PEOPLE)
def leave_demo(request: StaffRequest) -> HttpResponse:
    """Take the demo business away for good; a real one stays."""
    try:
        demonstration.remove(request.organisation)
        toast(request, _("The demo is gone."))
    except NotADemo:
        toast(request, _("This is no demo; nothing was removed."), tone="warning")
    request.session.pop(SESSION_KEY, None)
    return HttpResponseRedirect(links.home())
