"""The shapes of what goes out, for the description of the API. They describe; they change nothing of an answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

Truth = Literal["yes", "no", "unknown"]
Money = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$", description="Een getal als tekst, met een punt.")]
Number = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
Hash = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$", description="De vingerafdruk van de wet.")]
Result = Literal["likely", "to_investigate", "undecided", "later", "unlikely"]
Kind = Literal["income", "one_off", "lower_price", "price_to_pay", "duty"]
Holder = Literal["person", "child", "couple", "household", "dwelling"]


class Shape(Schema):
    """Nothing goes out that is not described here."""

    model_config = ConfigDict(extra="forbid")


class Refusal(Shape):
    """Waarom een vraag geweigerd is."""

    field: str = Field(description="Het veld waarover het gaat.")
    value: str = Field(description="Wat u stuurde, ingekort.")
    advice: str = Field(description="Wat u kunt doen.")


# -- the answer -------------------------------------------------------------------------------------------------------


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


# -- the catalogue ----------------------------------------------------------------------------------------------------


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
