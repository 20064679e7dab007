"""The page of freshness and quality: what to do first, several fiches checked at once, and that undone."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.access import of_thing
from rechtop.organisations.acting import actor_of
from rechtop.organisations.errors import CannotUndo
from rechtop.organisations.models import Change, Organisation, Service, holding_on
from rechtop.organisations.quality.checking import Checked, check_all, take_back
from rechtop.organisations.quality.criteria import rules
from rechtop.organisations.quality.freshness import checked_in_time
from rechtop.organisations.quality.overview import LATE, NEVER, kept_in, overview
from rechtop.organisations.services import thing_of

ON_A_PAGE = 20
"""How many fiches stand on one page; also the most that are checked at once."""
_LAST = "nagekeken"
WHICH = (("", _("alle fiches")), (LATE, _("te laat nagekeken")), (NEVER, _("nog nooit nagekeken")))


def _scope(standing: Standing) -> frozenset[UUID] | None:
    """Her own organisations, and all of them for who oversees the whole map."""
    own, seen = standing.where(Action.EDIT), standing.where(Action.OVERSEE)
    return None if own is None or seen is None else own | seen


@work_page("GET", "HEAD", action=Action.EDIT)
def page(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The fiches that one keeps, what helps most first, with filters that hold only codes."""
    today, scope = timezone.localdate(), _scope(standing)
    which = request.GET.get("wat", "")
    found = overview(kept_in(scope, today), today, which)
    lacks = request.GET.get("mist", "")
    lacks = lacks if lacks in rules().criteria else ""
    chosen = found.chosen(which, lacks)
    late = Organisation.objects.filter(holding_on(today), next_review_on__lt=today)
    if scope is not None:
        late = late.filter(pk__in=scope)
    pages = Paginator(chosen, ON_A_PAGE)
    told = request.session.pop(_LAST, None) or {}
    context = {
        "found": found,
        "in_time": checked_in_time(today),
        "target": rules().target,
        "is_whole_map": scope is None,
        "which": which,
        "whiches": WHICH,
        "lacks": lacks,
        "shown": pages.get_page(request.GET.get("blad")),
        "number": len(chosen),
        "late_organisations": late.order_by("next_review_on", "name")[:ON_A_PAGE],
        "today": today,
        "told": told,
    }
    return render(request, "organisations/quality/page.html", context)


@work_page("POST", action=Action.EDIT)
def confirm_several(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Note that every fiche that was ticked is right. One that may not be edited refuses all of them."""
    seen = [(thing, version) for key in request.POST.getlist("fiche") for thing, version in _ticked(key)]
    for thing, _version in seen:
        need(standing, Action.EDIT, of_thing(thing))
    done = check_all(seen, by=actor_of(standing), on=timezone.localdate()) if seen else Checked()
    request.session[_LAST] = {
        "changes": [str(key) for key in done.changes],
        "meanwhile": list(done.meanwhile),
        "nothing": not seen,
    }
    return redirect("organisations:quality")


@work_page("POST", action=Action.EDIT)
def undo_several(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Put back the dates of before."""
    keys = [key for text in request.POST.getlist("wijziging")[: 2 * ON_A_PAGE] for key in _uuid(text)]
    changes = list(Change.objects.filter(pk__in=keys, kind=Change.Kind.REVIEWED))
    for change in changes:
        need(standing, Action.EDIT, of_thing(thing_of(change)))
    try:
        told: dict[str, str | int] = {"undone": take_back(changes, by=actor_of(standing))}
    except CannotUndo as refused:
        told = {"refused": str(refused)}
    request.session[_LAST] = told
    return redirect("organisations:quality")


def _ticked(key: str) -> list[tuple[Service | Organisation, int]]:
    """The fiche of a tick box "kind.uuid.version", and the version that was seen; nothing when there is none."""
    kind, _dot, rest = key.partition(".")
    text, _dot, version = rest.partition(".")
    if not version.isdecimal():
        return []
    for pk in _uuid(text):
        models: dict[str, type[Service] | type[Organisation]] = {"dienst": Service, "organisatie": Organisation}
        thing = models[kind].objects.filter(pk=pk).first() if kind in models else None
        if thing is not None:
            return [(thing, int(version))]
    return []


def _uuid(text: str) -> list[UUID]:
    try:
        return [UUID(text)]
    except ValueError:
        return []
