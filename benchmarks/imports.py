"""Reading in 20,000 made-up services from a CSV, and again, and taking them back; on SQLite and on PostgreSQL.

`python benchmarks/imports.py [SERVICES]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/imports.py`. Figures only; nothing fails on a clock.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

SERVICES = 20_000
ON = date(2026, 11, 22)
HEADER = "id;Dienst;Organisatie;Omschrijving;Voor wie;Telefoon;E-mail;Adres;Breedte;Lengte;Maandag;Dinsdag;Talen"


def main(services: int) -> None:
    """Make the database, then read in and look for doubles."""
    with tempfile.TemporaryDirectory(prefix="rechtop-bench-") as folder:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        print(f"{connection.vendor}: {services} verzonnen diensten, doel: inlezen onder 2 minuten")
        from rechtop.organisations.doubles.finding import find_doubles

        first = timed("eerste keer inlezen", lambda: read_in(services, "pakket"))
        timed("dubbels zoeken", lambda: find_doubles(ON))
        timed("hetzelfde bestand nog eens", lambda: read_in(services, "pakket"))
        second = timed("elke omschrijving gewijzigd", lambda: read_in(services, "doos"))
        timed("de wijziging teruggenomen", lambda: back(second))
        timed("alles teruggenomen", lambda: back(first))


def read_in(services: int, word: str) -> Any:
    """One file, from its bytes to the database."""
    from rechtop.organisations.importing import files
    from rechtop.organisations.importing.fields import proposed
    from rechtop.organisations.importing.keeping import import_services
    from rechtop.organisations.services import Actor

    content = "\n".join([HEADER, *_rows(services, word)]).encode()
    reading = files.read(content, proposed(files.look(content).header))
    made = import_services(reading, name="lijst.csv", source="Verzonnen", by=Actor(None), on=ON, progress=_progress)
    print(f"  nieuw {made.created}, gewijzigd {made.changed}, hetzelfde {made.same}, geweigerd {made.refused}")
    return made


def _progress(done: int, total: int) -> None:
    if done % 5_000 == 0 or done == total:
        print(f"  {done} van {total} nagekeken", flush=True)


def back(made: Any) -> None:
    """Take an import back."""
    from rechtop.organisations.importing.keeping import take_back
    from rechtop.organisations.services import Actor

    take_back(made, by=Actor(None), on=ON)


def _rows(services: int, word: str) -> Iterator[str]:
    for number in range(services):
        owner = number // 5
        yield (
            f"{number};Hulp {number};Organisatie {owner};Elke week een {word} met eten en een gesprek.;Voor iedereen;"
            f"09 {owner:06} ;hulp{number}@voorbeeld.example;Straat {number % 300}, 9000 Gent;51,05;3,72;"
            "9:00-12:00;13:00-16:00;nl, fr"
        )


def timed(name: str, act: Callable[[], Any]) -> Any:
    """Do it once and print how long that took, by the clock and in work of this process."""
    start, work = time.perf_counter(), time.process_time()
    found = act()
    clock, work = time.perf_counter() - start, time.process_time() - work
    print(f"{name:34} {clock:6.1f} s   eigen werk {work:6.1f} s", flush=True)
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SERVICES)
