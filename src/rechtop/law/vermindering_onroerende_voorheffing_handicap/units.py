"""Who counts for the property tax of a home: a child for one, somebody with a recognised disability for two.

Only who was officially resident there on 1 January. Payments count as they were on that day; what was told of a
recognition is taken as of that day too. A disability must have been found before the age of 65: who is younger now
has no other.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_handicap_percent, child_pillar1_points
from rechtop.law.facts.disability import autonomy_points, disability_found_before_65, earning_capacity_recognised
from rechtop.law.facts.health import disability_66, on_invalidity
from rechtop.law.facts.person import age, domiciled_here
from rechtop.law.facts.receipts import GROEIPAKKET, IT, IVT, ZORGTOESLAG
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, first_of_year
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.parameters import Parameter
from rechtop.rules.people import count, total
from rechtop.rules.units import EUR_YEAR, PERSONS

ID = "vermindering_onroerende_voorheffing_handicap"
P = parameters(ID)

NEW_YEAR = first_of_year(ON)
_CHILD_UNTIL = amount("21", "year")

lives_here = domiciled_here.one_of("since_1_january")

before_limit = named_truth(
    f"{ID}.before_limit",
    (age < P["ov_handicap.age_limit"].value) | disability_found_before_65,
    "Uw handicap werd vastgesteld voor u 65 jaar werd.",
    "S2",
)

recognised_adult = named_truth(
    f"{ID}.recognised_adult",
    (
        disability_66
        | (
            (age >= 18)
            & any_of(
                earning_capacity_recognised,
                on_invalidity,
                autonomy_points >= P["ov_handicap.points_adult"].value,
                IVT.on(NEW_YEAR),
                IT.on(
                    NEW_YEAR,
                    (IT.number("points") >= P["ov_handicap.points_adult"].value)
                    | IT.attribute("category").one_of("2", "3", "4", "5"),
                ),
            )
        )
    )
    & before_limit,
    "U bent erkend: 66 %, een derde verdienvermogen of 9 punten, en vastgesteld voor 65 jaar.",
    "S1, S2",
)
"""Category 2 of the integration allowance begins at 9 points; who is invalid for the RIZIV counts too.
What only an adult can have is not asked of a child."""

recognised_child = named_truth(
    f"{ID}.recognised_child",
    (age < _CHILD_UNTIL)
    & any_of(
        child_pillar1_points >= P["ov_handicap.points_child_pillar1"].value,
        child_handicap_percent >= P["ov_handicap.invalidity_percent"].value,
        ZORGTOESLAG.on(
            NEW_YEAR,
            (ZORGTOESLAG.number("pillar1_points") >= P["ov_handicap.points_child_pillar1"].value)
            | (ZORGTOESLAG.number("total_points") >= P["ov_handicap.points_child"].value),
        ),
    ),
    "Dit kind heeft genoeg punten voor de zorgtoeslag, of een handicap van 66 %.",
    "S1, S3",
)

counts_as_disabled = named_truth(
    f"{ID}.counts_as_disabled",
    lives_here & (recognised_adult | recognised_child),
    "U woonde hier op 1 januari officieel en hebt een erkende handicap.",
    "S1, S2",
)

person_units = named_number(
    f"{ID}.person_units",
    case(
        (counts_as_disabled, amount("2", PERSONS)),
        (lives_here & GROEIPAKKET.on(NEW_YEAR), amount("1", PERSONS)),
        otherwise=amount("0", PERSONS),
    ),
    "Voor hoeveel eenheden u telt: met een erkende handicap voor 2, als kind met kinderbijslag voor 1.",
    "S2, S3, S5",
)

n_disabled_at_address = named_number(
    f"{ID}.n_disabled_at_address",
    count(counts_as_disabled.of(OTHER)),
    "Het aantal personen met een erkende handicap die hier op 1 januari officieel woonden.",
    "S1, S2",
)

units = named_number(
    f"{ID}.units",
    total(person_units.of(OTHER)),
    "Het aantal eenheden: elk kind telt voor 1, elke persoon met een handicap voor 2.",
    "S2, S5",
)
"""Adults and children in one row of the table is our reading."""

_TWO, _TEN = amount("2", PERSONS), amount("10", PERSONS)


def by_units(table: Parameter, extra: Number, counted: Number) -> Number:
    """The entry of a table that belongs to ``counted``: nothing below two, ``extra`` for each above ten."""
    result: Number = table.at("10") + (counted - _TEN).not_below(0) * extra
    for number in range(9, 1, -1):
        result = case((counted < number + 1, table.at(str(number))), otherwise=result)
    return case((counted < _TWO, amount("0", EUR_YEAR)), otherwise=result)


def basic_by(counted: Number) -> Number:
    """The basic reduction of the tax service's table for so many units: from the eleventh, that of two for each."""
    table = P["ov_handicap.basic_reduction"]
    return by_units(table, table.at("2") * amount("1", "1/person"), counted)
