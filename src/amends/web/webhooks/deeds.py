"""What is done with one webhook by a button."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.delivery import Delivery
from amends.accounts.roles import Ability
from amends.accounts.webhook import Webhook
from amends.foundation import clock
from amends.journeys.telling import programs
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_POST
@staff(Ability.TOKENS)
def stop(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Tell it nothing more."""
    hook = found(webhook_id)
    programs.stop(hook, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.webhook(hook.pk))


@require_POST
@staff(Ability.TOKENS)
def go_on(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Tell it again."""
    hook = found(webhook_id)
    programs.go_on(hook, by=request.user, at=clock.now())
    toast(request, _("It is told again, of what happens from now on."), tone="good")
    return HttpResponseRedirect(links.webhook(hook.pk))


@require_POST
@staff(Ability.TOKENS)
def try_out(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Send a trial."""
    hook = found(webhook_id)
    programs.try_out(hook, at=clock.now())
    toast(request, _("A trial is on its way. The log below tells what came of it."))
    return HttpResponseRedirect(links.webhook(hook.pk))


@require_POST
@staff(Ability.TOKENS)
def tell_again(
    request: StaffRequest, webhook_id: int, delivery_id: int
) -> HttpResponse:
    """Send one message again."""
    hook = found(webhook_id)
    row = get_object_or_404(Delivery.objects.of(hook), pk=delivery_id)
    programs.tell_again(row)
    toast(request, _("It is sent again."))
    return HttpResponseRedirect(links.webhook(hook.pk))


@require_POST
@staff(Ability.TOKENS)
def end(request: StaffRequest, webhook_id: int) -> HttpResponse:
    """Take it away."""
    programs.end(found(webhook_id), by=request.user, at=clock.now())
    toast(request, _("Taken away, with its log."))
    return HttpResponseRedirect(links.webhooks())


def found(webhook_id: int) -> Webhook:
    """Return a webhook of the asker's house."""
    row: Webhook = get_object_or_404(Webhook.objects.in_order(), pk=webhook_id)
    return row
