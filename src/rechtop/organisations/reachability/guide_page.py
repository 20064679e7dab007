"""The page of the log-in guide."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rechtop.organisations.reachability.log_in_guide import guide


@require_safe
def log_in_guide(request: HttpRequest) -> HttpResponse:
    """Public. Which log-in for what, and what can be done without."""
    return render(request, "organisations/reachability/log_in_guide.html", {"guide": guide()})
