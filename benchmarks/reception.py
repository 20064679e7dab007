"""A store with 50,000 made-up trajectories and 2 million lines of journal: every list, searching, the page of a file.

`python benchmarks/reception.py [--data FOLDER]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/reception.py`. First page by page in this process, then by thirty workers
at once against Rechtop as it is really served (`reception_load`). Figures only; nothing fails on a clock. Beside the
clock stands the work of the process: on a busy machine that says more.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from reception_load import load
from reception_store import LINES, TEAMS, TRAJECTORIES, Place, names, open_place

ROUNDS = 40
LIST, FILE = 200, 150
"""Targets: 95 in 100 within so many milliseconds."""

PARTS = ("stappen", "gesprek", "rechten", "aanvraag", "logboek")


def main(folder: Path, trajectories: int, lines: int, seconds: float) -> None:
    """Make a store or take the one that is there, then ask."""
    from django.conf import settings
    from django.db import connections

    place = open_place(folder, trajectories, lines)
    settings.ALLOWED_HOSTS.append("testserver")
    gc.collect()
    gc.freeze()  # as the server does
    loads = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{connections[place.store].vendor}, {trajectories} dossiers, {lines} regels logboek; belasting {loads}")
    for name, who in (("werker", "c1"), ("hoofd", "hoofd")):
        measure(name, who, place)
    row("toezicht: logboek van een week", timed(_page(_log_in("toezicht"), "/onthaal/toezicht")), LIST)
    connections.close_all()
    load(folder, place, seconds)


def measure(name: str, who: str, place: Place) -> None:
    """The pages of one worker."""
    from rechtop.reception.models import Trajectory

    client = _log_in(who)
    mine = Trajectory.objects.using(place.store).filter(closed_on=None, team=TEAMS[1], is_closed_circle=False)
    files = [f"/onthaal/dossier/{pk}" for pk in mine.order_by("reference").values_list("pk", flat=True)[:400]]
    common = names(random.Random(7))[0][0]
    asked: dict[str, tuple[Callable[[], object], int]] = {
        "mijn dag": (_page(client, "/onthaal/"), LIST),
        "wachtrij": (_page(client, "/onthaal/wachtrij"), LIST),
        "lijst, laatst iets gebeurd": (_page(client, "/onthaal/zoeken"), LIST),
        "lijst, bladzijde 10": (_form(client, "/onthaal/zoeken", typed="", page="10"), LIST),
        "lijst, bladzijde 100": (_form(client, "/onthaal/zoeken", typed="", page="100"), LIST),
        "zoeken, een naam van velen": (_form(client, "/onthaal/zoeken", typed=common), LIST),
        "zoeken, voornaam en begin": (_form(client, "/onthaal/zoeken", typed=f"{common} bal"), LIST),
        "zoeken, drie letters": (_form(client, "/onthaal/zoeken", typed=common[:3]), LIST),
        "zoeken, tikfout": (_form(client, "/onthaal/zoeken", typed=f"{common}q"), LIST),
        "zoeken, kenmerk": (_form(client, "/onthaal/zoeken", typed="00A2C3"), LIST),
        "bekend bij ons": (_form(client, "/onthaal/nieuw/bekend", name=common), LIST),
        "dossier": (_each(client, iter(files)), FILE),
    }
    for number, part in enumerate(PARTS, start=1):
        some = files[number * 65 : (number + 1) * 65]
        asked[f"dossier, {part}"] = (_each(client, iter([f"{file}/{part}" for file in some])), FILE)
    for what, (act, target) in asked.items():
        row(f"{name}: {what}", timed(act), target)


def _log_in(who: str) -> Any:
    from django.test import Client

    from rechtop.accounts.models import User
    from tests.accounts.logging_in import log_in

    return log_in(Client(), User.objects.get(email=f"{who}@meetstad.example"))


def _page(client: Any, address: str) -> Callable[[], object]:
    return lambda: ask(client.get(address))


def _each(client: Any, addresses: Any) -> Callable[[], object]:
    return lambda: ask(client.get(next(addresses)))


def _form(client: Any, address: str, **fields: str) -> Callable[[], object]:
    return lambda: ask(client.post(address, fields))


def ask(answer: Any) -> Any:
    """The answer, when there is one."""
    if answer.status_code != 200:
        raise SystemExit(f"{answer.request['PATH_INFO']} gaf {answer.status_code}")
    return answer


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
        f"| {name} | {target} | {clocks[len(clocks) // 2]:.0f} | {clocks[at]:.0f} | {works[at]:.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, help="a folder that is kept; without it one that is thrown away")
    parser.add_argument("--trajectories", type=int, default=TRAJECTORIES)
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--seconds", type=float, default=180)
    told = parser.parse_args()
    with ExitStack() as stack:
        chosen = told.data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rechtop-bench-")))
        main(chosen, told.trajectories, told.lines, told.seconds)
