"""A small invented law for tests by example: five rights that meet every row of the table of outcomes.

None of this is law. ``bijstand`` has means, a judgement and a dated amount, ``ouderdom`` an age, ``overstap`` a period
of receipt, ``huurpremie`` belongs to the dwelling, ``geboortepremie`` to a child. All people are synthetic.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from rechtop.law.about import About, Procedure, Request, Source
from rechtop.rules.days import ON, years_between
from rechtop.rules.errors import LawError
from rechtop.rules.facts import OTHER, Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.household import Household
from rechtop.rules.kinds import amount
from rechtop.rules.law import Constraint, Law
from rechtop.rules.logic import Option, case
from rechtop.rules.named import judged, named_choice, named_number
from rechtop.rules.outcomes import Verdict, verdict
from rechtop.rules.parameters import Dated, Family, Parameter
from rechtop.rules.people import PARTNERS, exists, is_my, total
from rechtop.rules.reading import read_household
from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field, record_list
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH, NONE, Unit
from rechtop.rules.values import Told

TODAY = date(2025, 3, 1)
OCMW = "OCMW"

# -- facts ------------------------------------------------------------------------------------------------------------

BIRTH_DATE = day_fact("birth_date", Entity.PERSON, "Wanneer bent u geboren?", why="Voor de leeftijd.")
WAGE = number_fact(
    "net_wage_month",
    Entity.PERSON,
    "Hoeveel verdient u netto per maand?",
    EUR_MONTH,
    0,
    20_000,
    why="Loon telt mee.",
    typical=(500, 1000),
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)
SAVINGS = number_fact(
    "savings",
    Entity.PERSON,
    "Hoeveel spaargeld hebt u?",
    EUR,
    0,
    1_000_000,
    why="Er is een grens.",
    typical=(10_000,),
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)
ILL = truth_fact(
    "ill", Entity.PERSON, "Bent u ziek?", why="Wie ziek is, moet niet werken.", sensitivity=Sensitivity.DELICATE
)
SEEKS_WORK = truth_fact(
    "seeks_work", Entity.PERSON, "Zoekt u werk?", why="Dat toont dat u wil werken.", changeable=True
)
TENURE = choice_fact(
    "tenure",
    Entity.DWELLING,
    "Hoe woont u?",
    [("tenant", "huurder"), ("owner", "eigenaar"), ("guest", "bij iemand"), ("street", "op straat")],
    why="De premie is voor huurders.",
    groups=[("housed", "in een huis", ("tenant", "owner", "guest"))],
    changeable=True,
)
ROOMS = number_fact(
    "rooms",
    Entity.DWELLING,
    "Hoeveel kamers zijn er?",
    NONE,
    1,
    8,
    why="Een huis mag klein zijn.",
    decimals=0,
    changeable=True,
)
GIFTS = record_list(
    "gifts",
    "Hebt u iets weggegeven?",
    Field("value", "number", "Hoeveel was dat waard?", EUR, 2, 0, 1_000_000_00),
    Field("when", "day", "Wanneer was dat?"),
    Field("to", "choice", "Aan wie?", options=("family", "somebody_else")),
    Field("written", "truth", "Staat het op papier?"),
)
BIJSTAND_RECEIPT = receipt("bijstand", "bijstand", Field("category", "choice", "Welke?", options=("alone", "together")))

# -- amounts ----------------------------------------------------------------------------------------------------------

INDEXED = Family("indexed", "verzonnen", "moves every year", 12, drift_year=Decimal("0.10"))
FIXED = Family("fixed", "verzonnen", "only a new law moves it", None, drift_year=Decimal("0.10"))


def parameter(
    id: str,
    unit: Unit,
    *values: tuple[str, Mapping[str, int]],
    family: Family = INDEXED,
    status: str = "official",
    known: str = "",
) -> Parameter:
    """A legal amount: pairs of a day and the values by key, in cents; ``known`` is when the last one was published."""
    entries = tuple(
        Dated(
            date.fromisoformat(start),
            {key: (value, value) for key, value in table.items()},
            source="S1",
            status=status,
            dated="stated",
            known=date.fromisoformat(known) if known and (start, table) == values[-1] else None,
        )
        for start, table in values
    )
    return Parameter(id, f"het bedrag {id}", unit, 2, family, entries, tuple(values[0][1]))


BASE = parameter(
    "base",
    EUR_MONTH,
    ("2024-02-01", {"alone": 900_00, "together": 600_00}),
    ("2025-02-01", {"alone": 1000_00, "together": 700_00}),
    known="2025-02-20",
)
SAVINGS_LIMIT = parameter("savings_limit", EUR, ("2010-01-01", {"": 10_000_00}), family=FIXED, status="recalled")
OLD_AGE = parameter("old_age", EUR_MONTH, ("2025-01-01", {"": 1200_00}))
PREMIUM = parameter("premium", EUR, ("2025-01-01", {"": 500_00}), ("2025-07-01", {"": 600_00}), family=FIXED)

# -- rights -----------------------------------------------------------------------------------------------------------

AGE = named_number("person.age", years_between(BIRTH_DATE, ON), "Uw leeftijd.", "S1")
CATEGORIES = ("alone", "together")
CATEGORY = named_choice(
    "bijstand.category",
    case(
        (exists(is_my(*PARTNERS)), Option(CATEGORIES, "together")),
        otherwise=Option(CATEGORIES, "alone"),
    ),
    "Of u alleen woont.",
    "S1",
)
OWN_MEANS = named_number("bijstand.own_means", WAGE, "Uw eigen middelen.", "S1")
HOUSEHOLD_MEANS = named_number("bijstand.household_means", total(OWN_MEANS.of(OTHER)), "Alle middelen samen.", "S1")
WILLING = judged("bijstand", "werkbereid", by=OCMW, text="of u bereid bent te werken")
BIJSTAND = Right(
    "bijstand",
    Holder.PERSON,
    (
        Condition("spaargeld", SAVINGS <= SAVINGS_LIMIT.value, "U hebt weinig spaargeld.", "S1"),
        Condition("werkbereid", ILL | SEEKS_WORK | WILLING, "U bent bereid te werken.", "S1"),
    ),
    Amount(BASE.by(CATEGORY) - HOUSEHOLD_MEANS, AmountKind.INCOME, "Het basisbedrag min wat u hebt.", "S1"),
    who=AGE >= 18,
    receipt=BIJSTAND_RECEIPT,
)
OUDERDOM = Right(
    "ouderdom",
    Holder.PERSON,
    (Condition("leeftijd", AGE >= 65, "U bent 65 jaar of ouder.", "S1"),),
    Amount(OLD_AGE.value, AmountKind.INCOME, "Een vast bedrag.", "S1"),
    who=AGE >= 18,
)
OVERSTAP = Right(
    "overstap",
    Holder.PERSON,
    (
        Condition(
            "drie_maanden",
            BIJSTAND_RECEIPT.full_months(ON) >= 3,
            "U krijgt drie volle maanden bijstand.",
            "S1",
        ),
    ),
    who=AGE >= 18,
)
SMALL_HOME = judged("huurpremie", "klein", by="de stad", text="of uw woning klein genoeg is", personal=False)
HUURPREMIE = Right(
    "huurpremie",
    Holder.DWELLING,
    (
        Condition("huurder", TENURE.one_of("tenant"), "U bent huurder.", "S1"),
        Condition("klein", (ROOMS <= 2) | (SMALL_HOME & (ROOMS <= 4)), "Uw woning is klein.", "S1"),
        Condition("spaargeld", total(SAVINGS.of(OTHER)) <= amount("20000", EUR), "Er is weinig spaargeld.", "S1"),
    ),
    Amount(PREMIUM.value, AmountKind.LOWER_PRICE, "Een vaste korting.", "S1"),
)
GEBOORTEPREMIE = Right(
    "geboortepremie",
    Holder.CHILD,
    (
        Condition("ouder", exists(is_my("parent")), "Een ouder woont bij het kind.", "S1"),
        Condition("geschenk", total(GIFTS.number("value"), over=GIFTS) <= 0, "Er is niets weggegeven.", "S1"),
    ),
    Amount(PREMIUM.value, AmountKind.ONE_OFF, "Een vast bedrag.", "S1"),
    who=AGE < 18,
)
ILL_OR_SEEKING = Constraint("ziek_of_zoekend", ~(ILL & SEEKS_WORK), "Wie ziek is, zoekt geen werk.")
RIGHTS = (BIJSTAND, OUDERDOM, OVERSTAP, HUURPREMIE, GEBOORTEPREMIE)
LAW = Law(RIGHTS, constraints=(ILL_OR_SEEKING,), quantities=(CATEGORY,), receipts=(BIJSTAND_RECEIPT,), version="toy")

# -- households and answers -------------------------------------------------------------------------------------------

AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1985-05-05",
    "net_wage_month": "400.00",
    "savings": "0",
    "ill": "no",
    "seeks_work": "no",
    "gifts": [],
}
"""Somebody of whom everything is known and who lives alone; everything but her willingness to work is settled."""


def person(**told: Told) -> dict[str, Told]:
    """An, with some of her facts otherwise; an empty text makes a fact unknown."""
    return {**AN, **told}


def told_of(*people: dict[str, Told], **top: Told) -> dict[str, Told]:
    """A household file as it is read: by default everybody is listed and nothing else is received."""
    known: dict[str, Told] = {"on": TODAY.isoformat(), "persons_complete": "yes", "receives_complete": "yes"}
    return {**known, "persons": list(people), **top}


def home(*people: dict[str, Told], law: Law = LAW, **top: Told) -> Household:
    """A household, read as from a file."""
    return read_household(told_of(*people, **top), law, TODAY)


def answer_on(
    right: Right,
    household: Household,
    holder: str = "an",
    *,
    on: date | None = None,
    carried: bool = False,
    known_on: date | None = None,
    law: Law = LAW,
    refine: bool = True,
) -> Verdict:
    """The verdict on a right, for somebody or (empty) for the dwelling."""
    return verdict(Run(law, household, on, carried=carried, known_on=known_on), right, holder, refine=refine)


def finding(value: str, right: str = "bijstand", condition: str = "werkbereid", holder: str = "an") -> Told:
    """A judgement that a synthetic worker recorded."""
    return {
        "right": right,
        "condition": condition,
        "holder": holder,
        "finding": value,
        "by": "een synthetische maatschappelijk werker",
        "on": "2025-02-15",
    }


def about(right: str) -> About:
    """The words of an invented right. Raises LawError for a right that the toy law does not have."""
    if right not in LAW.rights:
        raise LawError(f"the toy law has no right {right!r}")
    return About(
        id=right,
        name=f"Verzonnen {right}",
        summary="Een verzonnen recht.",
        grondrecht="inkomen",
        domains=("geld",),
        events=(),
        level="verzonnen",
        administered_by=OCMW,
        offices=("ocmw",),
        gives="maand",
        apply_at="aan het loket",
        automatic="nee",
        automatic_note="Niemand doet dit vanzelf.",
        legal_basis=(("Verzonnen wet", "art. 1"),),
        procedure=Procedure((), None, None, None, "bij de verzonnen rechter", "nee"),
        request=Request("onbekend", "Dat is niet nagekeken.", OCMW, "Ik vraag een verzonnen recht."),
        interactions=(),
        search=(),
        discretion="",
        doubts=("Alles is verzonnen.",),
        sources={"S1": Source("Verzonnen bron", "https://voorbeeld.test/wet", "2025-01-01", "official")},
    )
