"""What a file from another service says of the agreements: shown beside them, and nothing changes by itself.

A human reads it, asks the person, and does what is right on the page of the steps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Step, Trajectory
from rechtop.reception.plan.bundle import task_id
from rechtop.reception.plan.values import TASK_STATUS

LARGEST = 256 * 1024
"""Bytes: a plan of one page is a twentieth of it."""

SAYS: Mapping[str, str | Promise] = {
    "requested": gettext_lazy("gevraagd, nog geen antwoord"),
    "received": gettext_lazy("ontvangen"),
    "accepted": gettext_lazy("aanvaard"),
    "rejected": gettext_lazy("niet aanvaard"),
    "ready": gettext_lazy("klaar om te beginnen"),
    "in-progress": gettext_lazy("begonnen"),
    "on-hold": gettext_lazy("in wacht"),
    "completed": gettext_lazy("gedaan"),
    "failed": gettext_lazy("niet gelukt"),
    "cancelled": gettext_lazy("niet meer nodig"),
}
"""The status words of a task to a worker; the others say nothing about how far it is."""


class NotAFile(ReceptionError):
    """What came in cannot be read; the text says what is expected and holds nothing of it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One agreement of ours, and what the file says of it. ``is_same`` when we know that already."""

    step: Step
    says: str
    is_same: bool


def proposals(desk: Desk, trajectory: Trajectory, sent: bytes) -> list[Proposal]:
    """What a file says of the steps of this file; tasks of other plans are passed over. Raises NotAFile."""
    if len(sent) > LARGEST:
        raise NotAFile(_("Dit bestand is te groot voor een plan."))
    try:
        told = json.loads(sent)
    except (ValueError, RecursionError):
        raise NotAFile(_("Dit is geen FHIR-bestand (JSON).")) from None
    said = dict(_tasks(told))
    if not said:
        raise NotAFile(_("In dit bestand staat geen taak (Task) van een plan."))
    held = Step.objects.using(desk.store).filter(trajectory=trajectory).order_by("due_on", "order", "pk")
    found = []
    for step in held:
        status = said.get(task_id(trajectory.pk, step.pk), "")
        if status in SAYS:
            found.append(Proposal(step, str(SAYS[status]), TASK_STATUS[step.state] == status))
    return found


def _tasks(told: object) -> Iterator[tuple[str, str]]:
    """The id and the status of each task: of a bundle, or of one task alone."""
    if not isinstance(told, Mapping):
        return
    if told.get("resourceType") == "Task":
        yield str(told.get("id", "")), str(told.get("status", ""))
    entries = told.get("entry")
    for entry in entries if isinstance(entries, list) else ():
        inner = entry.get("resource") if isinstance(entry, Mapping) else None
        if isinstance(inner, Mapping) and inner.get("resourceType") == "Task":
            yield from _tasks(inner)
