"""The work pages of partnerships: all of them, and the roles in one. Only for who works for the whole map."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.acting import actor_of
from rechtop.organisations.errors import OrganisationError
from rechtop.organisations.models import Change, Partnership, PartnershipRole, Service
from rechtop.organisations.network import joining
from rechtop.organisations.network.forms import BeginForm, JoinForm, LeaveForm
from rechtop.organisations.network.told_roles import told_roles
from rechtop.organisations.services import history, undo

LINES = 20
"""How many changes are shown."""


@work_page("GET", "HEAD", "POST", action=Action.PARTNER)
def partnerships(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Every partnership, and a form for a new one."""
    need(standing, Action.PARTNER, INSTALLATION)
    data = request.POST if request.method == "POST" else None
    form = BeginForm(data)
    if data is not None and form.is_valid():
        told = form.cleaned_data
        made = joining.begin(told["name"], told["description"], since=told["since"], by=actor_of(standing))
        return redirect("organisations:partnership", pk=made.pk)
    context = {"form": form, "has_errors": data is not None, "partnerships": Partnership.objects.order_by("name", "pk")}
    return render(request, "organisations/network/partnerships.html", context)


@work_page("GET", "HEAD", "POST", action=Action.PARTNER)
def partnership(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """The roles in a partnership: a service joins, a role ends, a change is undone."""
    need(standing, Action.PARTNER, INSTALLATION)
    about = get_object_or_404(Partnership, pk=pk)
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    joins = JoinForm(data if wants == "erbij" else None)
    leaves = LeaveForm(data if wants == "einde" else None)
    several: list[Service] = []
    refused = ""
    try:
        if wants == "erbij" and joins.is_valid():
            several = _join(about, joins, standing)
        elif wants == "einde" and leaves.is_valid():
            told = leaves.cleaned_data
            joining.leave(about, told["role"], on=told["last_day"], because=told["because"], by=actor_of(standing))
        elif wants == "terug" and data is not None:
            undo(_change(about, data), by=actor_of(standing))
        done = bool(wants) and not several and not joins.errors and not leaves.errors
    except OrganisationError as error:
        done, refused = False, _plain(error)
    if done:
        return redirect("organisations:partnership", pk=pk)
    today = timezone.localdate()
    roles = about.roles.select_related("service__organisation").order_by("service__name", "pk")
    context = {
        "partnership": about,
        "form": leaves if leaves.is_bound else joins,
        "joins": joins,
        "leaves": leaves,
        "has_errors": joins.is_bound or leaves.is_bound,
        "several": several,
        "refused": refused,
        "roles": [role for role in roles if not role.has_ended_on(today)],
        "kinds": PartnershipRole.Kind.choices,
        "ended": [role for role in roles if role.has_ended_on(today)],
        "history": told_roles(history(about)[:LINES]),
        "today": today,
    }
    return render(request, "organisations/network/partnership.html", context)


def _join(about: Partnership, form: JoinForm, standing: Standing) -> list[Service]:
    """Let the service join that is meant; when several may be meant, those to choose from. Raises OrganisationError."""
    told = form.cleaned_data
    found = joining.found(told["service"], told["since"])
    if told["chosen"]:
        found = [service for service in found if service.pk == told["chosen"]]
    if not found:
        form.add_error("service", _("Er is geen dienst met die naam."))
    if len(found) != 1:
        return found
    joining.join(about, found[0], PartnershipRole.Kind(told["kind"]), since=told["since"], by=actor_of(standing))
    return []


def _change(about: Partnership, data: QueryDict) -> Change:
    """The change to undo, of this partnership and no other."""
    try:
        key = UUID(data.get("wijziging", ""))
    except ValueError:
        raise Http404 from None
    return get_object_or_404(Change, pk=key, object_kind="partnership", object_id=about.pk)


def _plain(error: OrganisationError) -> str:
    """What went wrong, without the name of the field that a NotValid puts before it."""
    found = getattr(error, "found", None)
    return " ".join(message for messages in found.values() for message in messages) if found else str(error)
