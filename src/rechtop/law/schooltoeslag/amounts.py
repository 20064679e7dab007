"""How much by school year: the rate of the education, and how much of it belongs to the income.

The order of the rates is that of the decree: nursery, primary, learning and working, HBO5, a pupil on her own, the
third year of the third degree, all other full-time secondary education; special secondary is taken as the last. Where
no exceptional amount was found, the full one stands for it.
"""

from __future__ import annotations

from rechtop.law.facts.household import groeipakket_family_income
from rechtop.law.facts.person import age
from rechtop.law.facts.school import boarding, school_level
from rechtop.law.schooltoeslag.income import (
    below_max,
    category,
    foster_year,
    limit_max,
    limit_min,
    on_recent_income,
    recent_category,
    recent_income_year,
)
from rechtop.law.schooltoeslag.points import ID, P, married, payer, says_on_her_own
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Choice, Number, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import named_choice, named_number

RATES = (
    "kleuter",
    "lager",
    "leren_en_werken",
    "hbo5_extern",
    "hbo5_intern",
    "sec_gehuwd_zelfst_alleenst",
    "sec_3j3g_tso_bso_extern",
    "sec_3j3g_tso_bso_intern",
    "sec_andere_extern",
    "sec_andere_intern",
)
NOTHING = amount("0.00", "EUR/year")

OLD_ENOUGH_FOR_SECONDARY, OLD_ENOUGH_FOR_NURSING = 10, 16
"""Nobody is there younger: a small child whose school is not yet known is not shown the amount of a nurse."""


def _rate(name: str) -> Choice:
    return Option(RATES, name)


_on_her_own = married | (
    says_on_her_own & payer("own", "of de leerling als zelfstandige of alleenstaande leerling telt")
)

_nursing = school_level.one_of("hbo5_verpleegkunde") & (age >= OLD_ENOUGH_FOR_NURSING)

rate = named_choice(
    f"{ID}.rate",
    case(
        (school_level.one_of("kleuter"), _rate("kleuter")),
        (school_level.one_of("lager") | (age < OLD_ENOUGH_FOR_SECONDARY), _rate("lager")),
        (school_level.one_of("leren_en_werken"), _rate("leren_en_werken")),
        (_nursing & boarding, _rate("hbo5_intern")),
        (_nursing, _rate("hbo5_extern")),
        (_on_her_own, _rate("sec_gehuwd_zelfst_alleenst")),
        (school_level.one_of("secundair_3e_graad_3e_jaar_tso_bso") & boarding, _rate("sec_3j3g_tso_bso_intern")),
        (school_level.one_of("secundair_3e_graad_3e_jaar_tso_bso"), _rate("sec_3j3g_tso_bso_extern")),
        (boarding, _rate("sec_andere_intern")),
        otherwise=_rate("sec_andere_extern"),
    ),
    "Het tarief dat bij het onderwijs van de leerling hoort.",
    "S3, S9; Groeipakketdecreet art. 47 en 48",
)


def _table(kind: str) -> dict[str, Number]:
    """The amounts of one kind by rate; the fixed amount of nursery school is its minimum and its full amount."""
    found: dict[str, Number] = {}
    for name in RATES:
        wanted = [f"{ID}.{name}.{kind}", f"{ID}.{name}.full", f"{ID}.{name}.fixed"]
        found[name] = P[next(id for id in wanted if id in P)].value
    return found


minimum_allowance = named_number(
    f"{ID}.minimum_allowance", rate.look_up(_table("min")), "De minimumtoeslag per schooljaar.", "S3, S9"
)
full_allowance = named_number(
    f"{ID}.full_allowance", rate.look_up(_table("full")), "De volledige toeslag per schooljaar.", "S3, S9"
)
exceptional_allowance = named_number(
    f"{ID}.exceptional_allowance", rate.look_up(_table("exc")), "De uitzonderlijke toeslag per schooljaar.", "S3, S9"
)

_width = (limit_max - limit_min).not_below(amount("0.01", "EUR/year"))


def _partial(income: Number) -> Number:
    """Between the limits: full x (max - income) / (max - min), never below the minimum nor above the full amount."""
    part = (full_allowance * (limit_max - income).not_below(0)).divided_by(
        _width,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Formule van art. 39 (S4, S14); op twee cijfers na de komma afgerond.",
    )
    return part.not_below(minimum_allowance).not_above(full_allowance)


def _of(income: Number, which: Choice) -> Number:
    return which.look_up(
        {
            "none": NOTHING,
            "partial": _partial(income),
            "full": full_allowance,
            "exceptional": exceptional_allowance,
        }
    )


on_declared_income = named_number(
    f"{ID}.on_declared_income",
    _of(groeipakket_family_income, category),
    "De toeslag volgens het gezinsinkomen van twee jaar geleden, per schooljaar.",
    "S3, S4, S7, S9",
)

due = named_number(
    f"{ID}.due",
    case(
        (foster_year, full_allowance),
        (below_max, on_declared_income),
        (on_recent_income, _of(recent_income_year, recent_category)),
        otherwise=NOTHING,
    ),
    "De schooltoeslag voor deze leerling, per schooljaar.",
    "S3, S4, S7, S9, S19",
)
"""The recent income only stands in where the declared one is too high; it can also raise an allowance on request."""
