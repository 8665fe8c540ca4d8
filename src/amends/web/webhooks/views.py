"""The webhooks of the house, and one with its log."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.delivery import Delivery
from amends.accounts.roles import Ability
from amends.accounts.webhook import MOST, TooManyWebhooks, Webhook
from amends.foundation import clock
from amends.journeys.telling import kinds, programs
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.webhooks.form import WebhookForm

SHOWN = 50


@never_cache
@require_http_methods(["GET", "POST"])
@staff(Ability.TOKENS)
def index(request: StaffRequest) -> HttpResponse:
    """List the webhooks and add another; its secret is shown this once."""
    form = WebhookForm(request.POST or None)
    made = added(request, form) if request.method == "POST" else None
    return page(
        request,
        "webhooks/index.html",
        status=422 if request.method == "POST" and made is None else 200,
        form=WebhookForm(None) if made else form,
        made=made,
        hooks=Webhook.objects.in_order(),
        kinds=kinds.known(),
        now=clock.now(),
    )


@never_cache
@require_http_methods(["GET", "POST"])
@staff(Ability.TOKENS)
def update(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Show one with its log; keep what people change."""
    hook = get_object_or_404(Webhook.objects.in_order(), pk=webhook_id)
    form = WebhookForm(request.POST or None, hook=hook)
    if request.method == "POST" and form.is_valid():
        programs.change(hook, form.wish(), by=request.user, at=clock.now())
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.webhook(hook.pk))
    return shown(request, hook, form, status=422 if request.method == "POST" else 200)


@never_cache
@require_POST
@staff(Ability.TOKENS)
def renew(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Sign with a new secret; it is shown this once."""
    hook = get_object_or_404(Webhook.objects.in_order(), pk=webhook_id)
    secret = programs.renew(hook, by=request.user, at=clock.now())
    return shown(request, hook, WebhookForm(None, hook=hook), secret=secret)


def added(request: StaffRequest, form: WebhookForm) -> Webhook | None:
    """Add what the form says; None where it cannot be, which the form then says."""
    if not form.is_valid():
        return None
    house, now = request.organisation, clock.now()
    try:
        return programs.begin(house, form.wish(), by=request.user, at=now)
    except TooManyWebhooks:
        told = _("There are %(n)s webhooks already. Take one away first.")
        form.add_error("name", told % {"n": MOST})
        return None


def shown(
    request: StaffRequest,
    hook: Webhook,
    form: WebhookForm,
    *,
    secret: str = "",
    status: int = 200,
) -> HttpResponse:
    """Answer with the page of one webhook."""
    rows = Delivery.objects.of(hook)
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit() and len(before) < 19:
        rows = rows.before(int(before))
    log = list(rows[: SHOWN + 1])
    older = ""
    if len(log) > SHOWN:
        older = links.webhook(hook.pk, before=log[SHOWN - 1].pk)
    return page(
        request,
        "webhooks/show.html",
        status=status,
        hook=hook,
        form=form,
        secret=secret,
        log=log[:SHOWN],
        newer=links.webhook(hook.pk) if before else "",
        older=older,
        kinds=kinds.known(),
        now=clock.now(),
    )
