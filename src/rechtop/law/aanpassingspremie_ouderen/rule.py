"""The adaptation premium as law: somebody of 65 or older, an income within the limit, bills high and new enough.

The income is that of the older person and the partner. What is asked is that of the owners who live there: with more
adults than one couple, as in the home of a daughter, an income above the limit stays open.

Two kinds of works can each be asked: technical installations and aids, and accessibility; the amount here is that of
one kind. Whether the premium still stands apart was not found after 2023, so that is left to Wonen in Vlaanderen. It
goes with a dwelling in Flanders, whatever the residence of who lives there.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.housing import housing_dependants, landlord, lease_of_three_years, more_than_a_couple
from rechtop.law.facts.owners import renovation_income, renovation_invoice, renovation_invoice_on
from rechtop.law.facts.person import age, domiciled_here, residence_region
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.loading import parameters
from rechtop.law.mijn_verbouwpremie.category import couple_for, limit_for
from rechtop.rules.arithmetic import Rounding, lower_of
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Judgement, Reference, judged, named_number
from rechtop.rules.people import exists
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.units import EUR

ID = "aanpassingspremie_ouderen"
P = parameters(ID)
AUTHORITY = "Wonen in Vlaanderen"
OLD = amount("65", "year")
REFORM = day("2019-06-01") <= ON
"""Since then the limits by household, and bills of two years."""


def _found(condition: str, text: str) -> Judgement:
    return judged(ID, condition, by=AUTHORITY, text=text, personal=False)


_old_resident = somebody(
    f"{ID}.old_resident",
    (age >= OLD) & residence_region.one_of("flanders") & domiciled_here.one_of("since_1_january", "later"),
    "U bent 65 of ouder en woont officieel op dit adres, in Vlaanderen.",
    "A1, A2, A5",
)

_home = case(
    (tenure.one_of("owner", "usufruct"), ALWAYS),
    (tenure.one_of("tenant"), lease_of_three_years & ~landlord.one_of("social")),
    (tenure.one_of("rent_free"), _found("c1", "of de oudere bij familie inwoont")),
    otherwise=NEVER,
)
"""An own home, a private lease of three years, or living with a relative up to the second degree."""

_alone, _pair, _more = (P[f"aanpassingspremie.income.{part}"].value for part in ("alone", "pair", "per_dependant"))

income_ceiling_year = named_number(
    f"{ID}.income_ceiling_year",
    case(
        (REFORM, limit_for(_alone, _pair, _more, couple_for(ID, AUTHORITY))),
        otherwise=_alone + _more * housing_dependants,
    ),
    "De inkomensgrens voor uw gezin, per jaar.",
    "A1, A2, A3, A4",
)
"""Until May 2019 one limit for everybody, with more for each dependant."""

_no_other_home = ~exists((age.of(OTHER) >= 18) & owns_other_real_estate.of(OTHER)) | _found(
    "c3", "of u een andere woning in volle eigendom hebt"
)
"""Land, or a part of a home, is no other home in full ownership: the fact does not tell those apart."""

_new_enough = case(
    (ON <= months_later(renovation_invoice_on, 12), ALWAYS),
    (months_later(renovation_invoice_on, 24) < ON, NEVER),
    (REFORM, ALWAYS),
    otherwise=_found("c4", "of een factuur van meer dan een jaar oud toen nog meetelde"),
)
"""Two years since June 2019 (A6). Before, one page says one year and another two."""

premium = named_number(
    f"{ID}.premium",
    lower_of(
        (renovation_invoice * P["aanpassingspremie.share"].value).divided_by(
            amount("10"), decimals=0, rounding=Rounding.DOWN, source="A7: naar beneden, op een tiental euro."
        )
        * amount("10"),
        P["aanpassingspremie.max"].value,
    ),
    "De premie voor één soort werken: een deel van de facturen, tot het hoogste bedrag.",
    "A6, A7",
)

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    who=exists(age.of(OTHER) >= OLD),
    conditions=(
        Condition(
            "exists",
            (ON < day("2024-01-01")) | _found("exists", "of deze premie nog apart bestaat"),
            "De premie bestaat nog naast Mijn VerbouwPremie.",
            "A3",
        ),
        Condition(
            "c1",
            _old_resident & _home,
            "Iemand van 65 of ouder woont er, in een eigen woning, met een huurcontract van drie jaar of bij familie.",
            "A1, A5",
        ),
        Condition(
            "c2",
            (renovation_income <= income_ceiling_year)
            | (more_than_a_couple & _found("c2", "of het inkomen van de oudere en de partner zelf laag genoeg is")),
            "Het inkomen van de oudere en de partner is niet hoger dan de grens.",
            "A1, A2, A3, A4",
        ),
        Condition("c3", _no_other_home, "U hebt geen andere woning in volle eigendom.", "A2"),
        Condition(
            "c4",
            (renovation_invoice >= P["aanpassingspremie.min_invoice"].value) & _new_enough,
            "De facturen zijn samen minstens 1.200 euro en hoogstens twee jaar oud.",
            "A4",
        ),
    ),
    amount=Amount(
        premium,
        AmountKind.ONE_OFF,
        "De premie voor één soort werken. U kunt ze voor twee soorten vragen.",
        "A4",
        minimum=amount("0", EUR),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (income_ceiling_year,)
