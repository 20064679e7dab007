"""The work pages on which a municipality imports its outlines: send, look, import or throw away, take back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.areas.errors import AreasError, OutlinesRefused
from rechtop.areas.maps import of_reading
from rechtop.areas.models import Division, WaitingFile
from rechtop.areas.outlines import services, waiting
from rechtop.areas.outlines.forms import ChoiceForm, FileForm
from rechtop.areas.outlines.geojson import features, property_names
from rechtop.areas.places import municipalities

IMPORT, WITHOUT, AWAY = "inlezen", "zonder", "weg"
"""What the buttons of the preview do; any other only looks again."""

_SHOWN = 50
_EDIT = Action.EDIT_AREAS


@work_page("GET", "POST", action=_EDIT)
def work(request: HttpRequest, standing: Standing) -> HttpResponse:
    """What was imported, and a file to send."""
    need(standing, _EDIT, INSTALLATION)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid() and standing.user is not None:
        told = form.cleaned_data
        content = told["bestand"].read()
        try:
            held = waiting.hold(
                content,
                owner=told["gemeente"].code,
                kind=told["soort"],
                on=timezone.localdate(),
                by=standing.user.pk,
            )
        except AreasError as refused:
            form.add_error("bestand", str(refused))
        else:
            return redirect("areas:waiting", id=held.pk)
    return _overview(request, form)


def _overview(request: HttpRequest, form: FileForm, *, is_gone: bool = False) -> HttpResponse:
    divisions = [
        (one, municipalities()[one.owner].name)
        for one in Division.objects.order_by("owner", "kind", "-valid_from", "pk")
    ]
    context = {"form": form, "divisions": divisions, "is_gone": is_gone}
    return render(request, "areas/outlines/work.html", context)


@work_page("GET", "POST", action=_EDIT)
def look(request: HttpRequest, standing: Standing, id: UUID) -> HttpResponse:
    """Look at a file that was sent, choose what is what, and import it or throw it away."""
    need(standing, _EDIT, INSTALLATION)
    held = WaitingFile.objects.filter(pk=id).first()
    if held is None:
        return _overview(request, FileForm(), is_gone=True)
    act = request.POST.get("doe", "")
    if act == AWAY:
        waiting.throw_away(held)
        return redirect("areas:work")
    content, today = bytes(held.content), timezone.localdate()
    form = ChoiceForm(request.POST if request.method == "POST" else None, property_names(features(content)), today)
    context: dict[str, object]
    context = {"form": form, "file": held, "owner": municipalities()[held.owner], "refused": "", "preview": None}
    if form.is_bound and not form.is_valid():
        return render(request, "areas/outlines/look.html", context)
    try:
        if act in (IMPORT, WITHOUT):
            _import(held, content, form, standing, without_faulty=act == WITHOUT)
            return redirect("areas:work")
    except OutlinesRefused as refused:
        context["refused"] = str(refused)
    try:
        mapping = form.mapping() if form.is_bound else None
        context |= _shown(services.preview(content, owner=held.owner, kind=held.kind, mapping=mapping))
    except OutlinesRefused as refused:
        context["refused"] = str(refused)
    return render(request, "areas/outlines/look.html", context)


def _import(held: WaitingFile, content: bytes, form: ChoiceForm, standing: Standing, *, without_faulty: bool) -> None:
    services.import_outlines(
        content,
        owner=held.owner,
        kind=held.kind,
        valid_from=form.cleaned_data["vanaf"],
        on=timezone.localdate(),
        mapping=form.mapping(),
        without_faulty=without_faulty,
        population_on=form.cleaned_data["telling"],
        credit=form.cleaned_data["bron"],
        by=standing.user.pk if standing.user is not None else None,
    )
    waiting.throw_away(held)


def _shown(found: services.Preview) -> dict[str, object]:
    reading = found.reading
    picture, rows = of_reading(reading)
    return {
        "preview": found,
        "map": picture,
        "rows": rows,
        "faults": reading.faults[:_SHOWN],
        "other_faults": len(reading.faults[_SHOWN:]),
        "remarks": reading.remarks[:_SHOWN],
        "other_remarks": len(reading.remarks[_SHOWN:]),
    }


@work_page("GET", "POST", action=_EDIT)
def take_back(request: HttpRequest, standing: Standing, id: UUID) -> HttpResponse:
    """Take an import back, after saying what that does."""
    need(standing, _EDIT, INSTALLATION)
    found = get_object_or_404(Division, pk=id)
    owner = municipalities().get(found.owner)
    if owner is None:
        raise Http404
    context = {"division": found, "owner": owner, "refused": ""}
    if request.method == "POST":
        try:
            services.undo(id, on=timezone.localdate())
        except AreasError as refused:
            return render(request, "areas/outlines/take_back.html", context | {"refused": str(refused)})
        return redirect("areas:work")
    return render(request, "areas/outlines/take_back.html", context)
