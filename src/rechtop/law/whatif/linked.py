"""Which facts about income hang together: the same money counted in another way, or work that goes with it.

Who varies net pay does not know the gross pay beside it any more. A fact that hangs together with the varied one is
never left silently at what was told: it becomes unknown, and the answer says so. Income of an earlier year does not
change by what somebody earns today.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.law import Law

WORK, BUSINESS, BENEFIT, PENSION, ALIMONY, CHILDREN, WIJKWERK, PROPERTY = (
    "work", "business", "benefit", "pension", "alimony", "children", "wijkwerk", "property",
)  # fmt: skip
TAXED = (WORK, BUSINESS, BENEFIT, PENSION, ALIMONY, WIJKWERK, PROPERTY)
"""Every kind of money that can be in a sum of taxable income. What is paid for children is not."""


class Time(Enum):
    """The time a fact of income speaks of, seen from the day of assessment."""

    NOW = "now"
    LAST_YEAR = "last year"
    EARLIER = "earlier"  # two years before, or the last assessment notice


class Counts(Enum):
    """What one euro more of a fact is to the person: a euro in hand, at most a euro in hand, or no money."""

    NET = "net"
    GROSS = "gross"
    NOT = "not"


@dataclass(frozen=True)
class Strand:
    """One fact of income: which kinds of money it holds, of when, and its short name in Dutch."""

    called: str
    streams: tuple[str, ...]
    times: tuple[Time, ...] = (Time.NOW,)
    counts: Counts = Counts.GROSS
    follows: bool = False  # it only follows from incomes: who varies it changes no income

    def meets(self, other: Strand) -> bool:
        """Whether both hold some of the same money of the same time."""
        return bool(set(self.streams) & set(other.streams) and set(self.times) & set(other.times))


_LAST = (Time.LAST_YEAR,)
_EARLIER = (Time.EARLIER,)
_NOW_OR_EARLIER = (Time.NOW, Time.EARLIER)
_NET, _NOT = Counts.NET, Counts.NOT

STRANDS: dict[str, Strand] = {
    # what comes in each month
    "net_wage_month": Strand("nettoloon per maand", (WORK,), counts=_NET),
    "social_benefit_month": Strand("netto-uitkering of pensioen per maand", (BENEFIT, PENSION), counts=_NET),
    "other_net_income_month": Strand("ander netto-inkomen per maand", (BUSINESS,), counts=_NET),
    "alimony_for_self_month": Strand("onderhoudsgeld voor uzelf per maand", (ALIMONY,), counts=_NET),
    "alimony_for_children_month": Strand("onderhoudsgeld voor uw kinderen per maand", (CHILDREN,), counts=_NET),
    "wijkwerk_pay_month": Strand("loon voor wijk-werken per maand", (WIJKWERK,), counts=_NET),
    "rent_received_year": Strand("ontvangen huur per jaar", (PROPERTY,)),
    # the same before taxes and contributions
    "gross_wages_year": Strand("brutoloon per jaar", (WORK,)),
    "fulltime_gross_wage_month": Strand("brutoloon voor voltijds werk per maand", (WORK,), counts=_NOT),
    "net_self_employed_year": Strand("winst als zelfstandige per jaar", (BUSINESS,)),
    "gross_social_benefits_year": Strand("bruto-uitkeringen per jaar", (BENEFIT,)),
    "pension_month": Strand("brutopensioen per maand", (PENSION,)),
    "alimony_received_year": Strand("onderhoudsgeld van uw ex-partner per jaar", (ALIMONY,)),
    "gross_taxable_income_month": Strand("bruto belastbaar inkomen van vorige maand", TAXED),
    "household_gross_taxable_income_month": Strand("bruto belastbaar gezinsinkomen van vorige maand", TAXED),
    "household_gross_taxable_income_year": Strand("bruto belastbaar inkomen per jaar op uw adres", TAXED),
    "groeipakket_real_income_month": Strand("gemiddeld bruto gezinsinkomen per maand", TAXED),
    # how much somebody works, and who has little
    "ordinary_work_hours_month": Strand("gewerkte uren per maand", (WORK,), counts=_NOT),
    "student_hours_year": Strand("gewerkte uren als student dit jaar", (WORK,), counts=_NOT),
    "share_of_year_worked": Strand("hoeveel van dit jaar u werkt", (WORK,), counts=_NOT),
    "wijkwerk_hours_month": Strand("uren wijk-werken per maand", (WIJKWERK,), counts=_NOT),
    "months_unemployed_or_incapacitated": Strand("hoe lang u werkloos of ziek bent", (WORK,), counts=_NOT),
    "work_status": Strand("hoe u werkt", (WORK, BUSINESS), counts=_NOT),
    "work_sector": Strand("waar u werkt", (WORK, BUSINESS), counts=_NOT),
    "worked_12_months": Strand("of u twaalf maanden werkte", (WORK,), counts=_NOT),
    "half_time_with_guarantee": Strand("of u halftijds werkt met een uitkering", (WORK, BENEFIT), counts=_NOT),
    "heating_dependants": Strand("hoeveel mensen weinig inkomen hebben", TAXED, counts=_NOT, follows=True),
    # earlier years; where an income changed by a fifth, the law counts that of today
    "taxable_labour_income_year": Strand(
        "belastbaar inkomen uit werk van twee jaar geleden", (WORK, BUSINESS, WIJKWERK), _NOW_OR_EARLIER
    ),
    "taxable_replacement_income_year": Strand(
        "belastbare uitkeringen van twee jaar geleden", (BENEFIT, PENSION), _NOW_OR_EARLIER
    ),
    "other_taxable_income_year": Strand(
        "ander belastbaar inkomen van twee jaar geleden", (ALIMONY, PROPERTY), _EARLIER
    ),
    "gross_taxable_income_previous_year": Strand("bruto belastbaar inkomen van vorig jaar", TAXED, _LAST),
    "household_gross_taxable_income_previous_year": Strand(
        "bruto belastbaar gezinsinkomen van vorig jaar", TAXED, _LAST
    ),
    "groeipakket_family_income": Strand("gezinsinkomen op de brief van het Groeipakket", TAXED, _EARLIER),
    "household_net_taxable_income_two_years_before": Strand(
        "netto belastbaar inkomen op uw adres, twee jaar geleden", TAXED, _EARLIER
    ),
    "housing_income": Strand("inkomen op het laatste aanslagbiljet", TAXED, _EARLIER),
    "renovation_income": Strand("inkomen van de eigenaars op het laatste aanslagbiljet", TAXED, _EARLIER),
    "study_grant_income": Strand("referentie-inkomen voor de studietoelage", TAXED, _EARLIER),
    "replacement_income_share": Strand(
        "deel van het gezinsinkomen uit uitkeringen", TAXED, _EARLIER, _NOT, follows=True
    ),
}  # fmt: skip
"""The facts of income by their id. A fact that is not here hangs together with no other; a new one in euro must be
here or in ``NO_INCOME``."""

NO_INCOME = frozenset(
    """
    activity_price budgetmeter_top_up cadastral_income_buildings cadastral_income_foreign_use
    cadastral_income_let_part_of_home cadastral_income_other_property car_maintenance_excl_vat car_price_excl_vat
    child_maintenance_paid_month alimony_paid_by_judgment_year copayments_previous_year copayments_this_year
    copayments_two_years_before deposit_amount energy_correction_month exceptional_debt_month fuel_price_litre
    health_fund_refund home_care_hour_price home_loan_amount housing_costs_paid_by_third_month
    lowest_quarter_costs_previous_year lowest_quarter_costs_two_years_before maintenance_fixed_month
    market_rent_month membership_cost minimum_rent_month mortgage_interest_year patrimony_discount_month
    property_value renovation_invoice renovation_loan_amount rent_month savings telecom_subscription_month
    train_ticket_price training_cost_year water_price_m3
    """.split()
)
"""Facts in euro that are no income: what somebody pays, owes, owns or is helped with."""


def linked(law: Law, household: Household, fact: str, of: str) -> list[tuple[str, str]]:
    """The facts that were told and are not known once ``fact`` of ``of`` is another: each with whose it is."""
    varied = STRANDS.get(fact)
    if varied is None or varied.follows:
        return []
    return [
        (name, who)
        for name, who in _told(law, household)
        if (name, who) != (fact, of) and varied.meets(STRANDS[name]) and (who == of or NOBODY in (who, of))
    ]


def of_other_times(law: Law, household: Household, fact: str) -> list[tuple[str, str]]:
    """The facts of income of another year that were told: they stay as they are, whatever is earned now."""
    varied = STRANDS.get(fact)
    if varied is None or Time.NOW not in varied.times:
        return []
    return [(name, who) for name, who in _told(law, household) if Time.NOW not in STRANDS[name].times]


def kept(law: Law, household: Household, fact: str, of: str) -> list[tuple[str, str]]:
    """Other incomes of now that were told above nothing and are supposed to stay: benefits, the pay of a partner."""
    varied = STRANDS.get(fact)
    if varied is None or Time.NOW not in varied.times:
        return []
    gone = {(fact, of), *linked(law, household, fact, of)}
    return [
        (name, who)
        for name, who in _told(law, household)
        if (name, who) not in gone
        and STRANDS[name].counts is not Counts.NOT
        and Time.NOW in STRANDS[name].times
        and household.facts[name, who][1] > 0
    ]


def _told(law: Law, household: Household) -> Iterator[tuple[str, str]]:
    """The facts of income that something is known of, in the order of the table."""
    for name in STRANDS:
        if name in law.facts:
            people = household.people if law.facts[name].entity is Entity.PERSON else (NOBODY,)
            yield from ((name, who) for who in people if (name, who) in household.facts)
