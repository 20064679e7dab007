"""Finding help among 50,000 made-up services: indexing, and the page with the answers; on SQLite and on PostgreSQL.

`python benchmarks/finding.py [SERVICES]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/finding.py`. Figures only; nothing fails on a clock.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

SERVICES, ROUNDS = 50_000, 3
QUERIES = Path(__file__).parent.parent / "tests" / "organisations" / "find" / "queries.txt"
TARGET = "p95 < 100 ms"


def main(services: int) -> None:
    """Make the map with the words of the law, index it, and ask the frozen queries."""
    with tempfile.TemporaryDirectory(prefix="rechtop-bench-") as folder:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        _fill(services)
        start = time.perf_counter()
        from rechtop.organisations.find.indexing import index_all
        from rechtop.organisations.models import SearchWord, Service

        index_all(Service.objects.all())
        print(f"{connection.vendor}: {services} diensten, {SearchWord.objects.count()} woorden", end="")
        print(f" in {time.perf_counter() - start:.0f} s")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        _measure()


def _fill(services: int) -> None:
    """Services told in the words of the catalogue: some in nearly every fiche, most in few, as in a real map."""
    from benchmarks import social_map
    from rechtop.law.about import about
    from rechtop.law.catalogue import law
    from rechtop.law.everyday.spelling import plain

    words = [word for right in law().rights for word in plain(f"{about(right).name} {' '.join(about(right).search)}")]
    words += [word for line in _queries() for word in plain(line)]
    seeded = random.Random(11)
    distinct = sorted(set(words))
    seeded.shuffle(distinct)
    weighted = [word for place, word in enumerate(distinct, 1) for _ in range(max(1, 400 // place))]
    social_map.WORDS = weighted
    social_map.fill(services)


def _queries() -> list[str]:
    return [line.partition(" = ")[0] for line in QUERIES.read_text().splitlines() if line and line[0] != "#"]


def _measure() -> None:
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from rechtop.organisations.find.answer import Answer
    from rechtop.organisations.find.asked import Asked
    from rechtop.organisations.find.search import search

    settings.ALLOWED_HOSTS.append("testserver")
    now = timezone.localtime()
    start = time.perf_counter()
    search("warm")
    print(f"de woorden lezen, na een wijziging   {1000 * (time.perf_counter() - start):.0f} ms")
    gc.collect()
    gc.freeze()  # as the server does
    for name, ask in {
        "zoeken": lambda words: search(words),
        "het antwoord, met plaats": lambda words: Answer(Asked(words=words, where="Gent"), now).shown,
        "de bladzijde, met plaats": lambda words: Client().get("/aanbod", {"zoek": words, "waar": "Gent"}),
        "de bladzijde zonder woorden": lambda words: Client().get("/aanbod", {"waar": "Gent"}),
    }.items():
        clocks, works = [], []
        for words in _queries() * ROUNDS:
            begun, worked = time.perf_counter(), time.process_time()
            ask(words)
            clocks.append(1000 * (time.perf_counter() - begun))
            works.append(1000 * (time.process_time() - worked))
        for kind, took in (("klok", clocks), ("eigen werk", works)):
            cuts = quantiles(took, n=20)
            print(f"{name:26} {kind:10} mediaan {cuts[9]:6.1f} ms   p95 {cuts[18]:6.1f} ms   doel {TARGET}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SERVICES)
