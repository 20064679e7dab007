"""A file between being sent and being read in: kept in the installation, not in the browser, and forgotten in a day.

Small files are worked on at once. A large one is worked on by a process of its own, which says how far it is.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rechtop.organisations.errors import OrganisationError
from rechtop.organisations.importing import files
from rechtop.organisations.importing.fields import proposed, remember
from rechtop.organisations.importing.keeping import import_services
from rechtop.organisations.importing.planning import Progress, plan
from rechtop.organisations.importing.tables import LARGEST_PAGE
from rechtop.organisations.importing.told import MOST_FAULTS, SHOWN, becomes, refused_table
from rechtop.organisations.models import Import, WaitingImport
from rechtop.organisations.services import Actor

KEPT = timedelta(days=1)
"""How long a file waits."""

REFUSED_KEPT = timedelta(days=90)
"""How long the table of refused rows of an import can be fetched."""

AT_ONCE = 1_000
"""A file with more rows is worked on by a process of its own."""

State = WaitingImport.State


def purge(now: datetime) -> None:
    """Forget files that waited too long, and tables of refused rows that nobody needs any more."""
    WaitingImport.objects.filter(sent_at__lt=now - KEPT).delete()
    Import.objects.filter(at__lt=now - REFUSED_KEPT).exclude(refused_rows=b"").update(refused_rows=b"")


def hold(content: bytes, *, name: str, source: str, by: Actor) -> WaitingImport:
    """Keep a file to look at before it is read in. Raises ImportRefused when the file as a whole cannot be read."""
    purge(timezone.now())
    looked = files.look(content, LARGEST_PAGE)
    choices = {"columns": proposed(looked.header), "organisation": "", "only_new": False}
    return WaitingImport.objects.create(
        name=name[:120], source=" ".join(source.split())[:120], content=content, total=looked.rows, choices=choices,
        preview={"header": list(looked.header), "samples": looked.samples, "remarks": list(looked.remarks)},
        sent_by=by.id, sent_by_name=by.name,
    )  # fmt: skip


def throw_away(held: WaitingImport) -> None:
    """Forget a file."""
    WaitingImport.objects.filter(pk=held.pk).delete()


def check(held: WaitingImport, *, columns: Mapping[str, str], organisation: str, only_new: bool, on: date) -> None:
    """Keep the choices, and look what reading in would do."""
    if held.preview.get("header"):
        remember(held.preview["header"], columns, on)
    choices = {"columns": dict(columns), "organisation": organisation, "only_new": only_new}
    _start(held, State.CHECKING, choices)


def read_in(held: WaitingImport) -> None:
    """Read in a file that was looked at."""
    _start(held, State.READING, held.choices)


def _start(held: WaitingImport, state: str, choices: Mapping[str, object]) -> None:
    with transaction.atomic():
        now = timezone.now()
        fresh = WaitingImport.objects.select_for_update().get(pk=held.pk)
        if fresh.is_busy_at(now):
            return
        fresh.state, fresh.choices, fresh.done, fresh.moved_at, fresh.failure = state, dict(choices), 0, now, ""
        fresh.save(update_fields=["state", "choices", "done", "moved_at", "failure"])
    if held.total <= AT_ONCE:
        work(held.pk, timezone.localdate())
    else:
        start_process(held.pk)


def start_process(key: UUID) -> None:
    """Let a process of its own work on a file: a visitor does not wait for it, and a worker stays free."""
    subprocess.Popen(  # noqa: S603  # nothing in it was typed by anybody
        [sys.executable, "-c", "import sys; from rechtop.cli import main; sys.exit(main())", "map", "work", str(key)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def work(key: UUID, on: date) -> Import | None:
    """Do what a file waits for, and say how far it is meanwhile. The import when it was read in."""
    held = WaitingImport.objects.get(pk=key)

    def progress(done: int, total: int) -> None:
        WaitingImport.objects.filter(pk=key).update(done=done, total=total, moved_at=timezone.now())

    try:
        if held.state == State.READING:
            return _read_in(held, on, progress)
        if held.state == State.CHECKING:
            _check(held, on, progress)
    except OrganisationError as refused:
        WaitingImport.objects.filter(pk=key).update(state=State.SENT, failure=str(refused)[:500])
    except BaseException:
        failure = "Er ging iets mis bij ons. Er is niets ingelezen."
        WaitingImport.objects.filter(pk=key).update(state=State.SENT, failure=failure)
        raise
    return None


def _read_in(held: WaitingImport, on: date, progress: Progress) -> Import:
    choices = held.choices
    reading = files.read(bytes(held.content), choices["columns"], choices["organisation"])
    by = Actor(held.sent_by, held.sent_by_name)
    made = import_services(
        reading, name=held.name, source=held.source, by=by, on=on, only_new=choices["only_new"], progress=progress,
        id=held.pk,
    )  # fmt: skip
    throw_away(held)
    return made


def _check(held: WaitingImport, on: date, progress: Progress) -> None:
    choices = held.choices
    reading = files.read(bytes(held.content), choices["columns"], choices["organisation"])
    found = plan(reading, held.source, on, only_new=choices["only_new"], progress=progress)
    drafts = [outcome.draft for outcome in found.outcomes]
    faulty = [draft for draft in drafts if draft.faults]
    preview = {
        "counts": {state: found.count(state) for state in ("nieuw", "gewijzigd", "hetzelfde", "geweigerd")},
        "organisations": sum(made.is_new for made in found.organisations.values()),
        "places": sum(made.is_new for made in found.places.values()),
        "rows": [becomes(one.draft, one.service, one.state) for one in found.outcomes[:SHOWN]],
        "faults": [[draft.where, [str(fault) for fault in draft.faults], draft.is_refused]
                   for draft in faulty[:MOST_FAULTS]],
        "other_faults": len(faulty[MOST_FAULTS:]),
    }  # fmt: skip
    WaitingImport.objects.filter(pk=held.pk).update(
        state=State.CHECKED,
        preview=held.preview | preview,
        refused_rows=refused_table(reading.header, drafts) if faulty else b"",
        done=len(drafts),
    )
