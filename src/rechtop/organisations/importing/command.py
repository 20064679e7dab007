"""`rechtop map`: files with services read in, and taken back, from the installation's own command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

Ready = Callable[[Path | None], None]


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Callable[[], date]) -> None:
    """Add parts to the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    read = parts.add_parser("import", help="lees diensten in uit een bestand (.csv, .xlsx, of .json van HSDS)")
    read.add_argument("file", type=Path, metavar="BESTAND")
    read.add_argument("--source", required=True, metavar="BRON", help="van wie de lijst is, zoals “Sociale Kaart”")
    read.add_argument("--organisation", default="", metavar="NAAM", help="van wie alles is, als het bestand niets zegt")
    read.add_argument("--column", action="append", default=[], metavar="KOLOM=WAT", help="anders dan we zelf raden")
    read.add_argument("--only-new", action="store_true", help="laat wat er al staat zoals het is")
    read.add_argument("--refused", type=Path, metavar="BESTAND", help="bewaar de geweigerde rijen, met de reden")
    read.add_argument("--dry-run", action="store_true", help="kijk alleen, bewaar niets")
    back = parts.add_parser("undo", help="neem een inlezing terug")
    back.add_argument("id", type=UUID, metavar="INLEZING")
    listed = parts.add_parser("imports", help="wat er ingelezen werd")
    work = parts.add_parser("work", help="werk af wat iemand op de website begon (start vanzelf)")
    work.add_argument("id", type=UUID, metavar="BESTAND")
    for part in (read, back, listed, work):
        part.add_argument("--data", type=Path, default=None, metavar="MAP")
        part.set_defaults(act=lambda options: _told(options, ready, today))


def _told(options: argparse.Namespace, ready: Ready, today: Callable[[], date]) -> int:
    ready(options.data)
    from rechtop.organisations.errors import OrganisationError

    act = {"import": _import, "undo": _undo, "imports": _imports, "work": _work}[options.part]
    try:
        lines = act(options, today())
        sys.stdout.write("".join(f"{line}\n" for line in lines))
    except (OrganisationError, OSError) as refused:
        sys.stderr.write(f"rechtop: {refused}\n")
        return 1
    return 0


def _import(options: argparse.Namespace, on: date) -> list[str]:
    """Read in a file, or only say what that would do. Raises OrganisationError, OSError."""
    from rechtop.organisations.importing import files, planning
    from rechtop.organisations.importing.errors import ImportRefused
    from rechtop.organisations.importing.fields import BY_KEY, proposed, wrong_in
    from rechtop.organisations.importing.keeping import import_services
    from rechtop.organisations.importing.tables import LARGEST
    from rechtop.organisations.importing.told import refused_table
    from rechtop.organisations.services import Actor

    if options.file.stat().st_size > LARGEST:
        raise ImportRefused(f"Het bestand is groter dan {LARGEST // 2**20} MB. Deel het op.")
    content = options.file.read_bytes()
    looked = files.look(content)
    columns = proposed(looked.header)
    for told in options.column:
        name, _equals, key = told.rpartition("=")
        if name not in looked.header or (key and key not in BY_KEY):
            raise ImportRefused(f"--column {told!r} past niet. Kolommen: {', '.join(looked.header)}. "
                                f"Wat: {', '.join(BY_KEY)}.")  # fmt: skip
        columns[name] = key
    wrong = wrong_in(columns, has_organisation=bool(options.organisation)) if looked.header else []
    if wrong:
        raise ImportRefused(f"{' '.join(wrong)} Zeg het met --column KOLOM=WAT. Kolommen: {', '.join(looked.header)}.")
    lines = [*looked.remarks, *(f"{name}: {BY_KEY[key].label}" for name, key in columns.items() if key)]
    reading = files.read(content, columns, options.organisation)
    if options.dry_run:
        found = planning.plan(reading, options.source, on, only_new=options.only_new, progress=_progress)
        drafts = [outcome.draft for outcome in found.outcomes]
        counts = [found.count(state) for state in ("nieuw", "gewijzigd", "hetzelfde", "geweigerd")]
        refused = refused_table(reading.header, drafts) if any(draft.faults for draft in drafts) else b""
        lines.append("Alleen gekeken: er is niets bewaard.")
    else:
        made = import_services(
            reading, name=options.file.name, source=options.source, by=Actor(None, "opdrachtregel"), on=on,
            only_new=options.only_new, progress=_progress,
        )  # fmt: skip
        counts, refused = [made.created, made.changed, made.same, made.refused], bytes(made.refused_rows)
        lines.append(f"Ingelezen. Terugnemen kan met: rechtop map undo {made.pk}")
    new, changed, same, not_taken = counts
    lines.append(f"nieuw {new}, gewijzigd {changed}, hetzelfde {same}, geweigerd {not_taken}")
    return lines + _refused(refused, options.refused)


def _refused(table: bytes, path: Path | None) -> list[str]:
    """Where the refused rows are, or the first of them."""
    if not table:
        return []
    if path is not None:
        path.write_bytes(table)
        return [f"De geweigerde rijen staan in {path}."]
    first = table.decode("utf-8-sig").splitlines()[1:6]
    return [*(f"  {line}" for line in first), "Bewaar alle geweigerde rijen met --refused BESTAND."]


def _progress(done: int, total: int) -> None:
    sys.stderr.write(f"\r{done} van {total} nagekeken{'' if done < total else chr(10)}")
    sys.stderr.flush()


def _undo(options: argparse.Namespace, on: date) -> list[str]:
    """Take an import back. Raises OrganisationError."""
    from rechtop.organisations.importing.errors import NotTakenBack
    from rechtop.organisations.importing.keeping import take_back
    from rechtop.organisations.models import Import
    from rechtop.organisations.services import Actor

    held = Import.objects.filter(pk=options.id).first()
    if held is None:
        raise NotTakenBack(f"We kennen geen inlezing {options.id}. Zie: rechtop map imports")
    done = take_back(held, by=Actor(None, "opdrachtregel"), on=on)
    return ["Teruggenomen.", *done.kept]


def _imports(options: argparse.Namespace, on: date) -> list[str]:
    from rechtop.organisations.models import Import

    return [
        f"{one.pk}  {one.at:%d/%m/%Y}  {one.name}  {one.source}  nieuw {one.created}, gewijzigd {one.changed}"
        + (f", teruggenomen op {one.taken_back_on:%d/%m/%Y}" if one.taken_back_on else "")
        for one in Import.objects.all()
    ] or ["Er is nog niets ingelezen."]


def _work(options: argparse.Namespace, on: date) -> list[str]:
    from rechtop.organisations.importing.waiting import work
    from rechtop.organisations.models import WaitingImport

    try:
        work(options.id, on)
    except WaitingImport.DoesNotExist:
        return ["Dit bestand is er niet meer."]
    return []
