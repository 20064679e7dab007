"""Runs every check whose schema files are there, and writes the report. Exit status 1 when anything is wrong."""

import argparse
import hashlib
import logging
import sys
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from rdflib import RDF, Graph, URIRef

from scripts.conformance.schemas import FORMATS, MOCKS, Schemas, mock_faults
from scripts.conformance.shapes import REMOVED, Shapes, services, without
from scripts.conformance.town import social_map

SHOWN = 20
HEAD = """# Conformiteit

Dit blad is gemaakt met `make conformance` op {day}. Het kijkt onze eigen antwoorden na met de schema's van anderen.
Die schema's staan niet in dit project. Wie ze heeft, geeft hun map op: zie [open-data.md](../open-data.md).

Nagekeken is een verzonnen kaart: {services} diensten en {organisations} organisaties. Programma's: {programs}.
"""


class Report:
    """Lines of the report, and whether all is well."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.is_well = True

    def title(self, words: str) -> None:
        """A new part."""
        self.lines += ["", f"## {words}", ""]

    def row(self, *cells: object) -> None:
        """A row of a table."""
        self.lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")

    def table(self, *heads: str) -> None:
        """The head of a table."""
        self.row(*heads)
        self.row(*("---" for _ in heads))

    def expect(self, what: str, found: object, wanted: object) -> None:
        """A row that is right when what was found is what was wanted."""
        self.is_well &= found == wanted
        self.row(what, wanted, found, "in orde" if found == wanted else "**FOUT**")

    def faults(self, faults: Iterable[str]) -> None:
        """The first faults, each on a line."""
        listed = list(faults)
        if listed:
            self.lines += ["", *(f"- {fault}" for fault in listed[:SHOWN])]


def main(arguments: list[str]) -> int:
    """Check what can be checked."""
    parser = argparse.ArgumentParser(prog="conformance", description=__doc__)
    parser.add_argument("schemas", type=Path, help="map met hsds/ en ipdc-lpdc/")
    parser.add_argument("--report", type=Path, help="waar het verslag komt")
    options = parser.parse_args(arguments)
    hsds, ipdc = options.schemas / "hsds", options.schemas / "ipdc-lpdc"
    if not (hsds / "3.0" / "service.json").is_file() and not (ipdc / "shacl").is_dir():
        parser.error(f"in {options.schemas} staat geen map hsds/3.0 of ipdc-lpdc/shacl")
    logging.disable(logging.WARNING)
    on = date.today()  # noqa: TID251  # this is a command
    report = Report()
    with social_map():
        from rechtop.organisations.models import Organisation, Service

        packages = [f"{name} {version(name)}" for name in ("jsonschema", "pyshacl", "rdflib")]
        report.lines += HEAD.format(
            day=on.isoformat(),
            services=Service.objects.count(),
            organisations=Organisation.objects.count(),
            programs=", ".join(packages),
        ).splitlines()
        if (hsds / "3.0").is_dir():
            _hsds(report, hsds)
        if (ipdc / "shacl").is_dir():
            _ipdc(report, ipdc)
    text = "\n".join(report.lines) + "\n"
    sys.stdout.write(text)
    if options.report is not None:
        options.report.write_text(text, "utf-8")
    return 0 if report.is_well else 1


def _hsds(report: Report, folder: Path) -> None:
    from scripts.conformance.answers import check

    report.title("HSDS: onze antwoorden")
    report.lines += [f"Formaten die meetellen: {', '.join(FORMATS)}.", ""]
    report.table("versie", "schema's (sha256)", "antwoorden", "fouten", "")
    wrong: list[str] = []
    for name, base in (("3.0", "/hsds/"), ("3.1", "/hsds/v3.1/")):
        if (folder / name).is_dir():
            count, faults = check(base, Schemas(folder / name))
            report.row(name, _digest(folder / name), count, len(faults), "in orde" if not faults else "**FOUT**")
            wrong += faults
    report.is_well &= not wrong
    report.faults(wrong)
    report.title("HSDS: ziet de controle fouten?")
    report.lines += ["De proefantwoorden van de Britse gemeenschap, met fouten die bekend zijn.", ""]
    report.table("proefantwoorden", "verwacht", "gevonden", "")
    for kind, (plain, strict) in MOCKS.items():
        mocks = folder / "mocks" / kind
        if mocks.is_dir():
            lenient = Schemas(folder / "3.0", tuple(name for name in FORMATS if name != "uri"))
            report.expect(f"{kind}, zonder webadressen", mock_faults(lenient, mocks), plain)
            report.expect(f"{kind}, alle formaten", mock_faults(Schemas(folder / "3.0"), mocks), strict)


def _ipdc(report: Report, folder: Path) -> None:
    from rechtop.organisations.ipdc.names import LPDC

    shapes = Shapes.read(folder)
    report.title("IPDC-LPDC: onze diensten als linked data")
    report.lines += [f"Vormen (SHACL), ontologieën en codelijsten: sha256 {_digest(folder, '**/*.ttl')}.", ""]
    report.table("wat", "verwacht", "gevonden", "")
    found, wrong = list(services()), []
    for name, graph in found:
        wrong += [f"{name}: {fault}" for fault in shapes.faults(graph)]
    report.expect(f"fouten in {len(found)} bestanden (Turtle en JSON-LD)", len(wrong), 0)
    for path in shapes.examples:
        report.expect(f"fouten in voorbeeld {path.stem}", len(shapes.faults(Graph().parse(path))), 0)
    sample = found[0][1]
    root = next(sample.subjects(RDF.type, LPDC.InstancePublicServiceSnapshot))
    for words, predicate in REMOVED.items():
        refused = bool(shapes.faults(without(sample, predicate, URIRef(str(root)))))
        report.expect(f"geweigerd zonder {words}", "ja" if refused else "nee", "ja")
    _taken_in(report, shapes)
    report.faults(wrong)


def _taken_in(report: Report, shapes: Shapes) -> None:
    """The published examples of others as services of ours, and out again."""
    from django.test import Client

    from rechtop.organisations.ipdc.files import graph_in
    from rechtop.organisations.ipdc.reading import instances_in
    from rechtop.organisations.ipdc.taking_in import take_in
    from rechtop.organisations.models import Organisation
    from rechtop.organisations.services import RECHTOP

    owner = Organisation.objects.get(slug="ocmw-proef")
    for path in shapes.examples:
        for instance in instances_in(graph_in(path.read_bytes(), "turtle")):
            taken = take_in(instance, owner, by=RECHTOP)
            data = Client().get(f"/open-data/ipdc/{taken.service.pk}.ttl").content
            left = f" (niet overgenomen: {', '.join(taken.left_out)})" if taken.left_out else ""
            report.expect(f"{path.stem} in en weer uit{left}", len(shapes.faults(graph_in(data, "turtle"))), 0)


def _digest(folder: Path, pattern: str = "*.json") -> str:
    """Tells which files were used, without naming where they were."""
    found = hashlib.sha256()
    for path in sorted(folder.glob(pattern)):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"`{found.hexdigest()[:12]}`"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
