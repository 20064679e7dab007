"""The ways into the catalogue: what it is about, what happened, where one goes, which fundamental right it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rechtop.explorer.pages.listing import Group, grouped
from rechtop.law.about import About, about
from rechtop.law.subjects import DOMAINS, EVENTS, GRONDRECHTEN, OFFICES
from rechtop.rules.law import Law

GRONDRECHT_ABOUT = {
    "inkomen": "Genoeg geld om van te leven.",
    "arbeid": "Werk vinden, en werk en zorg samen.",
    "gezondheid": "Zorg en medicijnen die u kunt betalen.",
    "juridische_bijstand": "Een advocaat, een rechter, hulp bij schulden.",
    "huisvesting": "Een goede woning, met stroom, warmte en water.",
    "leefmilieu": "Schone lucht, schoon water en groen waar u woont.",
    "sociale_culturele_ontplooiing": "Meedoen: reizen, sport, cultuur, internet, opvang.",
    "onderwijs": "Naar school gaan en studeren.",
}

MOST_OPEN = 20
"""Up to how many rights of a list lie open."""


@dataclass(frozen=True)
class Entrance:
    """One way in: ``icon`` is the name of its drawing or empty, ``rights`` the ids it leads to."""

    way: str
    id: str
    title: str
    about: str
    icon: str
    rights: tuple[str, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """Its rights as a list."""
        return grouped(self.rights)

    @property
    def is_long(self) -> bool:
        """Whether its groups are folded."""
        return len(self.rights) > MOST_OPEN


@dataclass(frozen=True)
class Way:
    """Ways in of one kind; ``id`` stands in the address."""

    id: str
    title: str
    entrances: tuple[Entrance, ...]

    def entrance(self, id: str) -> Entrance | None:
        """One of them, or None."""
        return next((entrance for entrance in self.entrances if entrance.id == id), None)


@dataclass(frozen=True)
class _Kind:
    id: str
    title: str
    rows: tuple[tuple[str, str, str], ...]  # id, title, about
    of: Callable[[About], Iterable[str]]
    has_icons: bool = False


_KINDS = (
    _Kind(
        "onderwerp",
        "Waarover gaat het?",
        tuple((domain.id, domain.title, domain.examples) for domain in DOMAINS),
        lambda words: words.domains,
        has_icons=True,
    ),
    _Kind(
        "gebeurtenis",
        "Wat gebeurt er?",
        tuple((id, title, "Dit kan dan voor u tellen.") for id, title in EVENTS.items()),
        lambda words: words.events,
    ),
    _Kind(
        "dienst",
        "Bij wie?",
        tuple((office.id, office.title, office.reach) for office in OFFICES),
        lambda words: words.offices,
    ),
    _Kind(
        "grondrecht",
        "Welk grondrecht?",
        tuple((id, title, GRONDRECHT_ABOUT[id]) for id, title in GRONDRECHTEN.items()),
        lambda words: (words.grondrecht,),
    ),
)
WAYS = tuple(kind.id for kind in _KINDS)
"""What may stand in an address."""


@cache
def ways(law: Law) -> Mapping[str, Way]:
    """Every way into the rights of a law, also those that lead to none."""
    return {kind.id: Way(kind.id, kind.title, tuple(_entrances(kind, law))) for kind in _KINDS}


def _entrances(kind: _Kind, law: Law) -> Iterable[Entrance]:
    for id, title, words in kind.rows:
        rights = tuple(right for right in law.rights if id in kind.of(about(right)))
        yield Entrance(kind.id, id, title, words, id if kind.has_icons else "", rights)


def leading_to(law: Law, right: str) -> tuple[Entrance, ...]:
    """The parts of life and the offices under which a right stands: where others like it are."""
    found = (entrance for way in ("onderwerp", "dienst") for entrance in ways(law)[way].entrances)
    return tuple(entrance for entrance in found if right in entrance.rights)
