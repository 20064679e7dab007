"""The pages that belong to no app. All are public: nobody logs in yet."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rechtop.site import samples


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Rechtop is and the doors that are open."""
    return render(request, "site/home.html")


@require_safe
def building_blocks(request: HttpRequest) -> HttpResponse:
    """Every component of the design in every state, for makers and for the accessibility tests."""
    return render(request, "site/building_blocks.html", samples.context())


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """For a monitor: 200 when the database answers, 503 when it does not. Says nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("databank antwoordt niet\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("in orde\n", content_type="text/plain; charset=utf-8")
