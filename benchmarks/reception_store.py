"""A store with made-up trajectories and a long journal, for the benchmarks of the reception.

Made as Rechtop itself would keep it: its own settings, migrations, seals and marks; the journal through the function
that always writes it, so that its chain is whole. In a folder that is named it is made once and used again.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

TRAJECTORIES = 50_000
LINES = 2_000_000
"""Lines of the journal."""

BATCH = 2_000
AT_ONCE = 40
"""Lines that one worker writes behind each other."""

FIRST, LAST = 600, 4_000
WORKERS = 300
"""Who carries files: each some 110 open ones, which is much."""

TEAMS = tuple(UUID(int=(7 << 124) + number, version=4) for number in range(5))
DAYS = 900
BEGINNINGS = "ba be da el fa fi ga ha im ja ka le li ma mo na om pa ra sa se ta va yo za".split()
MIDDLES = "bri dou fa kri li lou ma mi na ne ra ri sa tou va".split()
ENDS = "m n na ne r s ssa t ta x".split()
READ = ("overview", "steps", "talk", "rights", "appointments", "budget", "contact", "messages")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the made-up people are: the organisation, the alias of its store, and when it was made."""

    organisation: UUID
    store: str
    made_on: date


def open_place(folder: Path, trajectories: int, lines: int) -> Place:
    """Django on a data folder, with a store of so many trajectories and lines; made when it is not there yet."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "rechtop.site.settings",
        "RECHTOP_DATA": str(folder),
        "RECHTOP_DEMO": "nee",
    }
    from rechtop.site.serve import make_ready

    make_ready(folder)
    from django.core.management import call_command
    from django.urls import get_resolver

    from rechtop.stores.registry import connect

    assert get_resolver().url_patterns, "all code is read before it takes minutes to fill the store"
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["*-4.js", "*-4.min.js"])
    kept = folder / "bench.json"
    if not kept.exists():
        kept.write_text(json.dumps(_make(trajectories, lines)))
    told = json.loads(kept.read_text())
    if (told["trajectories"], told["lines"]) != (trajectories, lines):
        raise SystemExit(f"In {folder} staat een andere opslag: {told}.")
    organisation = UUID(told["organisation"])
    return Place(organisation, connect(organisation), date.fromisoformat(told["made_on"]))


def _make(trajectories: int, lines: int) -> dict[str, object]:
    from django.db import connections
    from django.utils import timezone

    from rechtop.stores.opening import add_store

    organisation, on, start = uuid4(), timezone.localdate(), time.perf_counter()
    store = add_store(organisation, "OCMW Meetstad", on=on - timedelta(DAYS), synthetic=True)
    workers = colleagues(organisation)
    fill(store, trajectories, workers, on)
    print(f"{connections[store].vendor}: {trajectories} dossiers in {time.perf_counter() - start:.0f} s", flush=True)
    start = time.perf_counter()
    write_journal(store, lines, workers)
    print(f"{connections[store].vendor}: {lines} regels in {time.perf_counter() - start:.0f} s", flush=True)
    if connections[store].vendor == "postgresql":
        with connections[store].cursor() as cursor:
            cursor.execute("ANALYZE")  # as its own housekeeping does within a minute; SQLite has none
    return {
        "organisation": str(organisation),
        "made_on": on.isoformat(),
        "trajectories": trajectories,
        "lines": lines,
    }


def names(seeded: random.Random) -> tuple[list[str], list[str]]:
    """Made-up first names and family names; few of them are had by many, as in life."""

    def made(parts: int) -> str:
        return "".join([seeded.choice(BEGINNINGS), *seeded.choices(MIDDLES, k=parts), seeded.choice(ENDS)]).title()

    return [made(seeded.randint(0, 1)) for _ in range(FIRST)], [f"Verzonnen-{made(1)}" for _ in range(LAST)]


def colleagues(organisation: UUID) -> list[UUID]:
    """Who carries the files, a fifth in each team: with an account, a second factor and a mandate, as at work.

    Besides them the head of the service, who sees every team, and the control officer.
    """
    from rechtop.accounts.models import Role

    carry = [(f"c{number}", Role.WORKER, TEAMS[number % len(TEAMS)]) for number in range(WORKERS)]
    made = [_account(organisation, *one) for one in carry]
    _account(organisation, "hoofd", Role.TEAM_LEAD, None)
    _account(organisation, "toezicht", Role.CONTROL_OFFICER, None)
    return made


def _account(organisation: UUID, name: str, role: Any, team: UUID | None) -> UUID:
    from allauth.mfa.totp.internal.auth import TOTP

    from rechtop.accounts.models import Mandate, User
    from tests.accounts.people import SECRET

    user = User.objects.create_user(f"{name}@meetstad.example", None, name=f"An Verzonnen {name}", is_demo=True)
    TOTP.activate(user, SECRET)
    Mandate.objects.create(person=user, organisation=organisation, team=team, role=role, valid_from=date(2024, 1, 1))
    return user.pk


def fill(store: str, trajectories: int, workers: list[UUID], on: date, seed: int = 7) -> None:
    """People, their marks, files, trekkers, words, steps, events and appointments, in batches."""
    seeded = random.Random(seed)
    first, last = names(seeded)
    weights = [1 / (rank + 20) for rank in range(FIRST)]  # the first has 1 to 2 in a hundred
    numbers = iter(range(trajectories))
    while batch := list(islice(numbers, BATCH)):
        for group in _rows(store, seeded, batch, (first, last, weights), workers, on):
            type(group[0])._default_manager.using(store).bulk_create(group, batch_size=500)


def _rows(
    store: str,
    seeded: random.Random,
    batch: list[int],
    called: tuple[list[str], list[str], list[float]],
    workers: list[UUID],
    on: date,
) -> Iterator[list[Any]]:
    from django.utils import timezone

    from rechtop.reception import models
    from rechtop.stores.sealed import marks_of_name

    first, last, weights = called
    now = timezone.now()
    people, marks, files, held, words, steps, events, coming = ([] for _ in range(8))
    for number in batch:
        name = f"{seeded.choices(first, weights)[0]} {seeded.choice(last).split('-')[1]}" if number % 10 else ""
        person = models.Person(name=name, language="nl", is_synthetic=True)
        people.append(person)
        marks += [models.NameMark(person_id=person.pk, mark=mark) for mark in marks_of_name(store, name)]
        opened = on - timedelta(seeded.randint(0, DAYS))
        closed = number % 3 == 0
        file = models.Trajectory(
            person_id=person.pk, reference=f"{number:06X}", question="Ik kan de huur niet betalen.",
            opened_on=opened, channel="desk", team=TEAMS[number % len(TEAMS)], is_closed_circle=number % 200 == 0,
            closed_on=opened if closed else None, ending="helped" if closed else "",
        )  # fmt: skip
        file.touched_at = now - timedelta(minutes=seeded.randint(0, 1_000_000))
        by: dict[str, Any] = {"trajectory_id": file.pk, "by": workers[number % WORKERS], "by_name": "An Verzonnen"}
        files.append(file)
        if number % 50 != 1:  # the others wait in the queue of their team
            part = {"worker": by["by"], "worker_name": "An Verzonnen", "part": "trekker", "since": opened}
            held.append(models.Assignment(told_on=opened, **part, **by))
        if number % 100 == 7:
            away = {"since": on - timedelta(5), "until": on + timedelta(30), "told_on": on}
            other = workers[(number + 5) % WORKERS]
            held.append(models.Assignment(worker=other, worker_name="An Verzonnen", part="substitute", **away, **by))
        words.append(models.Words(about="wish", text="Rust, en een warm huis voor de kinderen.", **by))
        steps += [
            models.Step(what="De leverancier bellen", owner_kind="worker", owner=by["by"], due_on=on, **by),
            models.Step(what="De factuur meebrengen", owner_kind="person", due_on=on - timedelta(number % 9), **by),
        ]
        stages = ("explored", "requested", "granted") if closed else ("explored", "requested")
        events += [models.Event(on=opened, stage=stage, domain="wonen", right="leefloon", **by) for stage in stages]
        if not closed and number % 5 == 2:
            at = now + timedelta(days=seeded.randint(-2, 30), hours=seeded.randint(0, 8))
            coming.append(models.Appointment(worker=by["by"], at=at, where="desk", **by))
    yield people
    yield marks
    _keep_touched(files)
    yield from (files, held, words, steps, events, coming)


def _keep_touched(files: list[Any]) -> None:
    """Django writes the moment of making in `touched_at`; here it is spread over two years."""
    files[0]._meta.get_field("touched_at").auto_now_add = False


def write_journal(store: str, lines: int, workers: list[UUID], seed: int = 8) -> None:
    """So many lines over the days of the store, by the function that writes each line: chained and sealed."""
    from django.db import transaction
    from django.utils import timezone

    from rechtop.journal.models import Act
    from rechtop.journal.writing import Line, Who, note
    from rechtop.reception.models import Trajectory

    seeded = random.Random(seed)
    files = list(Trajectory.objects.using(store).order_by("reference").values_list("pk", "person_id"))
    now, moments = timezone.now(), range(0, lines, AT_ONCE)
    chosen = iter(moments)
    while batch := list(islice(chosen, 100)):
        with transaction.atomic(using=store):
            for number in batch:
                worker = seeded.randrange(WORKERS)
                written = [_line(seeded, files, Line, Act) for _ in range(min(AT_ONCE, lines - number))]
                who = Who(workers[worker], f"An Verzonnen c{worker}", "worker")
                note(store, who, *written, at=_moment(now, number / lines))


def _line(seeded: random.Random, files: list[tuple[UUID, UUID]], line: Any, act: Any) -> Any:
    """Of ten lines seven are of reading, two of writing, one of searching."""
    kind = seeded.randrange(10)
    if kind == 0:
        return line(act.SEARCH, "files.search")
    about, person = files[seeded.randrange(len(files))]
    return line(act.WRITE if kind < 3 else act.READ, f"trajectory.{seeded.choice(READ)}", about, person)


def _moment(now: datetime, part: float) -> datetime:
    return now - timedelta(DAYS) * (1 - part)
