"""From when to when the tariff counts in the year of assessment, on a ground of categories 1 to 3 or the temporary one.

A ground that goes on opens the tariff anew each calendar year, so ``tariff_from`` never lies before 1 January: what was
due in an earlier year is asked with a day in that year. How long category 4 counts was not found.
"""

from __future__ import annotations

from rechtop.law.sociaal_tarief_energie.extension import FIRST, STEPS, c7
from rechtop.law.sociaal_tarief_energie.grounds import (
    ID,
    YEAR_START,
    c1,
    c2,
    c3,
    c4,
    c5,
    care_budget,
    child_points,
    disability_allowance,
    ended_by,
    ended_earlier,
    guaranteed_income,
    ocmw_help,
)
from rechtop.rules.days import ON, day, first_of_quarter, last_of_year, months_later
from rechtop.rules.kinds import Day
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import named_day, named_truth
from rechtop.rules.receipts import somebody

NEVER_BEGINS, NEVER_RAN = day("2200-12-31"), day("1890-01-01")
"""Stand for "no tariff" in ``tariff_from`` and ``tariff_until``."""

lasting = named_truth(
    f"{ID}.lasting",
    any_of(c1, c2, c3, c4, c5, ended_earlier),
    "Er is een grond van categorie 1 tot 3, zodat het tarief tot het einde van het jaar loopt.",
    "S1, S2, S17",
)


def _lasting_from() -> Day:
    """The first day of the first quarter of this year in which a ground of categories 1 to 3 ran."""
    result: Day = NEVER_BEGINS
    for quarter in (4, 3, 2, 1):
        first = months_later(YEAR_START, 3 * (quarter - 1))
        own = any_of(
            ocmw_help(first),
            disability_allowance(first),
            care_budget(first),
            child_points(first),
            guaranteed_income(first),
        )
        text = f"U had dit jaar al een grond in kwartaal {quarter} of vroeger."
        anybody = somebody(f"{ID}.own_by_quarter_{quarter}", own, text, "S17, S18")
        result = case((anybody | ended_by(quarter), first), otherwise=result)
    return result


def _temporary_from() -> Day:
    """The first day on the temporary ground: in 2021 of the first quarter it was held in, later of this quarter."""
    result: Day = day("2021-10-01")
    for quarter, first in ((3, "2021-07-01"), (2, "2021-04-01"), (1, FIRST.start)):
        text = f"U had in 2021 de verhoogde tegemoetkoming in kwartaal {quarter} of vroeger."
        held = somebody(f"{ID}.own_2021_quarter_{quarter}", FIRST.held(day(first)), text, "S18")
        result = case((held, day(first)), otherwise=result)
    return case((c7 & FIRST.runs, result), (c7, first_of_quarter(ON)), otherwise=NEVER_BEGINS)


lasting_from = named_day(f"{ID}.lasting_from", _lasting_from(), "Vanaf wanneer dit jaar op een blijvende grond.", "S17")
temporary_from = named_day(f"{ID}.temporary_from", _temporary_from(), "Vanaf wanneer op de tijdelijke grond.", "S18")

tariff_from = named_day(
    f"{ID}.tariff_from",
    case(
        (lasting & c7, case((lasting_from <= temporary_from, lasting_from), otherwise=temporary_from)),
        (lasting, lasting_from),
        otherwise=temporary_from,
    ),
    "Vanaf deze dag van het jaar geldt het sociaal tarief. 31/12/2200 betekent: geen dag.",
    "S17, S18, S20",
)

tariff_until = named_day(
    f"{ID}.tariff_until",
    case(
        (lasting, last_of_year(ON)),
        *((c7 & step.runs, day(step.end)) for step in STEPS),
        otherwise=NEVER_RAN,
    ),
    "Tot en met deze dag geldt het sociaal tarief minstens. 01/01/1890 betekent: geen dag.",
    "S17, S18, S19",
)
