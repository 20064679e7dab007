"""The social map with 50,000 made-up services: pages of the open API, on SQLite and on PostgreSQL.

`python benchmarks/social_map.py [SERVICES]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/social_map.py`. Figures only; nothing fails on a clock.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import time as clock
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

SERVICES = 50_000
PER_ORGANISATION = 5
BATCH = 2_000
ROUNDS = 15
TARGET = "< 150 ms"
WORDS = "budget huis woning kind school zorg thuis energie schuld werk taal vervoer eten kleding recht buurt".split()
DOMAINS = ("geld", "wonen", "energie", "gezondheid", "gezin", "werk", "school", "recht", "vervoer", "vrije_tijd")
MUNICIPALITIES = ("44021", "11002", "71022", "23088", "31005")


def main(services: int) -> None:
    """Make the map, then ask."""
    with tempfile.TemporaryDirectory(prefix="rechtop-bench-") as folder:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection

        settings.ALLOWED_HOSTS.append("testserver")
        call_command("migrate", verbosity=0)
        start = time.perf_counter()
        fill(services)
        print(f"{connection.vendor}: {services} verzonnen diensten gemaakt in {time.perf_counter() - start:.0f} s")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        measure()


def fill(services: int, seed: int = 7) -> None:
    """Make organisations, places and services with what a well-kept fiche holds."""
    from rechtop.organisations.models import Organisation, Place

    seeded = random.Random(seed)
    owners = [
        Organisation(id=_id(seeded), slug=f"org-{number}", kind="vereniging", name=f"Organisatie {number}")
        for number in range(max(1, services // PER_ORGANISATION))
    ]
    places = [
        Place(
            id=_id(seeded), organisation=owner, name=f"Huis {number}", street="Straat", house_number=str(number % 200),
            postcode="9000", city="Stad", municipality=MUNICIPALITIES[number % len(MUNICIPALITIES)],
            latitude=50.8 + seeded.random() / 2, longitude=3 + seeded.random() * 2,
        )
        for number, owner in enumerate(owners)
    ]  # fmt: skip
    _save(iter([owners, places]))
    _save(_services(services, owners, places, seeded))


def _services(services: int, owners: list[Any], places: list[Any], seeded: random.Random) -> Iterator[list[Any]]:
    from rechtop.organisations import models

    numbers = iter(range(services))
    while batch := list(islice(numbers, BATCH)):
        rows: list[list[Any]] = [[] for _ in range(10)]
        for number in batch:
            which = number % len(owners)
            service = models.Service(
                id=_id(seeded), slug=f"dienst-{number}", organisation=owners[which], entry="vrij", cost="gratis",
                name=f"{seeded.choice(WORDS).title()}hulp {number}", for_whom="Voor iedereen in de buurt.",
                description=" ".join(seeded.choices(WORDS, k=60)), search_words=" ".join(seeded.choices(WORDS, k=4)),
                email="hulp@voorbeeld.example", url="https://voorbeeld.example/hulp", is_fictional=True,
            )  # fmt: skip
            link = models.ServiceAtPlace(id=_id(seeded), service=service, place=places[which])
            own = {"service": service}
            rows[0].append(service)
            rows[1].append(link)
            rows[2] += [models.Topic(**own, taxonomy="domein", code=code) for code in seeded.sample(DOMAINS, 2)]
            rows[3].append(models.Condition(**own, text="U woont in de gemeente."))
            rows[4].append(models.RequiredDocument(**own, document="Identiteitskaart"))
            rows[5].append(models.CostOption(**own, option="Gesprek", amount="0.00"))
            rows[6] += [models.Language(**own, code=code) for code in ("nl", "fr")]
            rows[7].append(models.ServiceArea(**own, level="gemeente", code=seeded.choice(MUNICIPALITIES)))
            rows[8].append(models.Phone(**own, number="09 000 00 00"))
            rows[9] += [
                models.Schedule(at_place=link, byday=days, opens_at=clock(9), closes_at=clock(12))
                for days in ("MO,TU,WE", "TH,FR")
            ]
        yield from rows


def _save(groups: Iterator[list[Any]]) -> None:
    """Rows of one model at a time, past bulk_create: that builds one long command for them, which takes minutes."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        for rows in filter(None, groups):
            fields = rows[0]._meta.concrete_fields
            quoted = ", ".join(connection.ops.quote_name(field.column) for field in fields)
            table = connection.ops.quote_name(rows[0]._meta.db_table)
            values = ", ".join(["%s"] * len(fields))
            told = (
                [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields] for row in rows
            )
            cursor.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({values})", list(told))


def _id(seeded: random.Random) -> UUID:
    return UUID(int=seeded.getrandbits(128), version=4)


def measure() -> None:
    """Pages at the beginning, in the middle and at the end, in every fullness."""
    from rechtop.organisations.hsds.terms import term

    money = term("domein", "geld")
    total = _get("/hsds/services?per_page=1")["total_items"]
    gc.collect()
    gc.freeze()  # as the server does
    last = total // 100
    middle = _cursor(total // 2)
    for name, address in {
        "eerste bladzijde van 100": "services?per_page=100",
        "laatste bladzijde van 100": f"services?per_page=100&page={last}",
        "bladzijde van 100 met after, halverwege": f"services?per_page=100&after={middle}",
        "bladzijde van 100, alles van elke dienst": f"services?per_page=100&full=true&after={middle}",
        "bladzijde van 100 over geld": f"services?per_page=100&taxonomy_term_id={money.id if money else ''}",
        "bladzijde van 100 met zoekwoord": "services?per_page=100&search=energie",
        "bladzijde van 100, niets gewijzigd": "services?per_page=100&modified_after=2100-01-01",
        "bladzijde van 100 organisaties": "organizations?per_page=100",
        "bladzijde van 100 diensten op een plaats": "service_at_locations?per_page=100",
        "alle ids met datum (minimal)": "services?minimal=true",
    }.items():
        rounds = 3 if "minimal" in address else ROUNDS
        row(name, timed(lambda address=address: _ask(f"/hsds/{address}"), rounds))  # type: ignore[misc]
    one = _get("/hsds/services?per_page=1&page=777")["contents"][0]["id"]
    row("een dienst met alles", timed(lambda: _ask(f"/hsds/services/{one}"), ROUNDS))


def _cursor(position: int) -> str:
    from django.utils.timezone import now

    from rechtop.organisations.hsds.asked import Cursor
    from rechtop.organisations.models import Service

    return Cursor(Service.objects.order_by("pk")[position].pk, 2, now()).written()


def _get(address: str) -> Any:
    return _ask(address).json()


def _ask(address: str) -> Any:
    """The answer as the server sends it; reading it is the work of who asked."""
    from django.test import Client

    response = Client().get(address)
    if response.status_code != 200:
        raise SystemExit(f"{address} gaf {response.status_code}")
    return response


def timed(act: Callable[[], object], rounds: int) -> list[tuple[float, float]]:
    """Milliseconds of each round, after two to warm up: by the clock, and of work of this process."""
    times = []
    for number in range(rounds + 2):
        start, work = time.perf_counter(), time.process_time()
        act()
        if number >= 2:
            times.append((1000 * (time.perf_counter() - start), 1000 * (time.process_time() - work)))
    return times


def row(name: str, times: list[tuple[float, float]]) -> None:
    """Print the medians and the slowest beside the target. On a busy machine the work says more than the clock."""
    clocks, works = (sorted(column) for column in zip(*times, strict=True))
    print(
        f"{name:46} mediaan {median(clocks):8.1f} ms   traagst {clocks[-1]:8.1f} ms   "
        f"eigen werk {median(works):7.1f} ms   doel {TARGET}",
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SERVICES)
