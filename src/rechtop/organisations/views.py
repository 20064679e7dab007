"""The pages of the social map that anybody may read. All are public."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from rechtop.accounts.access import Action, standing_of
from rechtop.organisations.access import of_organisation, of_service
from rechtop.organisations.ending.instead import instead_of
from rechtop.organisations.fiche import Fiche, find_service
from rechtop.organisations.models import Organisation, holding_on
from rechtop.organisations.names import municipality_name
from rechtop.organisations.network.members import networks_of
from rechtop.organisations.reachability.on_fiche import on_fiche


@require_safe
def service(request: HttpRequest, key: str) -> HttpResponse:
    """Public. One service; also what stopped, with what came in its place. ``?vorm=tekst`` gives plain text."""
    fiche = _fiche(key)
    if fiche.service.slug != key:
        return redirect("organisations:service", key=fiche.service.slug, permanent=False)
    if request.GET.get("vorm") == "tekst":
        return redirect("organisations:service_text", key=key)
    today = timezone.localdate()
    standing, ref = standing_of(request.user, today), of_service(fiche.service)
    context = {
        "fiche": fiche,
        "may_edit": standing.may(Action.EDIT, ref),
        "professional_phones": fiche.professional_phones if standing.may(Action.LOG_CONTACT, ref) else [],
        "reach": on_fiche(fiche.service, standing, today),
        "networks": networks_of([fiche.service.pk], today),
    }
    if fiche.is_over:
        context["instead"] = instead_of(fiche.service, today)
    return render(request, "organisations/service.html", context)


@require_safe
def service_text(request: HttpRequest, key: str) -> HttpResponse:
    """Public. The same as plain text: to paste in a message, to read out, for a slow line."""
    fiche = _fiche(key)
    context = {"fiche": fiche, "instead": instead_of(fiche.service, timezone.localdate()) if fiche.is_over else None}
    text = render_to_string("organisations/service.txt", context)
    lines = [line.rstrip() for line in text.splitlines()]
    return HttpResponse("\n".join(lines).strip() + "\n", content_type="text/plain; charset=utf-8")


def _fiche(key: str) -> Fiche:
    found = find_service(key)
    if found is None:
        raise Http404
    return Fiche(found, timezone.localtime())


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Public. An organisation, its numbers and what it offers."""
    today = timezone.localdate()
    held = Organisation.objects.select_related("successor", "parent").prefetch_related("phones", "identifiers")
    found = get_object_or_404(held, slug=slug)
    standing = standing_of(request.user, today)
    hidden = [phone for phone in found.phones.all() if phone.is_for_professionals]
    context = {
        "professional_phones": hidden if standing.may(Action.LOG_CONTACT, of_organisation(found)) else [],
        "organisation": found,
        "is_over": found.has_ended_on(today),
        "services": found.services.filter(holding_on(today)).order_by("name", "pk"),
        "networks": networks_of(found.services.values_list("pk", flat=True), today),
        "ended": found.services.filter(valid_until__lt=today).order_by("-valid_until", "pk"),
        "predecessors": found.predecessors.order_by("name", "pk"),
        "municipality": municipality_name(found.municipality) if found.municipality else "",
        "may_edit": standing.may(Action.EDIT, of_organisation(found)),
    }
    if found.has_ended_on(today):
        context["instead"] = instead_of(found, today)
    return render(request, "organisations/organisation.html", context)
