"""When a receipt, a reminder, an answer and news are due: working days with Belgian holidays, from dated lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

import yaml

from rechtop.handovers.models import ServiceTerms
from rechtop.law.procedure.calendar import end_of_term

_FILE = Path(__file__).with_name("terms.yaml")


@dataclass(frozen=True, slots=True)
class Terms:
    """Working days after the day it left; ``start`` and ``waiting`` after the answer (``link``: calendar days)."""

    receipt: int
    remind: int
    answer: int
    start: int
    waiting: int
    link: int


@dataclass(frozen=True, slots=True)
class Due:
    """The days that follow."""

    receipt: date
    remind: date
    answer: date


def terms_on(day: date) -> Terms:
    """The defaults that hold on a day: the last ones that began; before the first, the first."""
    listed = _listed()
    held = [terms for since, terms in listed if since <= day]
    return held[-1] if held else listed[0][1]


def terms_of(store: str, service: UUID, day: date) -> Terms:
    """The terms of a service on a day: those that this organisation set for it, or else the defaults."""
    own = ServiceTerms.objects.using(store).filter(service=service, since__lte=day).order_by("-since").first()
    if own is None:
        return terms_on(day)
    return replace(terms_on(day), receipt=own.receipt, remind=own.remind, answer=own.answer)


def due_after(sent_on: date, terms: Terms | None = None) -> Due:
    """When what is due for a handover that left on a day."""
    held = terms or terms_on(sent_on)
    days = (end_of_term(sent_on, number, "working_day") for number in (held.receipt, held.remind, held.answer))
    return Due(*days)


@cache
def _listed() -> list[tuple[date, Terms]]:
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    names = ("receipt", "remind", "answer", "start", "waiting", "link")
    return sorted(((row["from"], Terms(*(row[name] for name in names))) for row in told), key=lambda pair: pair[0])
