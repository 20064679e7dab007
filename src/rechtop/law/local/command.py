"""`rechtop law local ...`: check, try, publish and list local rights on the command line.

A refusal is told on standard error, place by place, with status 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rechtop.law.answers import Json, as_text
from rechtop.law.household_file import LARGEST as LARGEST_HOUSEHOLD
from rechtop.law.household_file import load
from rechtop.law.local.answers import benefit_json
from rechtop.law.local.errors import LocalError, PublishingRefused
from rechtop.law.local.library import FOLDER, owners
from rechtop.law.local.nodes import LARGEST
from rechtop.law.local.printing import check_text, list_text, preview_text
from rechtop.law.local.published import publish
from rechtop.law.local.trial import checked, previewed
from rechtop.rules.errors import InputError
from rechtop.rules.values import Told

Day = Callable[[], date]
Data = Callable[[], Path]


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser], day: Day, data: Data) -> None:
    """Add the command; ``day`` says which day it is, ``data`` where the installation keeps its data."""
    local = parts.add_parser("local", help="rechten van een gemeente: controleren, proberen, publiceren")
    local.set_defaults(day=day, data_of=data)
    below = local.add_subparsers(required=True, metavar="WAT")
    tried = _part(below, "check", _check, "controleer een bestand: elke fout met regel en kolom, elk voorbeeld")
    tried.add_argument("file", type=Path, metavar="BESTAND")
    shown = _part(below, "preview", _preview, "wat huishoudens zouden krijgen, zonder iets te publiceren")
    shown.add_argument("file", type=Path, metavar="BESTAND")
    shown.add_argument("households", type=Path, nargs="*", metavar="HUISHOUDEN", help="anders de eigen voorbeelden")
    made = _part(below, "publish", _publish, "publiceer een bestand, met een tweede naam en een beslissing van de raad")
    made.add_argument("file", type=Path, metavar="BESTAND")
    made.add_argument("--by", required=True, metavar="NAAM", help="wie publiceert")
    made.add_argument("--second", required=True, metavar="NAAM", help="wie het bestand ook nakeek: iemand anders")
    made.add_argument("--decision", required=True, metavar="'JJJJ-MM-DD NUMMER'", help="zoals ze in het bestand staat")
    _data(made)
    listed = _part(below, "list", _list, "alle lokale rechten, ook wat verlopen is")
    listed.add_argument("--json", action="store_true")
    _data(listed)


def _part(
    parts: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    act: Callable[[argparse.Namespace], str],
    about: str,
) -> argparse.ArgumentParser:
    parser = parts.add_parser(name, help=about)
    parser.set_defaults(act=lambda options: _told(act, options))
    return parser


def _data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=None, metavar="MAP", help="waar de gegevens staan (anders ./var)")


def _told(act: Callable[[argparse.Namespace], str], options: argparse.Namespace) -> int:
    try:
        sys.stdout.write(act(options) + "\n")
    except (LocalError, InputError) as error:
        lines = str(error).splitlines()
        sys.stderr.write("".join(f"rechtop: {line}\n" for line in lines))
        return 1
    return 0


def _content(path: Path, most: int = LARGEST) -> bytes:
    """What stands in a file, or a little more than may."""
    with path.open("rb") as stream:
        return stream.read(most + 1)


def _check(options: argparse.Namespace) -> str:
    benefit, compared = checked(_content(options.file), options.file.name)
    return check_text(benefit, compared, options.day())


def _preview(options: argparse.Namespace) -> str:
    today: date = options.day()
    benefit, _ = checked(_content(options.file), options.file.name)
    households: list[tuple[str, Told]] = [(example.id, example.household) for example in benefit.examples]
    if options.households:
        households = [(path.name, load(_content(path, LARGEST_HOUSEHOLD))) for path in options.households]
    return preview_text(benefit, list(previewed(benefit, households, today)), today)


def _publish(options: argparse.Namespace) -> str:
    root = _root(options) / FOLDER
    try:
        entry = publish(
            root,
            _content(options.file),
            by=options.by,
            second=options.second,
            decision=options.decision,
            on=options.day(),
        )
    except PublishingRefused as error:
        raise PublishingRefused(f"niet gepubliceerd: {error}") from None
    return f"Gepubliceerd: {entry.right}, versie {entry.version}, sha256:{entry.sha256}."


def _list(options: argparse.Namespace) -> str:
    today: date = options.day()
    found = owners(_root(options), today)
    if not options.json:
        return list_text(found, today)
    result: list[Json] = []
    for owner in found:
        rights: list[Json] = [benefit_json(b, today) for b in (*owner.benefits.values(), *owner.others)]
        areas: dict[str, Json] = dict(owner.areas)
        told: dict[str, Json] = {"owner": owner.owner, "name": owner.name, "areas": areas, "rights": rights}
        result.append(told | {"law": owner.hash if owner.benefits else None, "broken": list(owner.broken)})
    return as_text(result).rstrip()


def _root(options: argparse.Namespace) -> Path:
    chosen: Path = options.data if options.data is not None else options.data_of()
    return chosen
