"""A store with 50,000 made-up trajectories: the list, searching, who is known, and the page of a file.

`python benchmarks/reception.py [TRAJECTORIES]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/reception.py`. Figures only; nothing fails on a clock. Beside the clock
stands the work of this process: on a busy machine that says more.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

TRAJECTORIES = 50_000
BATCH = 2_000
ROUNDS = 40
FIRST, LAST = 600, 4_000
TEAMS = tuple(UUID(int=(7 << 124) + number, version=4) for number in range(5))
ON = date(2026, 11, 22)
BEGINNINGS = "ba be da el fa fi ga ha im ja ka le li ma mo na om pa ra sa se ta va yo za".split()
MIDDLES = "bri dou fa kri li lou ma mi na ne ra ri sa tou va".split()
ENDS = "m n na ne r s ssa t ta x".split()


def main(trajectories: int) -> None:
    """Make a store, fill it, then ask."""
    with tempfile.TemporaryDirectory(prefix="rechtop-bench-") as folder:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connections
        from django.urls import get_resolver

        from rechtop.stores.opening import add_store

        settings.ALLOWED_HOSTS.append("testserver")
        settings.DATA = Path(folder)
        assert get_resolver().url_patterns, "all code is read before it takes minutes to fill the store"
        call_command("migrate", database="default", verbosity=0)
        organisation = uuid4()
        store = add_store(organisation, "OCMW Meetstad", on=ON, synthetic=True)
        start = time.perf_counter()
        fill(store, trajectories, colleagues(organisation))
        took = time.perf_counter() - start
        vendor = connections[store].vendor
        print(f"{vendor}: {trajectories} verzonnen trajecten gemaakt in {took:.0f} s", flush=True)
        with connections[store].cursor() as cursor:
            cursor.execute("ANALYZE")
        measure(store, organisation)


def names(seeded: random.Random) -> tuple[list[str], list[str]]:
    """Made-up first names and family names; few of them are had by many, as in life."""

    def made(parts: int) -> str:
        return "".join([seeded.choice(BEGINNINGS), *seeded.choices(MIDDLES, k=parts), seeded.choice(ENDS)]).title()

    return [made(seeded.randint(0, 1)) for _ in range(FIRST)], [f"Verzonnen-{made(1)}" for _ in range(LAST)]


def colleagues(organisation: UUID) -> list[UUID]:
    """The thirty who carry the files, six in each team: with an account and a mandate, as at work."""
    from rechtop.accounts.models import Mandate, Role, User

    found = [User.objects.create_user(f"c{number}@meetstad.example", name="An Verzonnen") for number in range(30)]
    Mandate.objects.bulk_create(
        Mandate(
            person=user, organisation=organisation, team=TEAMS[number % len(TEAMS)], role=Role.WORKER,
            valid_from=date(2024, 1, 1),
        )
        for number, user in enumerate(found)
    )  # fmt: skip
    return [user.pk for user in found]


def fill(store: str, trajectories: int, workers: list[UUID], seed: int = 7) -> None:
    """People, their marks, files, trekkers, words, steps and events, in batches."""
    seeded = random.Random(seed)
    first, last = names(seeded)
    weights = [1 / (rank + 20) for rank in range(FIRST)]  # the first has 1 to 2 in a hundred
    numbers = iter(range(trajectories))
    while batch := list(islice(numbers, BATCH)):
        rows = _rows(store, seeded, batch, (first, last, weights), workers)
        for group in rows:
            type(group[0])._default_manager.using(store).bulk_create(group, batch_size=500)


def _rows(
    store: str, seeded: random.Random, batch: list[int], called: tuple[list[str], list[str], list[float]], workers: Any
) -> Iterator[list[Any]]:
    from django.utils import timezone

    from rechtop.reception import models
    from rechtop.stores.sealed import marks_of_name

    first, last, weights = called
    now = timezone.now()
    people, marks, files, held, words, steps, events = ([] for _ in range(7))
    for number in batch:
        name = f"{seeded.choices(first, weights)[0]} {seeded.choice(last).split('-')[1]}" if number % 10 else ""
        person = models.Person(name=name, language="nl", is_synthetic=True)
        people.append(person)
        marks += [models.NameMark(person_id=person.pk, mark=mark) for mark in marks_of_name(store, name)]
        opened = ON - timedelta(seeded.randint(0, 900))
        closed = number % 3 == 0
        file = models.Trajectory(
            person_id=person.pk, reference=f"{number:06X}", question="Ik kan de huur niet betalen.",
            opened_on=opened, channel="desk", team=TEAMS[number % len(TEAMS)], is_closed_circle=number % 200 == 0,
            closed_on=opened if closed else None, ending="helped" if closed else "",
        )  # fmt: skip
        file.touched_at = now - timedelta(minutes=seeded.randint(0, 1_000_000))
        by = {"trajectory_id": file.pk, "by": workers[number % 30], "by_name": "An Verzonnen"}
        files.append(file)
        held.append(models.Assignment(worker=by["by"], worker_name="An Verzonnen", part="trekker", since=opened, **by))
        words.append(models.Words(about="wish", text="Rust, en een warm huis voor de kinderen.", **by))
        steps += [
            models.Step(what="De leverancier bellen", owner_kind="worker", owner=by["by"], due_on=ON, **by)
            for _ in range(2)
        ]
        events += [
            models.Event(on=opened, stage=stage, domain="wonen", right="leefloon", **by)
            for stage in ("explored", "requested")
        ]
    yield people
    yield marks
    _keep_touched(files)
    yield from (files, held, words, steps, events)


def _keep_touched(files: list[Any]) -> None:
    """Django writes the moment of making in `touched_at`; here it is spread over two years."""
    field = files[0]._meta.get_field("touched_at")
    field.auto_now_add = False


def measure(store: str, organisation: UUID) -> None:
    """The desk of a worker of one team, and of the head of the service who sees every team."""
    from allauth.mfa.totp.internal.auth import TOTP
    from django.test import Client

    from rechtop.accounts.models import Mandate, Role, User
    from tests.accounts.logging_in import log_in
    from tests.accounts.people import SECRET

    gc.collect()
    gc.freeze()  # as the server does
    for name, role, team in (("werker", Role.WORKER, TEAMS[1]), ("hoofd", Role.TEAM_LEAD, None)):
        user = User.objects.create_user(f"{name}@meetstad.example", None, name=f"{name} Verzonnen", is_demo=True)
        TOTP.activate(user, SECRET)
        Mandate.objects.create(
            person=user, organisation=organisation, team=team, role=role, valid_from=date(2024, 1, 1)
        )
        _ask_as(name, log_in(Client(), user), user.pk, store)


def _ask_as(name: str, client: Any, user: UUID, store: str) -> None:
    """The pages of one worker, who carries twenty files."""
    from rechtop.reception.models import Assignment, Trajectory

    mine = Trajectory.objects.using(store).filter(closed_on=None, team=TEAMS[1], is_closed_circle=False)[:60]
    carried = [file.pk for file in mine][:20]
    Assignment.objects.using(store).filter(trajectory__in=carried).update(worker=user)
    files = iter([f"/onthaal/dossier/{file.pk}" for file in mine])
    common = names(random.Random(7))[0][0]
    asked: dict[str, tuple[Callable[[], object], int]] = {
        "mijn dag": (lambda: ask(client.get("/onthaal/")), 200),
        "lijst, laatst iets gebeurd": (lambda: ask(client.get("/onthaal/zoeken")), 200),
        "zoeken, een naam van velen": (lambda: _find(client, common), 200),
        "zoeken, voornaam en begin": (lambda: _find(client, f"{common} bal"), 200),
        "zoeken, drie letters": (lambda: _find(client, common[:3]), 200),
        "zoeken, tikfout": (lambda: _find(client, f"{common}q"), 200),
        "zoeken, kenmerk": (lambda: _find(client, "00A2C3"), 200),
        "zoeken, bladzijde 10": (lambda: ask(client.post("/onthaal/zoeken", {"typed": "", "page": "10"})), 200),
        "bekend bij ons": (lambda: ask(client.post("/onthaal/nieuw/bekend", {"name": common})), 200),
        "dossier": (lambda: ask(client.get(next(files))), 150),
    }
    for what, (act, target) in asked.items():
        row(f"{name}: {what}", timed(act), target)


def ask(answer: Any) -> Any:
    """The answer, when there is one."""
    if answer.status_code != 200:
        raise SystemExit(f"{answer.request['PATH_INFO']} gaf {answer.status_code}")
    return answer


def _find(client: Any, typed: str) -> Any:
    return ask(client.post("/onthaal/zoeken", {"typed": typed}))


def timed(act: Callable[[], object]) -> list[tuple[float, float]]:
    """Milliseconds of each round, after two to warm up: by the clock, and of work of this process."""
    times = []
    for number in range(ROUNDS + 2):
        start, work = time.perf_counter(), time.process_time()
        act()
        if number >= 2:
            times.append((1000 * (time.perf_counter() - start), 1000 * (time.process_time() - work)))
    return times


def row(name: str, times: list[tuple[float, float]], target: int) -> None:
    """The 95th of a hundred, by the clock and by work, beside the target in ms."""
    clocks, works = (sorted(column) for column in zip(*times, strict=True))
    at = int(len(clocks) * 0.95) - 1
    print(
        f"{name:38} mediaan {clocks[len(clocks) // 2]:7.1f}   p95 {clocks[at]:7.1f}   "
        f"eigen werk p95 {works[at]:7.1f} ms   doel < {target} ms",
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TRAJECTORIES)
