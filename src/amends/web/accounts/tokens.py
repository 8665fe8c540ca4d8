"""Keys for programs."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.accounts.token import ApiToken, Scope
from amends.foundation import clock
from amends.web import links
from amends.web.accounts.token_form import TokenForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@never_cache
@require_http_methods(["GET", "POST"])
@staff(Ability.TOKENS)
def index(request: StaffRequest) -> HttpResponse:
    """List the tokens and make another; its secret is shown this once."""
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        secret = form.issue(request, at=clock.now())
        form = TokenForm(None)
    status = 422 if request.method == "POST" and not secret else 200
    return page(
        request,
        "accounts/tokens.html",
        status=status,
        form=form,
        secret=secret,
        tokens=ApiToken.objects.of_house(request.organisation),
        scopes=[(scope.value, scope.value) for scope in Scope],
        now=clock.now(),
    )


@require_POST
@staff(Ability.TOKENS)
def revoke(request: StaffRequest, token_id: int) -> HttpResponse:
    """Take a key back for good."""
    rows = ApiToken.objects.of_house(request.organisation)
    token = get_object_or_404(rows, pk=token_id)
    token.revoke(at=clock.now())
    AuditEntry.write("revoke token", token, by=request.user, at=clock.now())
    toast(request, _("It opens nothing any more."))
    return HttpResponseRedirect(links.tokens())
