"""The subjects of the social map as taxonomies of HSDS: lists with terms, each under an identity that never moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db.models import Q

from rechtop.law.subjects import DOMAINS, EVENTS, GRONDRECHTEN
from rechtop.organisations.hsds.values import Json, known, text
from rechtop.organisations.models import Capacity, Cost, Entry, OrganisationKind, Topic

_ROOT = uuid5(NAMESPACE_URL, "https://rechtop.example/taxonomie")
_KEPT = 2_000
"""How many terms are remembered: far more than our own; those of others may be any number."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A list of terms. ``field`` is the field of a service that holds a term of it; empty: its topics do."""

    key: str
    name: str
    description: str
    field: str = ""

    @property
    def id(self) -> UUID:
        """The same in every installation."""
        return _derived(_ROOT, self.key)

    def json(self) -> Json:
        """As HSDS has it."""
        return {"id": str(self.id), "name": self.name, "description": self.description}


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a taxonomy."""

    taxonomy: Taxonomy
    code: str
    name: str
    description: str

    @property
    def id(self) -> UUID:
        """The same in every installation."""
        return _derived(self.taxonomy.id, self.code)

    def json(self) -> Json:
        """As HSDS has it."""
        return dict(_told(self))

    def of_services(self) -> Q:
        """The condition that a service carries this term."""
        if self.taxonomy.field:
            return Q(**{self.taxonomy.field: self.code})
        return Q(pk__in=Topic.objects.filter(taxonomy=self.taxonomy.key, code=self.code).values("service"))


@lru_cache(_KEPT)
def _derived(root: UUID, name: str) -> UUID:
    return uuid5(root, name)


@lru_cache(_KEPT)
def _told(term: Term) -> Json:
    """A long page carries the same few terms hundreds of times."""
    return known(
        {
            "id": str(term.id),
            "code": term.code,
            "name": term.name,
            "taxonomy": term.taxonomy.name,
            "taxonomy_id": str(term.taxonomy.id),
            "taxonomy_detail": term.taxonomy.json(),
            "language": "nl",
        }
    ) | {"description": term.description}


DOMEIN = Taxonomy("domein", "Levensdomeinen", "Delen van het leven, zoals wonen, werk of gezondheid.")
GEBEURTENIS = Taxonomy("gebeurtenis", "Gebeurtenissen", "Wat mensen meemaken, zoals een kind krijgen of verhuizen.")
GRONDRECHT = Taxonomy(
    "grondrecht", "Sociale grondrechten", "De sociale grondrechten van artikel 2 van het decreet van 9 februari 2018."
)
TOEGANG = Taxonomy("toegang", "Hoe komt u binnen", "Zonder afspraak, na afspraak, of na verwijzing.", "entry")
PRIJS = Taxonomy("prijs", "Kost het iets", "Gratis, betalend, of afhankelijk van inkomen of statuut.", "cost")
PLAATS = Taxonomy("plaats", "Is er plaats", "Of er nu iemand bij kan.", "capacity")
SOORT = Taxonomy("soort_organisatie", "Soort organisatie", "Wat voor organisatie het is.", "organisation__kind")

_LISTS = (DOMEIN, GEBEURTENIS, GRONDRECHT, TOEGANG, PRIJS, PLAATS, SOORT)
_BY_KEY = {taxonomy.key: taxonomy for taxonomy in _LISTS}


@cache
def _fixed() -> Mapping[tuple[str, str], Term]:
    found = [Term(DOMEIN, domain.id, domain.title, domain.examples) for domain in DOMAINS]
    found += [Term(GEBEURTENIS, code, title, f"{title}.") for code, title in EVENTS.items()]
    found += [Term(GRONDRECHT, code, title, f"Grondrecht: {title}.") for code, title in GRONDRECHTEN.items()]
    for taxonomy, words in ((TOEGANG, Entry), (PRIJS, Cost), (PLAATS, Capacity), (SOORT, OrganisationKind)):
        found += [
            Term(taxonomy, value, str(label), f"{taxonomy.name}: {label}.")
            for value, label in words.choices
            if value != "onbekend"
        ]
    return {(term.taxonomy.key, term.code): term for term in found}


def all_fixed() -> list[Term]:
    """The terms of our own lists."""
    return list(_fixed().values())


def term(taxonomy: str, code: str) -> Term | None:
    """The term of a topic or a field. A list or a code from elsewhere is a term too; "onbekend" is none."""
    found = _fixed().get((taxonomy, code))
    if found is None and code and taxonomy not in (TOEGANG.key, PRIJS.key, PLAATS.key, SOORT.key):
        code = text(code)
        return Term(_taxonomy(taxonomy), code, code, f"{taxonomy}: {code}.")
    return found


def _taxonomy(key: str) -> Taxonomy:
    key = text(key)
    return _BY_KEY.get(key) or Taxonomy(key, key, "Een lijst van elders, met een bestand meegekomen.")


def all_terms() -> list[Term]:
    """Every term: those of our own lists, and those from elsewhere that some service carries. One query."""
    used = Topic.objects.order_by().values_list("taxonomy", "code").distinct()
    elsewhere = sorted(pair for pair in used if pair not in _fixed())
    found = [term(taxonomy, code) for taxonomy, code in elsewhere]
    return [*_fixed().values(), *(item for item in found if item is not None)]


def all_taxonomies(terms: Iterable[Term]) -> list[Taxonomy]:
    """Every list, each once."""
    return list(dict.fromkeys([*_LISTS, *(item.taxonomy for item in terms)]))
