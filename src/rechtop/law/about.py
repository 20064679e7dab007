"""What people must know of a right besides its rule: words, where to go, papers, terms, doubts and sources."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from rechtop.law.loading import HERE, Text, items, mapping, read, text
from rechtop.law.subjects import DOMAINS, EVENTS, GIVES, GRONDRECHTEN, OFFICES
from rechtop.rules.errors import LawError

_DOMAIN_IDS = tuple(domain.id for domain in DOMAINS)
_OFFICE_IDS = tuple(office.id for office in OFFICES)

DELAY_COSTS = ("ja", "nee", "onbekend")
"""Whether what one waits before asking is lost; unknown where nobody looked it up."""


@dataclass(frozen=True)
class Source:
    """A page or text of law that was read; ``seen`` says which version, ``reliability`` official or secondary."""

    title: str
    url: str
    seen: str
    reliability: str


KINDS = {
    "opens": "opent",
    "opened_by": "wordt geopend door",
    "counts_for": "telt mee als inkomen voor",
    "counts": "telt als inkomen",
    "excludes": "gaat niet samen met",
    "absorbs": "komt in de plaats van",
    "absorbed_by": "wordt vervangen door",
    "no_effect": "verandert niets aan",
    "other": "hangt samen met",
}
"""What one right does to another, read from the side of the right that tells it, with its words."""


@dataclass(frozen=True)
class Interaction:
    """What this right and another one (``right``: its id, or ``ext:`` and a name) do to each other, in Dutch."""

    right: str
    kind: str  # one of KINDS
    effect: str
    source: str


@dataclass(frozen=True)
class Procedure:
    """How the right is asked and decided. Terms are days; None where they were not found."""

    documents: tuple[str, ...]
    decision_term_days: int | None
    notification_days: int | None
    first_payment_days: int | None
    appeal: str
    retroactive: str


@dataclass(frozen=True)
class Request:
    """How one asks in writing today, and what waiting costs. ``delay_costs`` is ja, nee or onbekend.

    ``addressee`` and ``text`` stand in the letter, in A2 Dutch; ``delay_reason`` is one line for the person.
    """

    delay_costs: str
    delay_reason: str
    addressee: str
    text: str


@dataclass(frozen=True)
class About:
    """The words of a right, from its ``about.yaml``; everything in plain Dutch."""

    id: str
    name: str
    summary: str
    grondrecht: str  # of subjects.GRONDRECHTEN
    domains: tuple[str, ...]  # of subjects.DOMAINS
    events: tuple[str, ...]  # of subjects.EVENTS
    level: str
    administered_by: str
    offices: tuple[str, ...]  # of subjects.OFFICES, the first one first
    gives: str  # of subjects.GIVES
    apply_at: str
    automatic: str
    automatic_note: str
    legal_basis: tuple[tuple[str, str], ...]
    procedure: Procedure
    request: Request
    interactions: tuple[Interaction, ...]
    search: tuple[str, ...]
    discretion: str
    doubts: tuple[str, ...]
    sources: dict[str, Source]


@cache
def about(right: str) -> About:
    """The words of a right. Raises LawError when the file is not as it should be."""
    place = f"{right}/about.yaml"
    told = mapping(read(HERE / right / "about.yaml"), place)

    def words(key: str) -> str:
        return text(told.get(key), f"{place}: {key}")

    def lines(key: str) -> tuple[str, ...]:
        return tuple(text(line, f"{place}: {key}") for line in items(told.get(key), f"{place}: {key}"))

    def parts(key: str) -> list[dict[str, Text]]:
        return [mapping(part, f"{place}: {key}") for part in items(told.get(key), f"{place}: {key}")]

    return About(
        id=right,
        name=words("name"),
        summary=words("summary"),
        grondrecht=_known(words("grondrecht"), GRONDRECHTEN, f"{place}: grondrecht"),
        domains=tuple(_known(name, _DOMAIN_IDS, f"{place}: domains") for name in lines("domains")),
        events=tuple(_known(name, EVENTS, f"{place}: events") for name in lines("events")),
        level=words("level"),
        administered_by=words("administered_by"),
        offices=tuple(_known(name, _OFFICE_IDS, f"{place}: offices") for name in lines("offices")),
        gives=_known(words("gives"), GIVES, f"{place}: gives"),
        apply_at=words("apply_at"),
        automatic=words("automatic"),
        automatic_note=words("automatic_note"),
        legal_basis=tuple((text(p.get("act"), place), text(p.get("articles"), place)) for p in parts("legal_basis")),
        procedure=_procedure(mapping(told.get("procedure"), place), place),
        request=_request(mapping(told.get("request"), place), place),
        interactions=tuple(_interaction(part, f"{place}: interactions") for part in parts("interactions")),
        search=lines("search"),
        discretion=words("discretion"),
        doubts=lines("doubts"),
        sources={id: _source(mapping(part, place), place) for id, part in mapping(told.get("sources"), place).items()},
    )


def _known(name: str, names: Collection[str], place: str) -> str:
    if name not in names:
        raise LawError(f"{name!r} is not one of {', '.join(names)}", place)
    return name


def _interaction(told: dict[str, Text], place: str) -> Interaction:
    kind = _known(text(told.get("kind"), place), KINDS, place)
    right, effect, source = (text(told.get(key), place) for key in ("right", "effect", "source"))
    return Interaction(right, kind, effect, source)


def _source(told: dict[str, Text], place: str) -> Source:
    return Source(*(text(told.get(key), place) for key in ("title", "url", "seen", "reliability")))


def _request(told: dict[str, Text], place: str) -> Request:
    costs = text(told.get("delay_costs"), f"{place}: delay_costs")
    if costs not in DELAY_COSTS:
        raise LawError(f"delay_costs is one of {', '.join(DELAY_COSTS)}", f"{place}: request")
    return Request(costs, *(text(told.get(key), f"{place}: {key}") for key in ("delay_reason", "addressee", "text")))


def _procedure(told: dict[str, Text], place: str) -> Procedure:
    def days(key: str) -> int | None:
        written = text(told.get(key), f"{place}: {key}")
        return int(written) if written else None

    return Procedure(
        documents=tuple(text(line, place) for line in items(told.get("documents"), place)),
        decision_term_days=days("decision_term_days"),
        notification_days=days("notification_days"),
        first_payment_days=days("first_payment_days"),
        appeal=text(told.get("appeal"), place),
        retroactive=text(told.get("retroactive"), place),
    )
