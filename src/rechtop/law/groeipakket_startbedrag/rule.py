"""The birth grant as law: once for each child born from 2019 on that lives in Flanders and may stay.

It can be asked until five years after the birth, and before it: then the row is that of the pregnant person, whose own
address and stay count (c6). An adopted child has it too; when an older child was adopted is asked nowhere, so that only
children who are younger than five show here. The amount is that of the day of birth, also when it is paid later, and
is never reduced to a third. Whether it was paid before is asked by itself, since whoever says to receive nothing more
says nothing about what was paid once.
"""

from __future__ import annotations

from rechtop.law.child_benefit import document_allows, in_flanders, may_stay
from rechtop.law.facts.childcare import birth_grant_paid
from rechtop.law.facts.person import age, birth_date, pregnant, residence_region
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day, months_between
from rechtop.rules.kinds import Number
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_startbedrag"
P = parameters(ID)

YOUNGEST, OLDEST = 12, 55
"""Between these ages it is asked whether somebody is pregnant; no limits of the law."""

in_time = named_truth(
    f"{ID}.in_time",
    months_between(birth_date, ON) <= P["startbedrag.max_months_after_birth"].value,
    "Het kind is hoogstens vijf jaar geleden geboren.",
    "S8",
)

expecting = named_truth(
    f"{ID}.expecting",
    (age >= YOUNGEST) & (age <= OLDEST) & pregnant,
    "U bent zwanger, zodat u het startbedrag al voor de geboorte kunt vragen.",
    "S8",
)


def _by_birth() -> Number:
    """The amount of the day of birth; after the last known period that of today."""
    found: Number = P["startbedrag.today"].value
    for start, until in (
        ("2025_09", "2026-09-01"),
        ("2024_09", "2025-09-01"),
        ("2023_09", "2024-09-01"),
        ("2022_09", "2023-09-01"),
        ("2021_09", "2022-09-01"),
        ("2020_09", "2021-09-01"),
        ("2019_01", "2020-09-01"),
    ):
        found = case((birth_date < day(until), P[f"startbedrag.births_{start}"].value), otherwise=found)
    return found


before_birth = named_number(
    f"{ID}.before_birth",
    (P["startbedrag.today"].value * P["startbedrag.until_birth_factor"].value).rounded(
        decimals=2, rounding=Rounding.HALF_UP, source="Bedragen van het Groeipakket staan op de cent (S2)."
    ),
    "Het startbedrag voor een kind dat nog geboren moet worden.",
    "S2, S8",
)

earliest_payment = named_number(
    f"{ID}.earliest_payment",
    P["startbedrag.earliest_payment_before_due"].value,
    "Hoeveel maanden voor de verwachte geboorte het ten vroegste betaald wordt.",
    "S8",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=in_time | expecting,
    conditions=(
        Condition(
            "c1",
            case((in_time, in_flanders(ID)), otherwise=residence_region.one_of("flanders")),
            "Het kind (of wie zwanger is) heeft een officieel adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c2",
            case((in_time, may_stay(ID)), otherwise=ALWAYS),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c3",
            case((in_time, birth_date >= day("2019-01-01")), otherwise=ALWAYS),
            "Het kind is geboren op 1 januari 2019 of later.",
            "Groeipakketdecreet art. 9; S6",
        ),
        Condition(
            "c4",
            case((in_time, ~birth_grant_paid), otherwise=ALWAYS),
            "Het startbedrag werd voor dit kind nog niet betaald. Elk kind krijgt het één keer.",
            "S7, S12",
        ),
        Condition(
            "c6",
            case((in_time, ALWAYS), otherwise=document_allows(ID)),
            "Voor de geboorte: wie zwanger is, mag in België verblijven. Anders kan het pas na de geboorte.",
            "S9",
        ),
    ),
    amount=Amount(
        case((in_time, _by_birth()), otherwise=before_birth),
        AmountKind.ONE_OFF,
        "Het startbedrag van de dag van de geboorte, één keer per kind.",
        "S2, S4, S5, S6, S10, S11",
    ),
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (earliest_payment,)
