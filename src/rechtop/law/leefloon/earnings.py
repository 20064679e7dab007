"""Pay for work: what of it counts after the exemption for who starts to work (SPI, art. 35) or does wijk-werken.

The exemption is only for work or training begun while already receiving leefloon, for at most 1,095 days. Students
(full-time, under 25 at the start, with a GPMI) have no such limit; whether they keep it for work they already had is
left to the OCMW, since the pages do not say it. A job in a shortage occupation has more during three months, once in a
life: nobody here knows those months, so that a finding settles it. Art gives an exemption by year instead.

A part of a month is not modelled: the pay asked for is that of a full month.
"""

from __future__ import annotations

from rechtop.law.facts.income import net_wage_month, wijkwerk_hours_month, wijkwerk_pay_month
from rechtop.law.facts.person import birth_date
from rechtop.law.facts.work import (
    artistic_income,
    fulltime_student,
    gpmi_signed,
    receives_study_grant,
    shortage_occupation,
    spi_days_used,
    studies_started_on,
    work_started_while_on_leefloon,
)
from rechtop.law.leefloon.category import TWELVE, P
from rechtop.rules.arithmetic import Rounding, higher_of
from rechtop.rules.days import ON, day, years_between
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth

_NOTHING = amount("0", "EUR/month")

is_student = named_truth(
    "leefloon.is_student",
    fulltime_student & (years_between(birth_date, studies_started_on) < 25) & gpmi_signed,
    "U studeert voltijds, u begon voor uw 25 jaar en u hebt een GPMI.",
    "art. 35; S69",
)

_same_for_all_students = ON >= day("2022-01-01")
_student_amount = case(
    (_same_for_all_students, P["leefloon.spi_month"].value),
    (receives_study_grant, P["leefloon.spi_student_with_grant_month"].value),
    otherwise=P["leefloon.spi_student_no_grant_month"].value,
)

_usual = P["leefloon.spi_month"].value
_worker_amount = case(
    (
        shortage_occupation
        & judged(
            "leefloon",
            "spi_shortage",
            by="OCMW",
            text="of u de hogere vrijstelling voor een knelpuntberoep nog kunt krijgen",
        ),
        higher_of(_usual, P["leefloon.spi_shortage_month"].value),
    ),
    otherwise=_usual,
)

_days_left = spi_days_used < P["leefloon.spi_max_days"].value

spi_month = named_number(
    "leefloon.spi_month",
    case(
        (
            work_started_while_on_leefloon,
            case((is_student, _student_amount), (_days_left, _worker_amount), otherwise=_NOTHING),
        ),
        (
            is_student,
            case(
                (
                    judged(
                        "leefloon",
                        "spi_student",
                        by="OCMW",
                        text="of uw loon als student vrijgesteld is, ook al werkte u vroeger al",
                    ),
                    _student_amount,
                ),
                otherwise=_NOTHING,
            ),
        ),
        otherwise=_NOTHING,
    ),
    "De vrijstelling op uw loon uit werk (SPI), per maand.",
    "art. 35; S21, S32, S33, S36",
)

counted_wage_month = named_number(
    "leefloon.counted_wage_month",
    (net_wage_month - spi_month).not_below(0),
    "Wat van uw loon per maand meetelt, na de vrijstelling (SPI).",
    "art. 35; S22, S61",
)

counted_wage_year = named_number(
    "leefloon.counted_wage_year",
    case(
        (
            artistic_income & work_started_while_on_leefloon & _days_left,
            (net_wage_month * TWELVE - P["leefloon.spi_artistic_year"].value).not_below(0),
        ),
        otherwise=counted_wage_month * TWELVE,
    ),
    "Wat van uw loon per jaar meetelt, na de vrijstelling (SPI). Voor kunstenaars geldt ze per jaar.",
    "art. 35; S71, S72",
)

full_wage_year = named_number(
    "leefloon.full_wage_year",
    net_wage_month * TWELVE,
    "Uw nettoloon per jaar, zonder vrijstelling. Zo telt het loon van wie bij u woont.",
    "art. 34; S19",
)

counted_wijkwerk_year = named_number(
    "leefloon.counted_wijkwerk_year",
    (wijkwerk_pay_month - P["leefloon.pwa_exempt_per_hour"].value * wijkwerk_hours_month).not_below(0) * TWELVE,
    "Wat van uw loon uit wijk-werken per jaar meetelt, boven het vrije bedrag per uur.",
    "art. 22; S40",
)

counted_work_month = named_number(
    "leefloon.counted_work_month",
    (counted_wage_year + counted_wijkwerk_year).divided_by(
        TWELVE,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een bedrag per maand is een twaalfde van dat per jaar, tot op de cent (S30).",
    ),
    "Wat van uw werk per maand meetelt, na de vrijstellingen.",
    "art. 22, 35; S61",
)
