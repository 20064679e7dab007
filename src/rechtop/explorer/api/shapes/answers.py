"""The shape of an answer on one household."""

from __future__ import annotations

from datetime import date

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from rechtop.explorer.api.shapes import Hash, Kind, Money, Result, Shape, Truth


class Amount(Shape):
    """Van het laagste tot het hoogste bedrag."""

    low: Money
    high: Money
    unit: str
    kind: Kind


class Granted(Shape):
    """Hetzelfde, als het recht toegekend wordt."""

    low: Money
    high: Money


class Judgement(Shape):
    """Wat alleen een mens kan beoordelen."""

    condition: str
    of: str
    authority: str
    text: str


class Reason(Shape):
    """Hoe één voorwaarde staat."""

    condition: str
    truth: Truth
    text: str
    source: str


class RightAnswer(Shape):
    """Het antwoord op één recht voor één persoon, het gezin of de woning."""

    right: str
    name: str
    holder: str
    outcome: Result
    received: Truth
    text: str
    needs: list[str] = Field(description="Wat nog te weten is.")
    judgements: list[Judgement]
    stale: list[str] = Field(description="Verouderde bedragen.")
    unverified: list[str] = Field(description="Bedragen die niemand nakeek.")
    because: list[Reason]
    warnings: list[str]
    apply_at: str
    sources: list[str]
    amount: Amount | SkipJsonSchema[None] = Field(None, description="Alleen bij een recht met een bedrag.")
    amount_known: bool | SkipJsonSchema[None] = Field(
        None, description="Nee: het hoogste bedrag hangt af van iets onbekends."
    )
    amount_if_granted: Granted | SkipJsonSchema[None] = None
    start: date | SkipJsonSchema[None] = Field(None, alias="from", description="Bij later: vanaf welke dag.")


class Decision(Shape):
    """Wie erover besliste, en wanneer."""

    by: str
    day: str | None = Field(alias="date")
    number: str


class Budget(Shape):
    """Of het budget beperkt is."""

    limited: str
    amount: str


class LocalSource(Shape):
    """Waar het gelezen is."""

    title: str
    url: str
    seen: str


class LocalRight(Shape):
    """Een recht van een gemeente dat nu niet gebruikt wordt: verlopen, nog niet begonnen of zonder datum."""

    right: str
    name: str
    status: str
    valid_from: str | None
    valid_until: str | None
    decision: Decision
    budget: Budget
    source: LocalSource
    apply_at: str
    telephone: str | None
    demo: bool
    sha256: str


class LocalAnswer(LocalRight):
    """Het antwoord op één lokaal recht."""

    holder: str
    outcome: Result
    text: str
    needs: list[str]
    judgements: list[Judgement]
    stale: list[str]
    unverified: list[str]
    because: list[Reason]
    amount: Amount | SkipJsonSchema[None] = None
    amount_known: bool | SkipJsonSchema[None] = None
    start: date | SkipJsonSchema[None] = Field(None, alias="from")


class NextQuestion(Shape):
    """De vraag die nu het meest helpt."""

    fact: str
    of: str
    text: str
    why: str
    helps: list[str]
    other: str | SkipJsonSchema[None] = Field(
        None, alias="and", description="De andere persoon, bij een vraag over twee mensen."
    )


class OwnerAnswer(Shape):
    """De antwoorden van één gemeente of gebied."""

    owner: str
    name: str
    law: Hash | None
    rights: list[LocalAnswer]
    not_used: list[LocalRight]
    broken: list[str]
    next_question: NextQuestion | None


class Answer(Shape):
    """Alle rechten van één huishouden. Het is een inschatting: een mens beslist."""

    on: date
    law: Hash
    engine: str
    rights: list[RightAnswer]
    not_relevant: int
    next_question: NextQuestion | None
    assumptions: list[str]
    local: list[OwnerAnswer] = Field(description="Lokale rechten van de gemeente van dit huishouden.")
    local_open: int = Field(description="Hoeveel gemeenten lokale rechten hebben, zolang de gemeente onbekend is.")
