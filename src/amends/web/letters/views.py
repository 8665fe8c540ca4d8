"""Writing onto paper, and printing what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import corresponding
from amends.journeys.paper.printing import pdf
from amends.remedies.hand_task import HandTask
from amends.remedies.letter import ON_PAPER, Letter
from amends.remedies.signature import Signature
from amends.web import links
from amends.web.fragments import page
from amends.web.letters.forms import LetterForm
from amends.web.setup.choices import COUNTRIES
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

ROWS = 200


@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def create(request: StaffRequest, reference: str) -> HttpResponse:
    """Write a letter or a card to the customer of a case."""
    rows = request.cases.for_listing().referred(reference)
    case = get_object_or_404(rows)
    form = LetterForm(request.POST or None, request.organisation, clock.now().date())
    if request.method != "POST" or not form.is_valid():
        return _shown(request, case, form)
    try:
        corresponding.write(
            case,
            request.member,
            at=clock.now(),
            ui_lang=get_language() or "en",
            **form.told(),
        )
    except corresponding.Blocked as error:
        for finding in error.findings:
            form.add_error("words", f"“{finding.quote}”: {finding.why}")
        return _shown(request, case, form)
    by_hand = form.cleaned_data["form"] == "hand"
    words = (
        _("Kept. Whoever writes it is reminded on that day.")
        if by_hand
        else _("Written. It waits for the next print.")
    )
    toast(request, words, tone="good")
    return HttpResponseRedirect(links.case(case.reference))


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show what waits for paper, and what was printed."""
    rows, now = Letter.objects.among(request.cases), clock.now()
    by_hand = HandTask.objects.among(request.cases).with_surroundings()
    waiting = list(rows.to_print().with_surroundings()[:ROWS])
    forms = [(form, sum(row.form == form for row in waiting)) for form in ON_PAPER]
    return page(
        request,
        "letters/index.html",
        waiting=waiting,
        forms=[(form, count) for form, count in forms if count],
        batches=list(rows.batches()[:50]),
        tasks=[(task, task.is_late(now.date())) for task in by_hand.open()[:ROWS]],
        finished=list(by_hand.done()[:20]),
        may_work=request.member.can(Ability.WORK),
        now=now,
    )


@require_POST
@staff(Ability.WORK)
def put_on_paper(request: StaffRequest) -> HttpResponse:
    """Take everything that waits in one form into one print."""
    form = request.POST.get("form", "")
    rows = Letter.objects.among(request.cases)
    batch = corresponding.print_all(rows, form, at=clock.now())
    if not batch:
        toast(request, _("Nothing waits to be printed."))
        return HttpResponseRedirect(links.letters())
    return HttpResponseRedirect(links.letters_batch(batch))


@require_GET
@staff(Ability.WORK)
def printed(request: StaffRequest, batch: str) -> HttpResponse:
    """Give one print as PDF, as often as the printer jams."""
    rows = Letter.objects.among(request.cases).in_batch(batch).with_surroundings()
    found = list(rows)
    if not found or not batch:
        raise Http404
    response = HttpResponse(pdf(found, found[0].form), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{found[0].form}s.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def _shown(request: StaffRequest, case: Case, form: LetterForm) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return page(
        request,
        "letters/write.html",
        status=status,
        case=case,
        form=form,
        countries=COUNTRIES,
        signatures=list(Signature.objects.by_name()),
        chosen={str(one) for one in form["signatures"].value() or ()},
        people=[(one.pk, str(one.user)) for one in form.people()],
        home=case.location.country if case.location else request.organisation.country,
    )
