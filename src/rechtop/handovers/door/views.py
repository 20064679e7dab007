"""What a private link opens, and where another installation brings its documents."""

from __future__ import annotations

import json

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from rechtop.handovers.answering import answer_shown, typed_in
from rechtop.handovers.documents import MOST_BYTES, from_wire
from rechtop.handovers.errors import DocumentRefused, HandoverError
from rechtop.handovers.exchange import take_in
from rechtop.handovers.links import KIND, is_readable, send_link
from rechtop.handovers.models import Handover
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.receiving import apply, fields_of
from rechtop.handovers.states import Side, State
from rechtop.journal.models import Act
from rechtop.journal.writing import Line, Who, note
from rechtop.stores.errors import StoreError, StoreMissing
from rechtop.stores.models import Door
from rechtop.stores.peers import find_door
from rechtop.stores.registry import open_store


@sensitive_post_parameters()
@sensitive_variables("key")
@require_http_methods(["GET", "HEAD", "POST"])
def answer_page(request: HttpRequest, key: str) -> HttpResponse:
    """Read the question and answer it, without an account; each use stands in the journal of who sent it."""
    door = _door(key)
    if door.withdrawn_at is not None or door.until < timezone.now():
        return render(request, "handovers/door_over.html", {"key": key, "withdrawn": door.withdrawn_at}, status=410)
    try:
        store = open_store(door.store)
    except StoreError:
        return render(request, "handovers/door_closed.html", status=503)
    held = Handover.objects.using(store).filter(pk=door.target).first()
    if held is None:
        raise Http404
    if not is_readable(held, timezone.localdate()):
        return render(request, "handovers/door_over.html", {"key": "", "is_done": True}, status=410)
    who = Who(None, f"{held.receiver_name} (met een link)"[:120])
    fault, after = "", request.POST.get("state", "")
    if after in State.values:
        on = timezone.localdate()
        try:
            filled = fields_of(typed_in(request.POST) | {"state": after, "on": on.isoformat()})
            with transaction.atomic(using=store):
                move(store, held, State(after), Mover(Side.RECEIVER, None, held.receiver_name[:120]), on, **filled)
                note(store, who, Line(Act.WRITE, f"handover.{after}", held.trajectory_id))
        except HandoverError as wrong:
            fault = str(wrong)
        else:
            return redirect("handovers:door", key)
    note(store, who, Line(Act.READ, "handover.link", held.trajectory_id))
    shown = answer_shown(held, timezone.localdate(), request.POST, fault) | {"until": door.until}
    return _without_key(render(request, "handovers/door.html", shown))


@sensitive_variables("key")
@require_http_methods(["POST"])
def new_key(request: HttpRequest, key: str) -> HttpResponse:
    """A link that is over is sent anew, to the address of the service and nowhere else."""
    door = _door(key)
    if door.withdrawn_at is None:
        try:
            held = Handover.objects.using(open_store(door.store)).filter(pk=door.target).first()
        except StoreError:
            return render(request, "handovers/door_closed.html", status=503)
        newest = Door.objects.filter(store=door.store, target=door.target, withdrawn_at=None).order_by("-until").first()
        if held is not None and (newest is None or newest.until < timezone.now()):
            if not is_readable(held, timezone.localdate()):
                return render(request, "handovers/door_over.html", {"key": "", "is_done": True}, status=410)
            if not send_link(held, door.store, request.build_absolute_uri, timezone.localdate()):
                return render(request, "handovers/door_over.html", {"key": key, "unsent": True}, status=503)
            who = Who(None, f"{held.receiver_name} (met een link)"[:120])
            note(open_store(door.store), who, Line(Act.SEND, "handover.link", held.trajectory_id))
    return render(request, "handovers/door_over.html", {"key": "", "withdrawn": door.withdrawn_at, "asked": True})


@csrf_exempt
@require_http_methods(["POST"])
def post(request: HttpRequest) -> HttpResponse:
    """A signed document of another installation; the same twice answers the same."""
    length = request.headers.get("Content-Length") or "0"
    if not length.isdecimal() or int(length) > 2 * MOST_BYTES:
        return JsonResponse({"refused": "Dit document is te groot."}, status=413)
    try:
        told = json.loads(request.body)
        signed = from_wire(told if isinstance(told, dict) else {})
        take_in(open_store(signed.receiver), signed, apply)
    except (DocumentRefused, ValueError, RecursionError) as fault:
        text = str(fault) if isinstance(fault, DocumentRefused) else "Dit is geen document."
        return JsonResponse({"refused": text}, status=400)
    except StoreMissing:
        return JsonResponse({"refused": "Deze organisatie is hier niet."}, status=404)
    except StoreError as fault:
        return JsonResponse({"refused": str(fault)}, status=503)
    return JsonResponse({"id": str(signed.id), "digest": signed.digest.hex()})


def _without_key(response: HttpResponse) -> HttpResponse:
    """A page with a form: the browser says from which site it comes, never the address, as that holds the key."""
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


def _door(key: str) -> Door:
    found = find_door(key, KIND)
    if found is None:
        raise Http404
    return found
