"""The means of somebody alone or of a family, and the limits they are compared with.

Means are what the adults at the address really get by month, net: pay, benefits, alimony (also for children), rent,
leefloon and guaranteed income, less alimony paid (S18, S19). Child benefit does not count. Whether an allowance for
handicap or care counts was not found, so that it enters as a possibility; exceptional debts count off when the BJB
finds them so.

Everybody on the certificate of composition counts with the family, save who proves to keep a household apart: that is
for the BJB, as soon as somebody says that she shares no costs.
"""

from __future__ import annotations

from rechtop.law.facts.household import shares_household_costs
from rechtop.law.facts.income import (
    alimony_for_children_month,
    alimony_for_self_month,
    alimony_paid_by_judgment_year,
    net_wage_month,
    other_net_income_month,
    social_benefit_month,
)
from rechtop.law.facts.legal import exceptional_debt_month, maintained_by_household
from rechtop.law.facts.property import rent_received_year
from rechtop.law.facts.receipts import IGO, IT, IVT, LEEFLOON, OCMW_SUPPORT, ZORGBUDGET_OUDEREN
from rechtop.law.juridische_tweedelijnsbijstand.presumption import BJB, ID, bjb, is_minor
from rechtop.law.leefloon.category import amount_of
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, another, count, exists, is_my, total

P = parameters(ID)
TWELVE = amount("12", "month/year")
NOTHING = amount("0.00", "EUR/month")


def _by_month(year: Number) -> Number:
    return year.divided_by(
        TWELVE, decimals=2, rounding=Rounding.HALF_UP, source="Een twaalfde per maand, op de cent (eigen afspraak)."
    )


care_money_month = named_number(
    f"{ID}.care_money_month",
    case(
        (
            judged(
                ID,
                "care_money",
                by=BJB,
                text="of uw geld voor zorg of handicap (IT, zorgbudget) meetelt als inkomen",
                favourable=False,
            ),
            IT.amount(ON) + ZORGBUDGET_OUDEREN.amount(ON),
        ),
        otherwise=NOTHING,
    ),
    "Uw integratietegemoetkoming of zorgbudget, als het BJB dat meetelt.",
    "S5",
)

own_net_income_month = named_number(
    f"{ID}.own_net_income_month",
    net_wage_month
    + social_benefit_month
    + other_net_income_month
    + alimony_for_self_month
    + alimony_for_children_month
    + _by_month(rent_received_year)
    + LEEFLOON.amount(ON)
    + OCMW_SUPPORT.amount(ON)
    + IGO.amount(ON)
    + IVT.amount(ON)
    + care_money_month
    - _by_month(alimony_paid_by_judgment_year),
    "Uw eigen netto-inkomen per maand.",
    "S5, S11, S18, S19",
)

counted_debt_month = named_number(
    f"{ID}.counted_debt_month",
    case(
        (bjb("debts", "of uw schulden uitzonderlijk zijn"), exceptional_debt_month),
        otherwise=NOTHING,
    ),
    "Wat u per maand afbetaalt aan uitzonderlijke schulden, als het BJB ze aanvaardt.",
    "S5, S11, S18",
)

own_means_month = named_number(
    f"{ID}.own_means_month",
    own_net_income_month - counted_debt_month,
    "Uw eigen bestaansmiddelen per maand.",
    "S5, S11",
)

household_net_income_month = named_number(
    f"{ID}.household_net_income_month",
    total(own_net_income_month.of(OTHER), ~is_minor.of(OTHER)),
    "Het netto-inkomen van alle volwassenen op uw adres, per maand.",
    "S1, S4",
)

household_means_month = named_number(
    f"{ID}.household_means_month",
    household_net_income_month - total(counted_debt_month.of(OTHER), ~is_minor.of(OTHER)),
    "De bestaansmiddelen van alle volwassenen op uw adres, per maand.",
    "S1, S4, S5",
)

lives_alone = named_truth(f"{ID}.lives_alone", ~exists(another()), "U woont alleen.", "S5")

_dependant = another() & (is_minor.of(OTHER) | (maintained_by_household.of(OTHER) & ~is_my(*PARTNERS)))

dependants = named_number(
    f"{ID}.legal_aid_dependants",
    count(_dependant),
    "Het aantal personen ten laste op uw adres.",
    "S1, S4",
)

one_household = named_truth(
    f"{ID}.one_household",
    any_of(
        ~exists(another() & ~_dependant),
        exists(is_my(*PARTNERS)),
        shares_household_costs,
    ),
    "U woont alleen, met een partner, met wie u onderhoudt, of u deelt de kosten met uw huisgenoten.",
    "S1, S4",
)

separate = bjb("c2", "of u en uw huisgenoten elk een eigen huishouden vormen")
"""Only where nobody is a partner and costs are not shared. It nearly always helps: only the own means count then."""

_FIRST_INDEXED = day("2023-11-01")
_FIRST_PUBLISHED = day("2020-09-01")

supplement_month = named_number(
    f"{ID}.supplement_month",
    case(
        ((_FIRST_PUBLISHED <= ON) & (ON < _FIRST_INDEXED), P["prodeo.per_dependant"].value),
        otherwise=(P["prodeo.per_dependant_share"].value * amount_of["3"]).rounded(
            decimals=2, rounding=Rounding.HALF_UP, source="20 % van 1673,65 wordt 334,73 (S1)."
        )
        * amount("1", "1/person"),
    ),
    "De verhoging van de grens per persoon ten laste.",
    "S1, S7, S12",
)
"""The published amounts of 2020 to 2023 followed the leefloon with a delay; before and after, the share of it."""


def _limit(which: str) -> Number:
    return case(
        (lives_alone, P[f"prodeo.{which}.alone"].value),
        otherwise=P[f"prodeo.{which}.household"].value + dependants * supplement_month,
    )


full_limit = named_number(
    f"{ID}.full_limit",
    _limit("full"),
    "Onder deze grens is de advocaat volledig gratis.",
    "S1, S5; KB 18 december 2003, art. 1",
)
partial_limit = named_number(
    f"{ID}.partial_limit",
    _limit("partial"),
    "Onder deze grens is de advocaat deels gratis.",
    "S1, S5; KB 18 december 2003, art. 2",
)
