"""Reads an instance of IPDC-LPDC into the values of a fiche. What cannot be taken over is named, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from rdflib import DCAT, DCTERMS, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from rechtop.organisations.hsds.values import mail, text, web
from rechtop.organisations.ipdc import hours_text
from rechtop.organisations.ipdc.errors import NoInstance
from rechtop.organisations.ipdc.markup import Item, Marked, unmarked
from rechtop.organisations.ipdc.names import (
    ADRES,
    BELGIF,
    CPSV,
    FORMAL,
    LANGUAGES,
    LIST,
    LPDC,
    M8G,
    NO_AREA,
    TONGUE,
    WEB,
    area_of,
    subject_of,
)  # fmt: skip
from rechtop.organisations.models import Cost

_TONGUES = (FORMAL, "nl", "nl-be-x-informal")
_AMOUNT = re.compile(r"€ ?(\d{1,6})(?:[.,](\d{2}))?")
_PERIOD = re.compile(r"(\d{4}-\d\d-\d\d|\.\.)/(\d{4}-\d\d-\d\d|\.\.)")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NOT_TAKEN = {
    M8G.hasLegalResource: "wettelijke basis",
    CPSV.produces: "financieel voordeel",
    LPDC.additionalDescription: "verdere beschrijving",
    LPDC.exception: "uitzonderingen",
    LPDC.regulation: "regelgeving",
    LPDC.targetAudience: "doelgroep",
    LPDC.yourEuropeCategory: "categorie van Your Europe",
    LPDC.publicationMedium: "publicatiekanaal",
    DCTERMS.source: "het concept waarop het steunt",
    DCTERMS.type: "het type",
}
"""What IPDC holds and a fiche does not."""


@dataclass(frozen=True)
class Contact:
    """A contact point: telephone, hours and perhaps an address. ``key`` is its own identity, when it has one."""

    key: UUID | None
    phone: str = ""
    email: str = ""
    url: str = ""
    hours: list[dict[str, Any]] | None = None
    address: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Instance:
    """What an instance says: values of a service, its contact points, and what was not taken over."""

    key: UUID | None
    bodies: tuple[str, ...]
    values: dict[str, Any]
    contacts: list[Contact]
    left_out: list[str]
    is_archived: bool


def instances_in(graph: Graph) -> list[Instance]:
    """Every instance in the data. Raises NoInstance."""
    roots = sorted(set(graph.subjects(RDF.type, LPDC.InstancePublicServiceSnapshot)), key=str)
    if not roots:
        raise NoInstance(_("In het bestand staat geen publieke dienst (InstancePublicServiceSnapshot)."))
    return [_Reader(graph, root).instance() for root in roots]


class _Reader:
    """Reads one instance."""

    def __init__(self, graph: Graph, root: Node) -> None:
        self.graph, self.root = graph, root
        self.left_out: list[str] = []

    def instance(self) -> Instance:
        name = text(self._words(self.root, DCTERMS.title))
        if not name:
            raise NoInstance(_("Een publieke dienst in het bestand heeft geen naam in het Nederlands."))
        values: dict[str, Any] = {"name": name[:200]} | self._texts(name) | self._life()
        values |= self._costs() | self._requirement() | self._lists()
        contacts = list(self._contacts())
        for predicate, words in _NOT_TAKEN.items():
            if (self.root, predicate, None) in self.graph:
                self.left_out.append(words)
        archived = self.graph.value(self.root, LPDC.isArchived)
        bodies = tuple(sorted(str(body) for body in self.graph.objects(self.root, M8G.hasCompetentAuthority)))
        is_archived = isinstance(archived, Literal) and archived.value is True
        return Instance(_uuid(self.root), bodies, values, contacts, sorted(set(self.left_out)), is_archived)

    def _words(self, subject: Node, predicate: URIRef, tongues: Iterable[str] = _TONGUES) -> str:
        """The text in the first of these languages."""
        found = {
            (value.language or "").lower(): str(value)
            for value in sorted(self.graph.objects(subject, predicate), key=str)
            if isinstance(value, Literal)
        }
        return next((found[tongue] for tongue in tongues if tongue in found), "")

    def _plain(self, subject: Node, predicate: URIRef) -> str:
        value = self.graph.value(subject, predicate)
        return text(str(value)) if isinstance(value, Literal) else ""

    def _texts(self, name: str) -> dict[str, Any]:
        description = unmarked(self._words(self.root, DCTERMS.description))
        lines = [*description.lines, *(f"- {item.text}" for item in description.items)]
        told = "\n".join(lines).strip()
        rule = self.graph.value(self.root, CPSV.follows)
        how = unmarked(self._words(rule, DCTERMS.description)) if rule is not None else Marked()
        apply = "\n".join([*how.lines, *(f"- {item.text}" for item in how.items)]).strip()
        site = next(iter(self._ordered(RDFS.seeAlso)), None)
        return {
            "alternate_name": text(self._words(self.root, DCTERMS.alternative))[:200],
            "description": "" if told == name else told,
            "how_to_apply": apply,
            "url": web(self._plain(site, WEB.url)) if site is not None else "",
        }

    def _life(self) -> dict[str, Any]:
        return {"valid_from": self._day(WEB.startDate), "valid_until": self._day(WEB.endDate)}

    def _day(self, predicate: URIRef) -> str | None:
        value = self.graph.value(self.root, predicate)
        found = value.value if isinstance(value, Literal) else None
        if isinstance(found, datetime):
            return (localdate(found) if found.tzinfo is not None else found.date()).isoformat()
        return found.isoformat() if isinstance(found, date) else None

    def _ordered(self, predicate: URIRef) -> list[Node]:
        """The parts that hang on a property, in the order that they state."""
        return sorted(self.graph.objects(self.root, predicate), key=lambda node: (self._order(node), str(node)))

    def _order(self, node: Node) -> int:
        value = self.graph.value(node, SH.order)
        found = value.value if isinstance(value, Literal) else None
        return found if isinstance(found, int) else 0

    def _costs(self) -> dict[str, Any]:
        values: dict[str, Any] = {"cost": Cost.UNKNOWN.value, "cost_note": "", "costs": []}
        labels = {str(label): value for value, label in Cost.choices}
        for node in self._ordered(M8G.hasCost):
            told = unmarked(self._words(node, DCTERMS.description))
            if str(node).endswith("#cost"):
                values["cost"] = labels.get(told.lines[0] if told.lines else "", Cost.UNKNOWN.value)
                values["cost_note"] = "\n".join(told.lines[1:]).strip()
            else:
                title = text(self._words(node, DCTERMS.title))
                values["costs"].append(_price(told, title))
        return values

    def _requirement(self) -> dict[str, Any]:
        node = self.graph.value(self.root, BELGIF.hasRequirement)
        if node is None:
            return {"for_whom": "", "conditions": [], "documents": []}
        told = unmarked(self._words(node, DCTERMS.description))
        proof = self.graph.value(node, M8G.hasSupportingEvidence)
        papers = unmarked(self._words(proof, DCTERMS.description)) if proof is not None else Marked()
        items = papers.items or [Item(line) for line in papers.lines if line]
        return {
            "for_whom": told.text,
            "conditions": [{"text": item.text[:400]} for item in told.items],
            "documents": [{"document": item.text[:200], "uri": item.link} for item in items],
        }

    def _lists(self) -> dict[str, Any]:
        languages = {tongue: code for code, tongue in LANGUAGES.items()}
        spoken = [str(node).removeprefix(str(TONGUE)) for node in self.graph.objects(self.root, DCTERMS.language)]
        subjects = [subject_of(str(node)) for node in self.graph.objects(self.root, DCTERMS.subject)]
        areas = []
        for node in self.graph.objects(self.root, DCTERMS.spatial):
            found = area_of(str(node))
            if found is not None:
                areas.append({"level": found[0], "code": found[1]})
            elif node != NO_AREA:
                self.left_out.append(_("gebied %(uri)s") % {"uri": text(str(node))})
        if not any(subjects) and (self.root, M8G.thematicArea, None) in self.graph:
            themes = sorted(
                str(node).removeprefix(str(LIST)) for node in self.graph.objects(self.root, M8G.thematicArea)
            )
            self.left_out.append(_("thema: kies zelf een levensdomein (%(themes)s)") % {"themes": ", ".join(themes)})
        words = sorted(text(str(word)) for word in self.graph.objects(self.root, DCAT.keyword))
        return {
            "search_words": ", ".join(filter(None, words)),
            "languages": [{"code": languages[tongue]} for tongue in sorted(spoken) if tongue in languages],
            "areas": sorted(areas, key=lambda area: (area["level"], area["code"])),
            "topics": [{"taxonomy": pair[0], "code": pair[1]} for pair in sorted(filter(None, subjects))],
            "wordings": self._wordings(),
        }

    def _wordings(self) -> list[dict[str, str]]:
        told = unmarked(self._words(self.root, DCTERMS.description, ["en"]))
        if not told.text:
            return []
        title = text(self._words(self.root, DCTERMS.title, ["en"]))
        same = title == text(self._words(self.root, DCTERMS.title))
        return [{"language": "en", "name": "" if same else title[:200], "description": told.text}]

    def _contacts(self) -> Iterator[Contact]:
        for node in self._ordered(M8G.hasContactPoint):
            line = self._plain(node, WEB.openingHours)
            hours = hours_text.read(line)
            if line and hours is None:
                self.left_out.append(_("openingsuren: “%(hours)s”") % {"hours": line[:100]})
            address = self.graph.value(node, LPDC.address)
            yield Contact(
                key=_uuid(node, fragment=True),
                phone=self._plain(node, WEB.telephone)[:40],
                email=mail(self._plain(node, WEB.email)),
                url=web(self._plain(node, WEB.url)),
                hours=hours,
                address=self._address(address) if address is not None else {},
            )

    def _address(self, node: Node) -> dict[str, str]:
        tongues = ("nl", *_TONGUES)
        return {
            "street": text(self._words(node, ADRES.Straatnaam, tongues))[:120],
            "house_number": self._plain(node, ADRES["Adresvoorstelling.huisnummer"])[:20],
            "box": self._plain(node, ADRES["Adresvoorstelling.busnummer"])[:20],
            "postcode": self._plain(node, ADRES.postcode)[:10],
            "city": text(self._words(node, ADRES.gemeentenaam, tongues))[:80],
        }


def _uuid(node: Node, *, fragment: bool = False) -> UUID | None:
    """The identity in an address of ours; of a part of it, the one after the #."""
    address, _hash, part = str(node).partition("#")
    found = _UUID.findall(part if fragment else address)
    return UUID(found[-1]) if found else None


def _price(told: Marked, title: str) -> dict[str, Any]:
    """A price; its first line is the amount when it is nothing but an amount."""
    lines = list(told.lines)
    amount = _AMOUNT.fullmatch(lines[0]) if lines else None
    if amount is not None or (lines and not lines[0]):
        lines.pop(0)
    period = _PERIOD.fullmatch(lines[-1]) if lines else None
    if period is not None:
        lines.pop()
    words = " ".join([*filter(None, lines), *(item.text for item in told.items)])
    return {
        "option": title[:120],
        "amount": f"{amount[1]}.{amount[2] or '00'}" if amount is not None else None,
        "amount_description": words[:200],
        "valid_from": _known(period[1]) if period is not None else None,
        "valid_until": _known(period[2]) if period is not None else None,
    }


def _known(day: str) -> str | None:
    return None if day == ".." else day
