"""`rechtop ipdc`: instances of IPDC-LPDC in and out of the social map, from the installation's own command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

Ready = Callable[[Path | None], None]


def add_to(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]
) -> None:
    """Add the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    parser = commands.add_parser("ipdc", help="diensten uitwisselen met de Vlaamse productencatalogus (IPDC-LPDC)")
    parser.set_defaults(act=lambda options: _told(options, ready, today))
    parts = parser.add_subparsers(dest="part", required=True, metavar="DEEL")
    taken = parts.add_parser("import", help="lees diensten in uit een bestand (.ttl, .nt of .jsonld)")
    taken.add_argument("file", type=Path, metavar="BESTAND")
    taken.add_argument("--organisation", required=True, metavar="ORGANISATIE", help="zoals in haar webadres")
    taken.add_argument("--dry-run", action="store_true", help="probeer alleen, bewaar niets")
    given = parts.add_parser("export", help="schrijf een dienst van een overheid als linked data")
    given.add_argument("service", metavar="DIENST", help="zoals in haar webadres")
    given.add_argument("--site", default="http://localhost:8000", metavar="ADRES", help="het adres van de website")
    given.add_argument("--format", choices=("turtle", "json-ld"), default="turtle")
    for part in (taken, given):
        part.add_argument("--data", type=Path, default=None, metavar="MAP")


def _told(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.organisations.errors import OrganisationError

    try:
        lines = _import(options) if options.part == "import" else _export(options, today())
        sys.stdout.write("\n".join(lines) + "\n")
    except (OrganisationError, OSError) as refused:
        sys.stderr.write(f"rechtop: {refused}\n")
        return 1
    return 0


def _import(options: argparse.Namespace) -> list[str]:
    """Take in every instance of a file, or none of them. Raises OrganisationError, OSError."""
    from django.db import transaction

    from rechtop.organisations.errors import NotThere
    from rechtop.organisations.ipdc.files import LARGEST, form_of, graph_in
    from rechtop.organisations.ipdc.reading import instances_in
    from rechtop.organisations.ipdc.taking_in import TakenIn, take_in
    from rechtop.organisations.models import Organisation
    from rechtop.organisations.services import Actor

    form = form_of(options.file.name)
    organisation = Organisation.objects.filter(slug=options.organisation).first()
    if organisation is None:
        raise NotThere(f"Er is geen organisatie {options.organisation!r}.")
    with options.file.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    by = Actor(None, "opdrachtregel", organisation.name)
    with transaction.atomic():
        taken = [take_in(instance, organisation, by=by) for instance in instances_in(graph_in(data, form))]
        if options.dry_run:
            transaction.set_rollback(True)

    def told(one: TakenIn) -> Iterator[str]:
        yield f"{'nieuw' if one.is_new else 'bijgewerkt'}: {one.service.name} ({one.service.slug})"
        yield from (f"  niet overgenomen: {part}" for part in one.left_out)

    lines = [line for one in taken for line in told(one)]
    return [*lines, "Alleen geprobeerd: er is niets bewaard."] if options.dry_run else lines


def _export(options: argparse.Namespace, on: date) -> list[str]:
    """A service as linked data. Raises OrganisationError."""
    from rechtop.organisations.errors import NotThere
    from rechtop.organisations.hsds.fetching import full_services
    from rechtop.organisations.hsds.links import Links
    from rechtop.organisations.ipdc import shaping
    from rechtop.organisations.models import Service

    found = full_services(list(Service.objects.filter(slug=options.service).values_list("pk", flat=True)))
    if not found:
        raise NotThere(f"Er is geen dienst {options.service!r}.")
    if not shaping.is_public(found[0]):
        raise NotThere("IPDC-LPDC kent alleen diensten van een overheid.")
    graph = shaping.graph_of(found[0], Links(options.site.rstrip("/")), on)
    return [shaping.written(graph, options.format).decode().rstrip()]
