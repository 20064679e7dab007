"""What people type and what is found: ``python -m tests.organisations.find.recall_report`` writes the report.

The queries are frozen: see the head of ``queries.txt``. What is measured here, a test holds.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.organisations.find.recall import Tried

ON = date(2026, 11, 22)
HEAD = """\
# Hulp vinden: vinden mensen de dienst die ze bedoelen?

Gemaakt met `make find`. Zo zoekt `/aanbod` in de sociale kaart van Voorbeeldstad, een verzonnen stad.
De vragen staan vast in `tests/organisations/find/queries.txt`. Ze zijn verzonnen, geschreven vóór het zoeken bestond.
De stad en de vragen zijn van dezelfde makers. Daarna zagen we wat er misging. Dat maakt de vragen nu makkelijker.
In een echte, grote kaart staan meer diensten die op elkaar lijken. Daar zoekt men met een gemeente erbij.
Echte woorden van echte mensen zijn nog niet gemeten.
"""


def report() -> str:
    """The report as it stands in docs/rapporten/vinden.md."""
    from rechtop.organisations.demo import load_demo
    from rechtop.organisations.find.search import search
    from rechtop.organisations.models import Service
    from tests.organisations.find.recall import SHOWN, tried

    load_demo(ON)
    search("eerst de woorden")
    start = perf_counter()
    found = tried()
    took = 1000 * (perf_counter() - start) / len(found)
    names = dict(Service.objects.values_list("slug", "name"))
    lines = [
        HEAD,
        "| diensten | vragen | bij de eerste vijf | bij de eerste drie | bovenaan | niets | gemiddeld | hoeveel |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        f"| {len(names)} | {len(found)} | {_share(found, SHOWN)} | {_share(found, 3)} | {_share(found, 1)}"
        f" | {sum(not one.found for one in found)} | {took:.1f} ms | {median(len(one.found) for one in found):.0f} |",
        "",
        "“Niets”: hoeveel vragen niets vonden. “Hoeveel”: hoeveel diensten er meestal (mediaan) gevonden worden.",
        "Het doel is 90 % bij de eerste vijf.",
        "",
        "Niet bij de eerste vijf:",
        "",
    ]
    for one in found:
        if not one.hit():
            came = ", ".join(names[slug] for slug in one.found[:SHOWN]) or "niets"
            meant = " of ".join(names[slug] for slug in sorted(one.meant))
            lines.append(f"- “{one.asked}”: bedoeld {meant}; gevonden {came}.")
    lines += ["", "Wel bij de eerste vijf, maar niet bovenaan:", ""]
    for one in found:
        if one.hit() and not one.hit(1):
            meant = " of ".join(names[slug] for slug in sorted(one.meant))
            lines.append(f"- “{one.asked}”: bedoeld {meant}; bovenaan {names[one.found[0]]}.")
    return "\n".join(lines) + "\n"


def _share(found: list[Tried], among: int) -> str:
    return f"{100 * sum(one.hit(among) for one in found) / len(found):.0f} %"


def main() -> None:
    """In a database that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="rechtop-find-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        sys.stdout.write(report())


if __name__ == "__main__":
    main()
