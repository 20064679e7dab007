"""A service as an instance of IPDC-LPDC (implementation model of 2024-01-11), checked with its SHACL shapes.

Only services of public bodies are instances: the model knows no other organisation. What the model has no place for
is left out; :data:`LOST` names it, and the test of the way out and back holds it to that.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from rdflib import DCAT, DCTERMS, RDF, RDFS, SH, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.parts import area_name
from rechtop.organisations.hsds.values import begin_of, held, mail, text, web
from rechtop.organisations.ipdc import hours_text
from rechtop.organisations.ipdc.markup import Item, marked
from rechtop.organisations.ipdc.names import (
    ADRES,
    BELGIF,
    CPSV,
    FORMAL,
    LANGUAGES,
    LIST,
    LOCN,
    LPDC,
    M8G,
    NO_AREA,
    PAV,
    THEMES,
    TONGUE,
    WEB,
    area_uri,
    subject_uri,
)  # fmt: skip
from rechtop.organisations.models import (
    Cost,
    CostOption,
    Identifier,
    Organisation,
    OrganisationKind,
    Phone,
    Place,
    Service,
    ServiceAtPlace,
)

PUBLIC = frozenset({OrganisationKind.OCMW, OrganisationKind.MUNICIPALITY, OrganisationKind.GOVERNMENT})
"""The kinds of organisation that are public bodies."""

LOCAL = frozenset({OrganisationKind.OCMW, OrganisationKind.MUNICIPALITY})

CONDITIONS, PAPERS, APPLY, PRICE, SITE = "Voorwaarden", "Bewijsstukken", "Hoe u het vraagt", "Kostprijs", "Website"
"""The titles of the parts; a reader knows the part by its kind, not by its title."""

LOST = frozenset(
    {
        "minimum_age", "maximum_age", "entry", "interpreters", "alert", "is_paused", "capacity", "capacity_note",
        "waiting_days", "capacity_on", "source", "successor", "ended_because", "keeper", "slug", "is_fictional",
        "review_months", "reviewed_on", "reviewed_by", "reviewed_for", "next_review_on",
        "rights", "ways", "closings",
    }
)  # fmt: skip
"""The fields and lists of a service for which IPDC has no place."""


_PREFIXES = {
    "adres": ADRES, "cpsv": CPSV, "dc": DCTERMS, "dcat": DCAT, "locn": LOCN, "lpdc": LPDC, "m8g": M8G, "pav": PAV,
    "publicservice": BELGIF, "rdfs": RDFS, "schema": WEB, "sh": SH, "skos": SKOS, "xsd": XSD,
}  # fmt: skip


def is_public(service: Service) -> bool:
    """Whether the service is that of a public body, so that it can be an instance."""
    return service.organisation.kind in PUBLIC


def written(graph: Graph, form: str) -> bytes:
    """The graph as a file: "turtle" or "json-ld"."""
    if form == "json-ld":
        return graph.serialize(format=form, encoding="utf-8", auto_compact=True)
    return graph.serialize(format=form, encoding="utf-8")


def graph_of(service: Service, links: Links, on: date) -> Graph:
    """The service with everything of it that IPDC has a place for."""
    return _Instance(service, links, on).graph


class _Instance:
    """Builds one graph."""

    def __init__(self, service: Service, links: Links, on: date) -> None:
        self.service, self.on = service, on
        self.root = URIRef(links.instance(service.pk))
        self.graph = Graph(bind_namespaces="none")
        for prefix, namespace in _PREFIXES.items():
            self.graph.bind(prefix, namespace, override=True)
        self._names()
        self._life()
        self._authorities()
        self._subjects()
        self._spatial()
        self._requirement()
        self._costs()
        self._contacts()
        if service.how_to_apply:
            self._part("rule", CPSV.Rule, CPSV.follows, APPLY, marked(service.how_to_apply), 1)
        if web(service.url):
            site = self._part("website", WEB.WebSite, RDFS.seeAlso, SITE, None, 1)
            self._say(site, WEB.url, Literal(web(service.url)))

    def _say(self, subject: Node, predicate: URIRef, *objects: Node) -> None:
        for found in objects:
            self.graph.add((subject, predicate, found))

    def _node(self, name: str) -> URIRef:
        return URIRef(f"{self.root}#{name}")

    def _part(self, name: str, kind: URIRef, link: URIRef, title: str, words: str | None, order: int | None) -> URIRef:
        node = self._node(name)
        self._say(self.root, link, node)
        self._say(node, RDF.type, kind)
        self._say(node, DCTERMS.title, Literal(text(title) or "-", lang=FORMAL))
        if words is not None:
            self._say(node, DCTERMS.description, Literal(words, lang=FORMAL))
        if order is not None:
            self._say(node, SH.order, Literal(order, datatype=XSD.integer))
        return node

    def _names(self) -> None:
        service = self.service
        self._say(self.root, RDF.type, LPDC.InstancePublicServiceSnapshot)
        self._say(self.root, DCTERMS.title, Literal(text(service.name), lang=FORMAL))
        self._say(self.root, DCTERMS.description, Literal(marked(service.description or service.name), lang=FORMAL))
        if service.alternate_name:
            self._say(self.root, DCTERMS.alternative, Literal(text(service.alternate_name), lang="nl"))
        for wording in held(service, "wordings"):
            if wording.language == "en":
                self._say(self.root, DCTERMS.description, Literal(marked(wording.description), lang="en"))
                self._say(self.root, DCTERMS.title, Literal(text(wording.name or service.name), lang="en"))
        for word in words_of(service.search_words):
            self._say(self.root, DCAT.keyword, Literal(word, lang="nl"))
        for language in held(service, "languages"):
            if language.code in LANGUAGES:
                self._say(self.root, DCTERMS.language, TONGUE[LANGUAGES[language.code]])

    def _life(self) -> None:
        service = self.service
        self._say(self.root, WEB.dateCreated, _moment(service.created_at))
        self._say(self.root, WEB.dateModified, _moment(service.modified_at))
        if service.valid_from is not None:
            self._say(self.root, WEB.startDate, _moment(begin_of(service.valid_from)))
        if service.valid_until is not None:
            self._say(self.root, WEB.endDate, _moment(begin_of(service.valid_until)))
        if service.has_ended_on(self.on):
            self._say(self.root, LPDC.isArchived, Literal(True))

    def _authorities(self) -> None:
        body = self._organisation(self.service.organisation)
        keeper = self.service.kept_by
        creator = self._organisation(keeper) if keeper.kind in PUBLIC else body
        self._say(self.root, PAV.createdBy, creator)
        self._say(self.root, M8G.hasCompetentAuthority, body)
        self._say(self.root, LPDC.hasExecutingAuthority, body)
        if self.service.organisation.kind in LOCAL:
            self._say(self.root, LPDC.competentAuthorityLevel, LIST["BevoegdBestuursniveau/Lokaal"])
            self._say(self.root, LPDC.executingAuthorityLevel, LIST["UitvoerendBestuursniveau/Lokaal"])

    def _organisation(self, body: Organisation) -> URIRef:
        numbers = {number.scheme: number.value for number in held(body, "identifiers")}
        ovo = web(f"https://data.vlaanderen.be/id/organisatie/{numbers.get(Identifier.Scheme.OVO, '')}")
        node = URIRef(ovo if Identifier.Scheme.OVO in numbers else f"urn:uuid:{body.pk}")
        self._say(node, RDF.type, M8G.PublicOrganisation)
        self._say(node, SKOS.prefLabel, Literal(text(body.name), lang="nl"))
        return node

    def _subjects(self) -> None:
        for topic in held(self.service, "topics"):
            self._say(self.root, DCTERMS.subject, subject_uri(topic.taxonomy, topic.code))
            if topic.taxonomy == "domein" and topic.code in THEMES:
                self._say(self.root, M8G.thematicArea, LIST[f"Thema/{THEMES[topic.code]}"])

    def _spatial(self) -> None:
        areas = list(held(self.service, "areas"))
        if not areas:
            self._concept(NO_AREA, "niet bekend")
        for area in areas:
            label = area_name(area.level, area.code) or f"{area.get_level_display()} {area.code}"
            self._concept(area_uri(area.level, area.code), label)

    def _concept(self, node: URIRef, label: str) -> None:
        self._say(self.root, DCTERMS.spatial, node)
        self._say(node, RDF.type, SKOS.Concept)
        self._say(node, SKOS.prefLabel, Literal(text(label), lang="nl"))

    def _requirement(self) -> None:
        service = self.service
        conditions = [Item(item.text) for item in held(service, "conditions")]
        papers = [Item(item.document, item.uri) for item in held(service, "documents")]
        if not (conditions or papers or service.for_whom):
            return
        words = marked(service.for_whom, conditions)
        node = self._part("requirement", M8G.Requirement, BELGIF.hasRequirement, CONDITIONS, words, 1)
        if papers:
            proof = self._node("evidence")
            self._say(node, M8G.hasSupportingEvidence, proof)
            self._say(proof, RDF.type, M8G.Evidence)
            self._say(proof, DCTERMS.title, Literal(PAPERS, lang=FORMAL))
            self._say(proof, DCTERMS.description, Literal(marked(items=papers), lang=FORMAL))

    def _costs(self) -> None:
        service = self.service
        if service.cost != Cost.UNKNOWN or service.cost_note:
            label = "" if service.cost == Cost.UNKNOWN else str(service.get_cost_display())
            words = marked(f"{label}\n{service.cost_note}")
            self._part("cost", M8G.Cost, M8G.hasCost, PRICE, words if label else f"<p></p>{words}", 1)
        for number, cost in enumerate(held(service, "costs"), start=2):
            self._part(f"cost-{cost.pk}", M8G.Cost, M8G.hasCost, cost.option, marked("\n".join(_price(cost))), number)

    def _contacts(self) -> None:
        service, number = self.service, 1
        phones = [phone for phone in held(service, "phones") if not phone.is_for_professionals]
        hours = hours_text.written(held(service, "schedules"))
        if phones or mail(service.email) or hours:
            self._contact("contact", phones[:1], number, email=mail(service.email), hours=hours)
        for phone in phones[1:]:
            number += 1
            self._contact(f"contact-{phone.pk}", [phone], number)
        for item in held(service, "at_places"):
            if not (item.has_ended_on(self.on) or item.place.has_ended_on(self.on)):
                number += 1
                self._at_place(item, number)

    def _at_place(self, item: ServiceAtPlace, number: int) -> None:
        own = [phone for phone in held(item, "phones") if not phone.is_for_professionals]
        theirs = [phone for phone in held(item.place, "phones") if not phone.is_for_professionals]
        node = self._contact(
            f"contact-{item.pk}", (own or theirs)[:1], number, hours=hours_text.written(held(item, "schedules"))
        )
        if item.place.street and item.place.house_number and item.place.postcode and item.place.city:
            self._say(node, LPDC.address, self._address(item.place))

    def _contact(self, name: str, phones: Sequence[Phone], number: int, *, email: str = "", hours: str = "") -> URIRef:
        node = self._node(name)
        self._say(self.root, M8G.hasContactPoint, node)
        self._say(node, RDF.type, WEB.ContactPoint)
        self._say(node, SH.order, Literal(number, datatype=XSD.integer))
        for predicate, value in ((WEB.email, email), (WEB.openingHours, hours)):
            if value:
                self._say(node, predicate, Literal(value))
        for phone in phones:
            self._say(node, WEB.telephone, Literal(text(phone.number)))
        return node

    def _address(self, place: Place) -> URIRef:
        node = self._node(f"address-{place.pk}")
        self._say(node, RDF.type, LOCN.Address)
        plain = {"Adresvoorstelling.huisnummer": place.house_number, "postcode": place.postcode}
        if place.box:
            plain["Adresvoorstelling.busnummer"] = place.box
        for name, value in plain.items():
            self._say(node, ADRES[name], Literal(text(value)))
        for name, value in {"Straatnaam": place.street, "gemeentenaam": place.city, "land": "België"}.items():
            self._say(node, ADRES[name], Literal(text(value), lang="nl"))
        return node


def words_of(search_words: str) -> list[str]:
    """The words by which people look, each by itself."""
    found = (word.strip() for word in text(search_words).replace("\n", ",").split(","))
    return list(dict.fromkeys(word for word in found if word))


def _price(cost: CostOption) -> list[str]:
    """The lines of a price: the amount, the explanation, from when until when; a line that is not known is empty."""
    amount = "" if cost.amount is None else f"€ {cost.amount:.2f}".replace(".", ",")
    period = "/".join(day.isoformat() if day else ".." for day in (cost.valid_from, cost.valid_until))
    lines = [amount, text(cost.amount_description)]
    return lines if period == "../.." else [*lines, period]


def _moment(value: datetime) -> Literal:
    return Literal(value)
