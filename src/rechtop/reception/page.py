"""The door of every page of the reception: whose desk, and a calm answer to what does not open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import work_page
from rechtop.reception.desk import Desk, desk_of
from rechtop.reception.errors import FileMissing, ReasonNeeded
from rechtop.reception.once import AlreadyKept, claim, led_to, remember
from rechtop.reception.unkept import told_when_not_kept
from rechtop.stores.errors import StoreError

Page = Callable[..., HttpResponse]
CHOSEN = "reception_organisation"
"""In the session: for which organisation she works now, when she works for several."""


def reception_page(*methods: str, action: Action = Action.RECEIVE, once: bool = True) -> Callable[[Page], Page]:
    """A page about people: the view gets the `Desk` of who asks.

    A file that does not exist or is hidden answers 404, one of another team asks for a reason; a store that is locked
    or being brought up to date says so (503); what the database cannot keep stays on the page (`unkept`). A form
    that is sent again is kept once (`once`); with ``once`` off its button may be pressed again on purpose.
    """

    def decorate(view: Page) -> Page:
        @told_when_not_kept
        @work_page(*methods, action=action)
        @wraps(view)
        def shown(request: HttpRequest, standing: Standing, *args: Any, **kwargs: Any) -> HttpResponse:
            chosen = request.session.get(CHOSEN)
            where = standing.where(action) or frozenset()
            organisation = UUID(chosen) if chosen and UUID(chosen) in where else None
            try:
                desk = desk_of(standing, timezone.localdate(), organisation, action)
                if request.method != "POST" or not once:
                    return view(request, desk, *args, **kwargs)
                return _once(request, replace(desk, claim=partial(claim, desk, request)), view, *args, **kwargs)
            except FileMissing:
                raise Http404 from None
            except AlreadyKept as kept:
                return redirect(kept.leads_to or _way_back(request, methods, kwargs))
            except ReasonNeeded as needed:
                return redirect("reception:reason", needed.trajectory.pk)
            except StoreError as fault:
                return render(request, "reception/closed.html", {"fault": str(fault)}, status=503)

        return shown

    return decorate


def _once(request: HttpRequest, desk: Desk, view: Page, *args: Any, **kwargs: Any) -> HttpResponse:
    """Answer a form. Raises AlreadyKept for one that was kept before and comes again with the same content."""
    before = led_to(desk, request)
    if before is not None:
        raise AlreadyKept(before)
    response = view(request, desk, *args, **kwargs)
    if isinstance(response, HttpResponseRedirect):
        remember(desk, request, response.url)
    return response


def _way_back(request: HttpRequest, methods: tuple[str, ...], kwargs: dict[str, Any]) -> str:
    """Where a form leads that was kept, while the first of both still answers: its own page, or the file."""
    if "GET" in methods:
        return request.path
    pk = kwargs.get("pk")
    return reverse("reception:file", args=[pk]) if pk is not None else reverse("reception:workbench")
