"""A draft of a request to the labour court, for a human to finish: Rechtop sends nothing and keeps nothing of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from rechtop.law.about import Source
from rechtop.law.procedure import ocmw
from rechtop.reception.funnel.state import Way
from rechtop.reception.funnel.terms import SILENT, Term, appeal_of, known
from rechtop.reception.models import Event
from rechtop.reception.steps.next_move import name_of

WHERE = "Arbeidsrechtbank van uw woonplaats"
FROM_MEMORY = (
    "Wat in een verzoekschrift moet staan en hoe u het indient, komt uit het geheugen (Gerechtelijk Wetboek art. 704; "
    "niet nagekeken). Laat dit nakijken."
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What one needs to know to appeal. ``term`` is None where no term is known; ``is_ocmw`` where we have a draft."""

    name: str
    term: Term | None
    is_silence: bool
    is_ocmw: bool
    elsewhere: str
    sources: tuple[Source, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The letter as it prints: what the file tells, and what a human typed."""

    name: str
    address: str
    court: str
    about: str
    because: str
    asks: str
    enclosed: tuple[str, ...]
    on: date


def grounds_of(way: Way[Event]) -> Grounds | None:
    """Against what one can go to court; None when there is no decision, no silence, or one went already."""
    term = appeal_of(way)
    if term is None:
        return None
    is_ocmw = way.right in ocmw.rights()
    silent = term.id == SILENT
    step = next((step for step in ocmw.steps(way.right, known(way)) if step.id == term.id), None) if is_ocmw else None
    sources = tuple(ocmw.sources()[id] for id in step.sources if id in ocmw.sources()) if step is not None else ()
    doubts = tuple(text for text in (term.doubt, FROM_MEMORY if is_ocmw else "") if text)
    return Grounds(name_of(way), term, silent, is_ocmw, "" if is_ocmw else term.text, sources, doubts)


def about_of(way: Way[Event]) -> str:
    """The first sentence: against which decision, or that none came."""
    name, decided, asked = name_of(way), way.decided, way.requested
    if decided is not None:
        how = (
            "De poststempel van de brief is van"
            if decided.notified_by == "registered"
            else "Ik kreeg deze beslissing op"
        )
        got = f" {how} {_day(decided.notified_on)}." if decided.notified_on else ""
        return f"Ik ga niet akkoord met de beslissing van het OCMW van {_day(decided.on)} over: {name}.{got}"
    day = _day(asked.on) if asked is not None else "…"
    return f"Ik vroeg op {day} aan het OCMW: {name}. Ik kreeg geen beslissing binnen de termijn van 30 dagen."


def enclosed_of(way: Way[Event]) -> tuple[str, ...]:
    """The copies that go with it."""
    first = "een kopie van de beslissing" if way.decided is not None else "een kopie van het ontvangstbewijs"
    return first, "een kopie van de identiteitskaart", "papieren die mijn verhaal tonen"


def _day(day: date) -> str:
    return date_format(day, "j F Y")
