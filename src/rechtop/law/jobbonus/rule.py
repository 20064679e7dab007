"""The job bonus as law: pay below the upper limit, and an amount that falls from the lower limit on.

The day of assessment lies in the year of work; the bonus of a year is paid at the end of the next. The law counts by
quarter: here one wage stands for the year, with the limits of the day. What stands for the floor of the line after
2021 was not found, so that amounts between the limits are a range. The bonus was to end and was kept; for work after
2025 only statements were found, so that there the tax administration is left to say it.

Where somebody is a national does not matter, so there is no gate of residence: work and the address decide.
"""

from __future__ import annotations

from rechtop.law.facts.jobseekers import fulltime_gross_wage_month, share_of_year_worked, work_status
from rechtop.law.facts.person import age, birth_date, residence_region
from rechtop.law.inkomensgarantie_ouderen.means import P as PENSION
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day, first_of_quarter, years_between
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "jobbonus"
P = parameters(ID)
TAX = "de Vlaamse Belastingdienst"
WORKING_AGE = 15
HUNDRED = amount("100", "percent")
NOTHING = amount("0", "EUR/year")

_lower, _upper = P["jobbonus.lower"].value, P["jobbonus.upper"].value
_most, _floor = P["jobbonus.max"].value, P["jobbonus.floor"].value
_width = (_upper - _lower).not_below(amount("0.01", "EUR/month"))


def _tax(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=TAX, text=text)


def _to_the_cent(value: Number, divisor: Number) -> Number:
    return value.divided_by(divisor, decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals in S6.")


low_wage = named_truth(
    f"{ID}.low_wage",
    fulltime_gross_wage_month < _upper,
    "Uw brutoloon (voltijds) ligt onder de hoogste loongrens.",
    "S1, S2",
)

_falls = _to_the_cent((_most - _floor) * (fulltime_gross_wage_month - _lower).not_below(0), _width)

full_year_bonus = named_number(
    f"{ID}.full_year_bonus",
    case(
        (fulltime_gross_wage_month <= _lower, _most),
        (low_wage, (_most - _falls).not_below(_floor)),
        otherwise=NOTHING,
    ),
    "De jobbonus voor een heel jaar voltijds werk, zonder vast bedrag erbij.",
    "S1, S2, S6",
)

bonus = named_number(
    f"{ID}.bonus",
    _to_the_cent(full_year_bonus * share_of_year_worked, HUNDRED),
    "De jobbonus voor het deel van het jaar dat u werkt, zonder vast bedrag erbij.",
    "S1, S6",
)

employed = named_truth(
    f"{ID}.employed", work_status.one_of("employee", "civil_servant"), "U werkt als werknemer of ambtenaar.", "S1"
)

due = named_number(
    f"{ID}.due",
    case(
        (work_status.one_of("self_employed"), P["jobbonus.starter_self_employed"].value),
        (bonus > 0, bonus + P["jobbonus.fixed_extra"].value),
        otherwise=NOTHING,
    ),
    "De jobbonus voor dit jaar, met het vaste bedrag erbij.",
    "S1, S3, S4, S5",
)

_threshold = case(
    (share_of_year_worked >= HUNDRED, P["jobbonus.pay_threshold"].at("voltijds")),
    otherwise=P["jobbonus.pay_threshold"].at("deeltijds"),
)

_quarter = years_between(birth_date, first_of_quarter(ON))
_pensioned = (
    (_quarter >= PENSION["igo.age"].value)
    | ((birth_date < day("1960-01-01")) & (_quarter >= 65))
    | ((birth_date < day("1964-01-01")) & (_quarter >= 66))
)
"""The age of the legal pension, as the IGO reads it; who reached it before a rise keeps the lower age."""

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= WORKING_AGE,
    conditions=(
        Condition(
            "c1",
            residence_region.one_of("flanders"),
            "U woont officieel in Vlaanderen op 1 januari van het volgende jaar.",
            "Decreet 20 mei 2022, art. 5; S1",
        ),
        Condition(
            "c2",
            case(
                (employed, low_wage),
                (
                    work_status.one_of("self_employed"),
                    _tax("c2_starter", "of u als startende zelfstandige een jobbonus krijgt"),
                ),
                (share_of_year_worked <= 0, NEVER),
                otherwise=low_wage & _tax("c2", "of uw werk van dit jaar meetelt voor de jobbonus"),
            ),
            "U werkt als werknemer of ambtenaar, en uw brutoloon (voltijds) ligt onder de grens.",
            "S1, S2, S5",
        ),
        Condition("c3", ~_pensioned, "U hebt de pensioenleeftijd nog niet bereikt.", "S1"),
        Condition(
            "still_exists",
            (ON < day("2026-01-01")) | _tax("still_exists", "of er voor werk in dit jaar nog een jobbonus is"),
            "Er is nog een jobbonus voor het jaar waarin u werkt.",
            "S7, S9, S11",
        ),
    ),
    amount=Amount(
        due,
        AmountKind.INCOME,
        "De jobbonus voor een jaar werk. U krijgt hem eind het jaar erna.",
        "S1, S2, S3, S4",
        minimum=_threshold,
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = ()
