"""`rechtop areas ...`: the facts, the outlines of a municipality, and reach in space, on the command line.

A refusal is told on standard error, row by row, with status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from math import isinf
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from rechtop.areas.errors import AreasError, Fault, OutlinesRefused, PlacesRefused

if TYPE_CHECKING:
    from rechtop.areas.study import Study

Ready = Callable[[Path | None], None]
Today = Callable[[], date]
_SHOWN = 20


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Ready, today: Today) -> None:
    """Add the command; ``ready`` opens the database of a data directory, ``today`` says which day it is."""
    areas = commands.add_parser("areas", help="gemeenten, wijken en hoe ver diensten liggen")
    areas.set_defaults(ready=ready, today=today)
    parts = areas.add_subparsers(required=True, metavar="DEEL")

    found = _part(parts, "find", _find, "zoek een gemeente: een naam, ook met een fout, een postcode of een code")
    found.add_argument("name", metavar="NAAM")
    shown = _part(parts, "show", _show, "een gemeente op een dag, ook met een code van voor de fusies")
    shown.add_argument("code", metavar="NIS")
    _on(shown)
    at = _part(parts, "at", _at, "in welk gebied een punt ligt, nu en vroeger")
    at.add_argument("lon", type=float, metavar="LENGTE")
    at.add_argument("lat", type=float, metavar="BREEDTE")
    _on(at)
    _data(at)
    _import_options(_part(parts, "import", _import, "lees omtrekken van gebieden in (GeoJSON, WGS84)"))
    listed = _part(parts, "divisions", _divisions, "welke indelingen er ingelezen zijn")
    _data(listed)
    undone = _part(parts, "undo", _undo, "neem een inlezing terug")
    undone.add_argument("id", type=UUID, metavar="ID")
    _data(undone)
    _access_options(_part(parts, "access", _access, "hoe ver een lijst van punten ligt (CSV)"))


def _part(
    parts: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    act: Callable[[argparse.Namespace], str],
    about: str,
) -> argparse.ArgumentParser:
    parser = parts.add_parser(name, help=about)
    parser.set_defaults(act=lambda options: _told(act, options))
    return parser


def _told(act: Callable[[argparse.Namespace], str], options: argparse.Namespace) -> int:
    try:
        sys.stdout.write(act(options) + "\n")
    except AreasError as error:
        sys.stderr.write(f"rechtop: {error}\n")
        if isinstance(error, OutlinesRefused | PlacesRefused):
            sys.stderr.write(_faults(error.faults))
        return 1
    return 0


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BESTAND")
    parser.add_argument("--owner", required=True, metavar="NIS", help="de gemeente van wie de gebieden zijn")
    parser.add_argument("--kind", default="wijk", metavar="SOORT", help="wijk, buurt, deelgemeente, ...")
    parser.add_argument("--from", dest="valid_from", type=_day, metavar="JJJJ-MM-DD", help="geldig vanaf (anders nu)")
    parser.add_argument("--code", default="", metavar="EIGENSCHAP", help="welke eigenschap de code is")
    parser.add_argument("--name", default="", metavar="EIGENSCHAP", help="welke de naam is")
    parser.add_argument("--population", default="", metavar="EIGENSCHAP", help="welke de inwoners telt")
    parser.add_argument("--population-on", type=_day, metavar="JJJJ-MM-DD", help="van welke dag de telling is")
    parser.add_argument("--credit", default="", metavar="TEKST", help="de bron, zoals ze genoemd wil worden")
    parser.add_argument("--preview", action="store_true", help="kijk alleen, bewaar niets")
    parser.add_argument("--without-faulty", action="store_true", help="lees in wat goed is, zonder de foute rijen")
    _data(parser)


def _access_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="PUNTEN.csv")
    parser.add_argument("--municipality", default="", metavar="NIS", help="alleen de gebieden van deze gemeente")
    _on(parser)
    parser.add_argument("--earlier", type=_day, metavar="JJJJ-MM-DD", help="vergelijk met deze dag")
    parser.add_argument("--factor", type=float, default=1.3, metavar="GETAL", help="weg gedeeld door rechte lijn")
    parser.add_argument("--reach", type=float, default=5.0, metavar="KM", help="hoe ver mensen gaan over de weg")
    parser.add_argument("--without-faulty", action="store_true", help="reken zonder de foute rijen")
    parser.add_argument("--json", action="store_true")
    _data(parser)


def _on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD", help="op welke dag (anders vandaag)")


def _data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=None, metavar="MAP", help="waar de gegevens staan (anders ./var)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is geen dag zoals 2025-12-31") from None


# -- what each part answers ------------------------------------------------------------------------------------------


def _find(options: argparse.Namespace) -> str:
    from rechtop.areas.finding import find

    found = find(options.name)
    lines = [
        f"{one.municipality.code}  {one.municipality.name}{f' ({one.because})' if one.because else ''}" for one in found
    ]
    return "\n".join(lines) or f"Geen gemeente gevonden voor {options.name!r}."


def _show(options: argparse.Namespace) -> str:
    from rechtop.areas.places import POPULATION_ON, Municipality, neighbourhoods_of, regions, zones
    from rechtop.areas.through_time import municipality, predecessors
    from rechtop.areas.words import counted

    found = municipality(options.code, on=options.on or options.today())
    lines = [f"{found.code}  {found.name}"]
    if not isinstance(found, Municipality):
        return f"{lines[0]}\ntot {found.until:%d/%m/%Y}, daarna {found.successor}"
    zone = zones().get(found.zone)
    lines += [
        f"provincie of gewest: {found.province}",
        f"eerstelijnszone:     {zone.name if zone else 'geen'}",
        f"referentieregio:     {regions().get(found.region, 'geen')}",
        f"inwoners:            {counted(found.population)} op {POPULATION_ON:%d/%m/%Y} (Statbel)",
        f"wijken:              {len(neighbourhoods_of(found.code))}",
    ]
    before = ", ".join(f"{one.name} ({one.code}, tot {one.until:%d/%m/%Y})" for one in predecessors(found.code))
    return "\n".join([*lines, *([f"vroeger:             {before}"] if before else [])])


def _at(options: argparse.Namespace) -> str:
    from rechtop.areas.earth import not_in_belgium

    if reason := not_in_belgium(options.lon, options.lat):
        raise AreasError(f"Dit punt kan niet: {reason}.")
    options.ready(options.data)
    from rechtop.areas.outlines.looking import through_time, whereabouts

    lines = [whereabouts(options.lon, options.lat, on=options.on or options.today()).words]
    for area in through_time(options.lon, options.lat):
        until = f" tot {area.until:%d/%m/%Y}" if area.until else ""
        lines.append(f"  {area.kind} {area.code} {area.name}, vanaf {area.since:%d/%m/%Y}{until}")
    return "\n".join(lines)


def _import(options: argparse.Namespace) -> str:
    options.ready(options.data)
    from rechtop.areas.outlines.geojson import LARGEST
    from rechtop.areas.outlines.reading import Mapping
    from rechtop.areas.outlines.services import import_outlines, preview

    if bool(options.code) != bool(options.name):
        raise AreasError("Geef --code en --name samen, of geen van beide.")
    mapping = Mapping(options.code, options.name, options.population) if options.code else None
    with options.file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    found = preview(content, owner=options.owner, kind=options.kind, mapping=mapping)
    reading, used = found.reading, found.reading.mapping
    lines = [
        f"{len(reading.areas)} gebieden, {len(reading.faults)} geweigerd. "
        f"Code: {used.code}; naam: {used.name}; inwoners: {used.population or 'niet in het bestand'}.",
        _faults((*reading.faults, *reading.remarks)).rstrip("\n"),
    ]
    if found.same_file:
        lines.append("Dit is hetzelfde bestand als dat van de indeling die nu geldt.")
    if found.replaces is not None:
        lines.append(f"De indeling van {found.replaces.valid_from:%d/%m/%Y} eindigt dan.")
    if options.preview:
        return "\n".join([*filter(None, lines), "Er is niets bewaard: dit was een voorproef."])
    kept = import_outlines(
        content,
        owner=options.owner,
        kind=options.kind,
        valid_from=options.valid_from or options.today(),
        on=options.today(),
        mapping=mapping,
        without_faulty=options.without_faulty,
        population_on=options.population_on,
        credit=options.credit,
    )
    return "\n".join([*filter(None, lines), f"Ingelezen. Terugnemen: rechtop areas undo {kept.pk}"])


def _divisions(options: argparse.Namespace) -> str:
    options.ready(options.data)
    from rechtop.areas.models import Division

    lines = [
        f"{one.pk}  {one.owner}  {one.kind}  {one.count} gebieden, vanaf {one.valid_from:%d/%m/%Y}"
        + (f" tot {one.valid_until:%d/%m/%Y}" if one.valid_until else "")
        + (f", teruggenomen op {one.undone_on:%d/%m/%Y}" if one.undone_on else "")
        for one in Division.objects.order_by("owner", "kind", "valid_from", "pk")
    ]
    return "\n".join(lines) or "Er is nog niets ingelezen."


def _undo(options: argparse.Namespace) -> str:
    options.ready(options.data)
    from rechtop.areas.outlines.services import undo

    found = undo(options.id, on=options.today())
    return f"Teruggenomen: {found.kind} van {found.owner}, {found.count} gebieden."


def _access(options: argparse.Namespace) -> str:
    options.ready(options.data)
    from rechtop.areas.access_in_space import Assumptions
    from rechtop.areas.homes import every_neighbourhood, homes_of
    from rechtop.areas.places_file import LARGEST, read_places
    from rechtop.areas.study import study
    from rechtop.areas.through_time import today_of

    with options.file.open("rb") as stream:
        sent = read_places(stream.read(LARGEST + 1))
    if sent.faults and not options.without_faulty:
        raise PlacesRefused(
            f"{len(sent.faults)} rijen kloppen niet. Er is niets uitgerekend. Verbeter ze, of kies --without-faulty.",
            sent.faults,
        )
    on = options.on or options.today()
    of = today_of(options.municipality) if options.municipality else None
    homes = homes_of(of, on) if of is not None else every_neighbourhood()
    given = Assumptions(options.factor, options.reach * 1000)
    found = study(homes, sent.places, on, given, of, earlier=options.earlier)
    if sent.faults:
        sys.stderr.write(_faults(sent.faults))
    return json.dumps(_json(found), ensure_ascii=False, indent=1) if options.json else _text(found, sent.remarks)


def _text(found: Study, remarks: tuple[str, ...]) -> str:
    from rechtop.areas.words import counted, km

    def far(metres: float) -> str:
        return "geen punt" if isinf(metres) else km(metres)

    lines = [*remarks, found.sentence, *filter(None, [found.change]), ""]
    for line in found.lines[:_SHOWN]:
        one = line.reach
        people = f", {counted(one.home.population)} inwoners" if one.home.population is not None else ""
        near = f" naar {one.nearest.name}" if one.nearest else ""
        lines.append(f"{far(one.straight_m):>9}  {one.home.name} ({one.home.code}{people}){near}")
    if len(found.lines) > _SHOWN:
        lines.append(f"... en nog {len(found.lines) - _SHOWN} gebieden: --json geeft ze alle.")
    return "\n".join([*lines, "", *(one.sentence for one in found.closings), "", *found.notes])


def _json(found: Study) -> dict[str, object]:
    def finite(number: float | None) -> float | None:
        return None if number is None or isinf(number) else round(number, 1)

    return {
        "on": found.on.isoformat(),
        "road_factor": found.given.road_factor,
        "catchment_m": found.given.catchment_m,
        "sentence": found.sentence,
        "change": found.change,
        "areas": [
            {
                "code": line.reach.home.code,
                "name": line.reach.home.name,
                "population": line.reach.home.population,
                "nearest": line.reach.nearest.id if line.reach.nearest else None,
                "straight_m": finite(line.reach.straight_m),
                "road_m": finite(line.reach.road_m),
                "per_thousand": line.reach.per_thousand,
                "earlier_straight_m": finite(line.before.before_m) if line.before else None,
            }
            for line in found.lines
        ],
        "closings": [
            {"place": one.place.id, "closed": one.closed.isoformat(), "sentence": one.sentence}
            for one in found.closings
        ],
        "notes": list(found.notes),
    }


def _faults(faults: tuple[Fault, ...]) -> str:
    told = "".join(f"  {fault}\n" for fault in faults[:_SHOWN])
    return told + (f"  ... en nog {len(faults) - _SHOWN} rijen\n" if len(faults) > _SHOWN else "")
