"""The page for developers, the description of the API, and the answer to an address that is none."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rechtop.explorer.api.description import EXAMPLE, description, description_text
from rechtop.explorer.api.refusals import JSON, Refused
from rechtop.law.answers import as_text
from rechtop.law.catalogue import law
from rechtop.law.household_file import LARGEST


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Public. How another program asks, for developers, in Dutch."""
    told = description(law())
    operations = [
        {"method": method.upper(), "path": path, "summary": one["summary"], "about": one["description"]}
        for path, methods in told["paths"].items()
        for method, one in methods.items()
    ]
    answers = {
        status: one["description"]
        for methods in told["paths"].values()
        for operation in methods.values()
        for status, one in operation["responses"].items()
        if status != "200"
    }
    context = {
        "operations": operations,
        "refusals": sorted(answers.items()),
        "example": as_text(EXAMPLE),
        "site": request.build_absolute_uri("/").rstrip("/"),
        "rate": settings.API_RATE,
        "largest": LARGEST // 1024,
    }
    return render(request, "explorer/api/guide.html", context)


def openapi(request: HttpRequest) -> HttpResponse:
    """Public. The description in OpenAPI 3.1."""
    return HttpResponse(description_text(law()), content_type=JSON)


def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """Public. An address below /api/ that is none is refused in JSON too."""
    raise Refused(404, "adres", rest, "dit adres bestaat niet; kijk op /api/")
