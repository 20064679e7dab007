"""Our services as linked data against the SHACL shapes of IPDC-LPDC, with its ontologies and code lists beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyshacl import validate
from rdflib import DCTERMS, RDF, SH, Graph, Namespace, URIRef

SCHEMA = Namespace("http://schema.org/")
REMOVED = {
    "titel": DCTERMS.title,
    "beschrijving": DCTERMS.description,
    "datum van wijziging": SCHEMA.dateModified,
    "maker": URIRef("http://purl.org/pav/createdBy"),
    "bevoegd bestuur": URIRef("http://data.europa.eu/m8g/hasCompetentAuthority"),
    "gebied": DCTERMS.spatial,
}
"""What every instance must have: without it the check must fail."""

_BESIDE = ("ontologie/*.ttl", "codelijsten/*.ttl", "voorbeelden/concepts.ttl")


@dataclass(frozen=True)
class Shapes:
    """The shapes of an instance, and what must be loaded beside the data."""

    shapes: Graph
    beside: Graph
    examples: tuple[Path, ...]

    @classmethod
    def read(cls, folder: Path) -> "Shapes":
        """From a folder with shacl/, ontologie/, codelijsten/ and voorbeelden/."""
        beside = Graph()
        for path in sorted(found for name in _BESIDE for found in folder.glob(name)):
            beside.parse(path)
        shapes = Graph().parse(folder / "shacl" / "instance-shape.ttl")
        return cls(shapes, beside, tuple(sorted(folder.glob("voorbeelden/instance-published*.ttl"))))

    def faults(self, data: Graph) -> list[str]:
        """What the shapes say is wrong."""
        _, report, _ = validate(data + self.beside, shacl_graph=self.shapes, inference="rdfs", advanced=False)
        found = []
        for result in report.subjects(RDF.type, SH.ValidationResult):
            path, focus = report.value(result, SH.resultPath), report.value(result, SH.focusNode)
            found.append(f"{focus} {path}: {report.value(result, SH.resultMessage)}"[:200])
        return sorted(found)


def services() -> Iterator[tuple[str, Graph]]:
    """Every service of a public body as linked data, as the website gives it."""
    from django.test import Client

    from rechtop.organisations.ipdc.files import graph_in
    from rechtop.organisations.ipdc.shaping import PUBLIC
    from rechtop.organisations.models import Service

    for service in Service.objects.filter(organisation__kind__in=PUBLIC).order_by("slug"):
        for form, suffix in (("turtle", "ttl"), ("json-ld", "jsonld")):
            response = Client().get(f"/open-data/ipdc/{service.pk}.{suffix}")
            yield f"{service.slug}.{suffix}", graph_in(response.content, form)


def without(data: Graph, predicate: URIRef, root: URIRef) -> Graph:
    """The same without what an instance says with a property."""
    found = Graph()
    for triple in data:
        if triple[:2] != (root, predicate):
            found.add(triple)
    return found
