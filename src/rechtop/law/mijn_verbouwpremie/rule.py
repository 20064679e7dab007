"""The renovation premium as law: an owner who lives there, a building of fifteen years, and works that are good enough.

The category of income decides the share of the bill and the works; the technical demands of each work are not
modelled, so Fluvius still looks. The table per work was not found, except for windows in the middle category. It goes
with a dwelling and its owner, whatever her residence. An owner who lives elsewhere only has the part for energy (c2),
and who will buy and renovate is no owner yet: both are left to Fluvius.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.owners import dwelling_age_years, loan_purpose, renovation_invoice, renovation_work
from rechtop.law.facts.person import age, domiciled_here, residence_region
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.mijn_verbouwpremie.category import (
    AUTHORITY,
    ID,
    P,
    category,
    limit_lowest,
    limit_middle,
)
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.units import EUR

old_enough = case(
    (dwelling_age_years >= P["mvp.building_age"].value, ALWAYS),
    (
        renovation_work.one_of("heat_pump_or_solar"),
        judged(ID, "c1", by=AUTHORITY, text="of uw woning oud genoeg is voor deze werken", personal=False),
    ),
    otherwise=NEVER,
)
"""For a heat pump, a heat pump boiler or a solar boiler the permit must be more than five years old."""

_lives_here = somebody(
    f"{ID}.lives_here",
    (age >= 18) & residence_region.one_of("flanders") & domiciled_here.one_of("since_1_january", "later"),
    "U bent volwassen en woont officieel op dit adres, in Vlaanderen.",
    "M7",
)

_works = renovation_work.one_of("windows", "heat_pump_or_solar", "other")
_owner = tenure.one_of("owner", "usufruct")
_will_own = loan_purpose.one_of("buy_and_renovate")
_owns_elsewhere = somebody(
    f"{ID}.owns_elsewhere",
    (age >= 18) & owns_other_real_estate,
    "U bent volwassen en hebt een woning of bouwgrond naast de woning waar u woont.",
    "M7",
)

owns = case(
    (_owner & _lives_here, ALWAYS),
    (
        _owner | _owns_elsewhere | _will_own,
        judged(ID, "c2", by=AUTHORITY, text="of u als eigenaar die er niet woont een premie krijgt", personal=False),
    ),
    otherwise=NEVER,
)
"""Who lets, or is not registered there yet: only the part for energy, which is not modelled."""

share = named_number(
    f"{ID}.share",
    category.look_up(
        {
            "lowest": P["mvp.share.lowest"].value,
            "middle": P["mvp.share.middle"].value,
            "highest": case(
                (
                    judged(
                        ID, "share", by=AUTHORITY, text="hoeveel premie er is voor een hoger inkomen", personal=False
                    ),
                    P["mvp.share.middle"].value,
                ),
                otherwise=amount("0"),
            ),
        }
    ),
    "Het deel van de factuur dat de premie betaalt.",
    "M5, M6",
)
"""Of the highest category nothing was found; it is not more than that of the middle one."""

_of_invoice = renovation_invoice * share

premium = named_number(
    f"{ID}.premium",
    case(
        (
            renovation_work.one_of("windows") & category.one_of("middle"),
            lower_of(_of_invoice, P["mvp.max.windows.middle"].value),
        ),
        otherwise=case(
            (judged(ID, "premium", by=AUTHORITY, text="hoeveel de premie is", personal=False), _of_invoice),
            otherwise=amount("0", EUR),
        ),
    ),
    "De premie voor deze werken, hoogstens.",
    "M5, M6",
)
"""The highest amount was only found for windows in the middle category; for other works it stays open."""

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    who=_works & (_owner | _owns_elsewhere | _will_own),
    conditions=(
        Condition("start", day("2022-07-01") <= ON, "De premie bestaat sinds juli 2022.", "M1, M5"),
        Condition(
            "c1",
            old_enough,
            "Uw woning is minstens 15 jaar oud. Voor een warmtepomp of zonneboiler mag ze jonger zijn.",
            "M5",
        ),
        Condition(
            "c2",
            owns,
            "U bent eigenaar en woont er officieel, in Vlaanderen. Anders is er soms een premie voor energie.",
            "M7",
        ),
        Condition(
            "works",
            judged(ID, "works", by=AUTHORITY, text="of uw werken aan de technische eisen voldoen", personal=False),
            "Uw werken voldoen aan de technische eisen.",
            "M7",
        ),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (category, limit_lowest, limit_middle, share, premium)
