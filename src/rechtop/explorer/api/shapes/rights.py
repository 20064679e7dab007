"""The shapes of the catalogue: every right in short, one right in full, and the facts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from rechtop.explorer.api.shapes import Hash, Holder, Kind, Number, Shape


class ShortRight(Shape):
    """Eén recht in het kort."""

    id: str
    name: str
    summary: str
    administered_by: str
    level: str
    holder: Holder
    gives: str
    kind: Kind | None
    grondrecht: str
    domains: list[str]
    events: list[str]
    offices: list[str]
    automatic: Literal["ja", "deels", "nee"]


class Condition(Shape):
    """Eén voorwaarde, met haar bron."""

    id: str
    text: str
    source: str


class Judged(Shape):
    """Wie wat beoordeelt."""

    condition: str
    authority: str
    text: str


class RightAmount(Shape):
    """Wat het recht waard is."""

    text: str
    source: str
    kind: Kind
    unit: str


class Value(Shape):
    """Eén waarde van een tabel; de sleutel is leeg als er maar één waarde is."""

    key: str
    low: Number
    high: Number


class Today(Value):
    """Wat het bedrag op de dag van de vraag is."""

    about: str
    stale: bool = Field(description="Verouderd: dan is het een bereik.")
    unverified: bool


class Dated(Shape):
    """Wat er vanaf een dag gold, met de bron."""

    start: date | None = Field(alias="from")
    until: date | None
    known: date | None
    values: list[Value]
    source: str
    status: Literal["official", "secondary", "derived", "recalled"]
    dated: Literal["stated", "derived", "approximate", "unknown"]
    note: str


class Parameter(Shape):
    """Eén bedrag of getal van de wet, door de jaren."""

    id: str
    about: str
    unit: str
    today: list[Today]
    values: list[Dated]


class Procedure(Shape):
    """Hoe iemand het aanvraagt. Een termijn is in dagen."""

    apply_at: str
    automatic_note: str
    documents: list[str]
    decision_term_days: int | None
    notification_days: int | None
    first_payment_days: int | None
    appeal: str
    retroactive: str
    delay_costs: Literal["ja", "nee", "onbekend"]
    delay_reason: str


class Interaction(Shape):
    """Wat dit recht met een ander doet."""

    right: str
    kind: str
    effect: str
    source: str


class LegalBasis(Shape):
    """Eén wet, met de artikelen."""

    act: str
    articles: str


class Source(Shape):
    """Waar het gelezen is."""

    id: str
    title: str
    url: str
    seen: str
    reliability: str


class OneRight(ShortRight):
    """Alles over één recht."""

    law: Hash
    on: date
    conditions: list[Condition]
    judgements: list[Judged]
    amount: RightAmount | None
    amounts: list[Parameter]
    facts: list[str]
    procedure: Procedure
    interactions: list[Interaction]
    discretion: str
    doubts: list[str]
    legal_basis: list[LegalBasis]
    sources: list[Source]


class Option(Shape):
    """Eén keuze."""

    id: str
    label: str


class OptionGroup(Shape):
    """Een ruimere keuze, met wat erin zit."""

    id: str
    label: str
    options: list[str]


class FactShape(Shape):
    """Eén gegeven, met alles om ernaar te vragen."""

    id: str
    of: Literal["person", "household", "dwelling", "case"]
    type: Literal["number", "truth", "choice", "day"]
    unit: str | None
    low: Number | None
    high: Number | None
    options: list[Option]
    groups: list[OptionGroup]
    question: str
    why: str
    document: str
    window: str
    sensitivity: int
