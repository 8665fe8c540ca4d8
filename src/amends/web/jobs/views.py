"""What waits, what runs, and what gave up and wants a person."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.queries import JobQuerySet
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

SHOWN = 50


@require_GET
@staff(Ability.JOBS)
def index(request: StaffRequest) -> HttpResponse:
    """List the organisation's own jobs."""
    rows = own(request)
    return page(
        request,
        "jobs/index.html",
        dead=rows.dead().newest_first()[:SHOWN],
        live=rows.live().newest_first()[:SHOWN],
        now=clock.now(),
    )


@require_POST
@staff(Ability.JOBS)
def revive(request: StaffRequest, job_id: int) -> HttpResponse:
    """Try a dead job again."""
    get_object_or_404(own(request).dead(), pk=job_id).revive()
    toast(request, _("It is tried again."))
    return HttpResponseRedirect(links.jobs())


@require_POST
@staff(Ability.JOBS)
def cancel(request: StaffRequest, job_id: int) -> HttpResponse:
    """Drop a job for good."""
    get_object_or_404(own(request), pk=job_id).cancel(at=clock.now())
    toast(request, _("Dropped."))
    return HttpResponseRedirect(links.jobs())


def own(request: StaffRequest) -> JobQuerySet:
    """Return the jobs of this organisation and no other's."""
    return Job.objects.all().of_organisation(request.organisation.pk)
