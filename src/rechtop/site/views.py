"""The pages that belong to no app. All are public."""

import sys

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.defaults import server_error

from rechtop.reception.unkept import unkept
from rechtop.site import samples

OF_PEOPLE = ("/onthaal", "/overdracht", "/overleg")
"""Where the addresses begin on which people type what must not be lost."""


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


def fell_over(request: HttpRequest) -> HttpResponse:
    """What no page answered. When the database is away (it restarts), who typed something gets it back, to send again.

    Each view does that for itself (`rechtop.reception.unkept`), but who is logged in stands in a database too.
    """
    fault = sys.exc_info()[1]
    if isinstance(fault, OperationalError | InterfaceError) and request.path.startswith(OF_PEOPLE):
        return unkept(request, fault)
    return server_error(request)
