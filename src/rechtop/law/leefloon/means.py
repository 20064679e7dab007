"""The means of one person by year (law art. 16, decree art. 22 to 35), before anything of people she lives with.

Net amounts, really received; debts and expenses are not deducted. Left out (art. 22 § 1): help of the OCMW, child
benefit for children one raises, maintenance for one's children, study grants, foster-care allowances, care budgets of
older people and, since 2022, the integratietegemoetkoming. An amount reduced by a sanction counts as it is received.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_benefit_for_self_month
from rechtop.law.facts.income import (
    alimony_for_self_month,
    housing_costs_paid_by_third_month,
    other_net_income_month,
    social_benefit_month,
)
from rechtop.law.facts.receipts import IGO, IT, IVT
from rechtop.law.leefloon.category import TWELVE
from rechtop.law.leefloon.earnings import counted_wage_year, counted_wijkwerk_year, full_wage_year
from rechtop.law.leefloon.possessions import counted_capital_year, counted_property_year, counted_transferred_year
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import named_number

_it_counts = case((ON >= day("2022-01-01"), amount("0", "EUR/month")), otherwise=IT.amount(ON))

counted_benefits_month = named_number(
    "leefloon.counted_benefits_month",
    social_benefit_month + IVT.amount(ON) + IGO.amount(ON) + _it_counts + child_benefit_for_self_month,
    "Uw uitkeringen en pensioenen die meetellen, per maand, zoals u ze echt krijgt.",
    "Wet art. 16, KB art. 22; S31, S41, S44, S62",
)

other_means_year = named_number(
    "leefloon.other_means_year",
    (counted_benefits_month + other_net_income_month + alimony_for_self_month + housing_costs_paid_by_third_month)
    * TWELVE
    + counted_capital_year
    + counted_property_year
    + counted_transferred_year,
    "Uw eigen bestaansmiddelen per jaar, zonder werk.",
    "Wet art. 16, KB art. 22-35; S15, S30, S43, S45",
)

own_means_year = named_number(
    "leefloon.own_means_year",
    other_means_year + counted_wage_year + counted_wijkwerk_year,
    "Uw eigen bestaansmiddelen per jaar, met de vrijstelling op uw loon (SPI).",
    "Wet art. 16, KB art. 22-35; S15",
)

means_without_spi_year = named_number(
    "leefloon.means_without_spi_year",
    other_means_year + full_wage_year + counted_wijkwerk_year,
    "Bestaansmiddelen per jaar zonder de vrijstelling op loon. Zo tellen die van wie bij u woont.",
    "art. 34; S19",
)
