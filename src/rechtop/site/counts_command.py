"""`rechtop counts publish`: makes the counts of each store at night, so that nobody waits for them on a page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

Ready = Callable[[Path | None], None]


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]
) -> None:
    """Add the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    counts = commands.add_parser("counts", help="aantallen voor het beleid, zonder namen")
    parts = counts.add_subparsers(dest="part", required=True, metavar="DEEL")
    publish = parts.add_parser("publish", help="maak de cijfers van perioden die voorbij zijn (elke nacht)")
    publish.add_argument("--data", type=Path, default=None, metavar="MAP")
    publish.set_defaults(act=lambda options: _publish(options, ready, today))


def _publish(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    """One round over every store; one that is locked says so, the others go on, and the exit status is 1."""
    ready(options.data)
    from rechtop.reception.counting.periods import PeriodRefused
    from rechtop.stores.errors import StoreError
    from rechtop.stores.models import Kind, Store
    from rechtop.stores.registry import open_store

    lines, status, on = [], 0, today()
    for store in Store.objects.filter(closed_on=None, kind=Kind.ORGANISATION).order_by("opened_on", "pk"):
        try:
            told = publish_in(open_store(store.pk, on=on), on)
        except (StoreError, PeriodRefused) as fault:
            told, status = str(fault), 1
        lines.append(f"{store.name}: {told}")
    sys.stdout.write("\n".join(lines or ["Hier houdt nog geen organisatie dossiers bij."]) + "\n")
    return status


def publish_in(store: str, on: date) -> str:
    """Make what is not there yet of one store, of its files and its handovers; the periods that are there, in words.

    Raises PeriodRefused when a period overlaps one that was published before.
    """
    from rechtop.handovers.counts.publishing import published
    from rechtop.reception.counting.publishing import publish, to_publish

    periods = to_publish(store, on=on)
    for one in periods:
        publish(store, one, on=on)
        published(store, one, on=on)
    names = ", ".join(str(one) for one in periods)
    return f"de cijfers zijn er van {names}" if names else "nog geen periode die voorbij is"
