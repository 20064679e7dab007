"""The work pages on which a file is read in: send, choose, look, read in or throw away, take back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.acting import actor_of
from rechtop.organisations.errors import OrganisationError
from rechtop.organisations.importing import waiting
from rechtop.organisations.importing.forms import ColumnsForm, FileForm
from rechtop.organisations.importing.keeping import take_back
from rechtop.organisations.models import Import, WaitingImport

CHECK, READ, AWAY = "kijk", "inlezen", "weg"
"""What the buttons do."""

_SHOWN = 50


@work_page("GET", "POST", action=Action.IMPORT)
def imports(request: HttpRequest, standing: Standing) -> HttpResponse:
    """What was read in, what waits, and a file to send."""
    need(standing, Action.IMPORT, INSTALLATION)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid():
        told = form.cleaned_data
        sent = told["bestand"]
        try:
            held = waiting.hold(sent.read(), name=sent.name, source=told["bron"], by=actor_of(standing))
        except OrganisationError as refused:
            form.add_error("bestand", str(refused))
        else:
            return redirect("organisations:import_waiting", pk=held.pk)
    return _overview(request, form)


def _overview(request: HttpRequest, form: FileForm, *, is_gone: bool = False) -> HttpResponse:
    context = {
        "form": form,
        "waiting": WaitingImport.objects.defer("content", "refused_rows").order_by("-sent_at"),
        "imports": Import.objects.defer("refused_rows")[:_SHOWN],
        "is_gone": is_gone,
    }
    return render(request, "organisations/importing/imports.html", context)


@work_page("GET", "POST", action=Action.IMPORT)
def import_waiting(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """A file that was sent: choose what is what, look what it would do, read it in or throw it away."""
    need(standing, Action.IMPORT, INSTALLATION)
    held = WaitingImport.objects.defer("content").filter(pk=pk).first()
    if held is None:
        if Import.objects.filter(pk=pk).exists():
            return redirect("organisations:import", pk=pk)
        return _overview(request, FileForm(), is_gone=True)
    act = request.POST.get("doe", "") if request.method == "POST" else ""
    is_busy = held.is_busy_at(timezone.now())
    if act == AWAY and not is_busy:
        waiting.throw_away(held)
        return redirect("organisations:imports")
    if act == READ and held.state == WaitingImport.State.CHECKED:
        waiting.read_in(held)
        return redirect("organisations:import_waiting", pk=pk)
    header, samples = held.preview.get("header", []), held.preview.get("samples", {})
    form = ColumnsForm(request.POST if act == CHECK else None, header, samples, held.choices)
    if form.is_bound and not is_busy and form.is_valid():
        told = form.cleaned_data
        waiting.check(held, columns=form.columns(), organisation=told.get("organisation", ""),
                      only_new=told["only_new"], on=timezone.localdate())  # fmt: skip
        return redirect("organisations:import_waiting", pk=pk)
    has_stopped = held.state in (WaitingImport.State.CHECKING, WaitingImport.State.READING) and not is_busy
    context = {
        "file": held,
        "form": form,
        "fields": [field for field in form if field.name != "only_new"],
        "is_busy": is_busy,
        "has_stopped": has_stopped,
        "is_checked": held.state == WaitingImport.State.CHECKED,
        "preview": held.preview,
        "has_refused": bool(held.refused_rows),
    }
    return render(request, "organisations/importing/waiting.html", context)


@work_page("GET", "POST", action=Action.IMPORT)
def imported(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """What came of a file, and taking it back."""
    need(standing, Action.IMPORT, INSTALLATION)
    held = get_object_or_404(Import, pk=pk)
    context: dict[str, object] = {"refused": ""}
    if request.method == "POST":
        try:
            held = take_back(held, by=actor_of(standing), on=timezone.localdate())
        except OrganisationError as refused:
            context["refused"] = str(refused)
    return render(request, "organisations/importing/imported.html", context | {"import": held})


@work_page("GET", "POST", action=Action.IMPORT)
def import_refused(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """The rows that were refused, with the reasons, as a table to mend and to send again."""
    need(standing, Action.IMPORT, INSTALLATION)
    for model in (WaitingImport, Import):
        held = model._default_manager.filter(pk=pk).values_list("refused_rows", flat=True).first()
        if held:
            answer = HttpResponse(bytes(held), content_type="text/csv; charset=utf-8")
            answer["Content-Disposition"] = 'attachment; filename="geweigerde-rijen.csv"'
            answer["X-Content-Type-Options"] = "nosniff"
            return answer
    raise Http404
