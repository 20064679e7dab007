"""The day of a worker."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page


@reception_page("GET", "HEAD")
def workbench(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Today first."""
    return render(request, "reception/workbench/page.html", {"desk": desk})
