"""The coordinator's overview: what left, what is late, what came back. No name and no question of anybody (P-03)."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.models import Direction, Handover
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.receiving import fields_of
from rechtop.handovers.states import OPEN, Outcome, Side, State
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page

PAGE = 50
GOES_ON = (State.WAITING, State.ACCEPTED, State.STARTED)
"""What a service may say on the telephone of a question that came back, without an end."""

FIELDS = ("id", "receiver_name", "state", "sent_on", "receipt_due", "answer_due", "answered_on", "by_name", "way")
"""What the coordinator sees of a handover: never its items."""


@reception_page("GET", "HEAD", action=Action.COORDINATE)
def overview(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All that is open, what came back first."""
    return _overview(request, desk)


def _overview(request: HttpRequest, desk: Desk, fault: str = "") -> HttpResponse:
    held = Handover.objects.using(desk.store).filter(direction=Direction.OUT, state__in=OPEN)
    counted = dict(held.values_list("state").annotate(number=Count("pk")))
    chosen = request.GET.get("stand", "")
    rows = held.filter(state=chosen) if chosen in OPEN else held
    page = Paginator(rows.order_by("answer_due", "pk").only(*FIELDS), PAGE).get_page(request.GET.get("bladzijde"))
    states = [(state.value, state.label, counted.get(state.value, 0)) for state in State if state in OPEN]
    desk.note(Act.READ, "handover.overview")
    shown = {"page": page, "states": states, "chosen": chosen, "on": desk.on, "outcomes": _options(), "fault": fault}
    return render(request, "handovers/overview.html", shown, status=422 if fault else 200)


def _options() -> str:
    """What a coordinator may have heard, written once: it stands beside each of fifty lines. Nothing is chosen yet."""
    going_on = ((state.value, str(state.label).capitalize()) for state in GOES_ON)
    over = ((code, str(label).capitalize()) for code, label in Outcome.choices)
    option = '<option value="{}">{}</option>'
    return format_html(
        '<option value="">…</option><optgroup label="{}">{}</optgroup><optgroup label="{}">{}</optgroup>',
        _("Het loopt nog"), format_html_join("", option, going_on), _("Het is afgelopen"),
        format_html_join("", option, over),
    )  # fmt: skip


@reception_page("POST", action=Action.COORDINATE)
def end(request: HttpRequest, desk: Desk, handover_pk: UUID) -> HttpResponse:
    """What the coordinator heard of one that came back: it goes on, or it ended; the worker sees it in the file."""
    held = Handover.objects.using(desk.store).filter(pk=handover_pk, direction=Direction.OUT).first()
    heard = request.POST.get("outcome", "")
    if held is None:
        raise Http404
    try:
        if heard in Outcome.values:
            mover = Mover(Side.SENDER, desk.user, desk.name)
            move(desk.store, held, State.ENDED, mover, desk.on, outcome=heard, ended_on=desk.on)
        elif heard in GOES_ON:
            filled = fields_of({"state": heard, "on": desk.on.isoformat()})
            move(desk.store, held, State(heard), Mover(Side.RECEIVER, desk.user, desk.name), desk.on, **filled)
        else:
            return _overview(request, desk, f"{held.receiver_name}: wat zei de dienst? Kies een antwoord.")
    except HandoverError as fault:
        return _overview(request, desk, f"{held.receiver_name}: {fault}")
    desk.note(Act.WRITE, "handover.ended" if heard in Outcome.values else f"handover.{heard}", held.trajectory)
    return redirect("handovers:overview")
