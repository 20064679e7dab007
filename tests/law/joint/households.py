"""Synthetic households of which the hand can compute what they get together, on a day with exact amounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rechtop.law.catalogue import law
from rechtop.law.joint import Grant, Joint
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

ON = "2025-03-01"
NO_MEANS: dict[str, Told] = {
    "residence_status": "belgian",
    "lives_in_belgium": "yes",
    "net_wage_month": "0",
    "social_benefit_month": "0",
    "other_net_income_month": "0",
    "alimony_for_self_month": "0",
    "housing_costs_paid_by_third_month": "0",
    "wijkwerk_pay_month": "0",
    "wijkwerk_hours_month": "0",
    "savings": "0",
    "cadastral_income_buildings": "0",
    "cadastral_income_foreign_use": "0",
    "cadastral_income_other_property": "0",
    "rent_received_year": "0",
    "goods_given_or_sold_10y": [],
    "imprisoned_on_roll": "no",
    "homeless": "no",
    "gpmi_signed": "yes",
    "days_abroad_this_year": "0",
}
NO_TAXED_INCOME: dict[str, Told] = {
    "taxable_labour_income_year": "0",
    "taxable_replacement_income_year": "0",
    "other_taxable_income_year": "0",
}
IN_NEED_OF_CARE: dict[str, Told] = {
    "lasting_health_limitation": "yes",
    "autonomy_points": "12",
    "care_setting": "home",
    "child_supported": "no",
    "child_in_charge": "no",
}
CHILD: dict[str, Told] = {
    "id": "bo",
    "birth_date": "2019-05-05",
    "custody_share": "full",
    "foster_placement": "none",
    "child_domicile_region": "flanders",
    "residence_status": "belgian",
    "old_regime_open_20181231": "no",
}


def adult(id: str = "an", **told: Told) -> dict[str, Told]:
    """Somebody of 39 without any means, of whom all is known that the leefloon asks."""
    return {"id": id, "birth_date": "1985-04-12", **NO_MEANS, **told}


def disabled(**told: Told) -> dict[str, Told]:
    """The same with a recognised handicap and 12 points, who asks an IVT."""
    recognised: Mapping[str, Told] = {"earning_capacity_recognised": "yes", "asks_ivt": "yes"}
    return adult(**IN_NEED_OF_CARE, **NO_TAXED_INCOME, **recognised, **told)


def elder(**told: Told) -> dict[str, Told]:
    """Somebody of 80 without a pension, with 12 points."""
    return {
        **adult(**IN_NEED_OF_CARE),
        "birth_date": "1945-01-01",
        "pension_month": "0",
        "gross_wages_year": "0",
        "net_self_employed_year": "0",
        "gross_social_benefits_year": "0",
        "alimony_received_year": "0",
        "alimony_paid_by_judgment_year": "0",
        "in_care_home": "no",
        "zorgkas_member": "yes",
        "years_in_flanders_or_brussels": "70",
        "consecutive_years_in_flanders_or_brussels": "70",
        **told,
    }


def home(
    *persons: dict[str, Told], on: str = ON, related: Mapping[tuple[str, str], str] | None = None, **more: Told
) -> Run:
    """A run for these people, who live alone together and receive nothing else than what is told."""
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": list(persons),
        "relations": [{"of": of, "to": to, "is": what} for (of, to), what in (related or {}).items()],
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def grant(of: Joint, right: str, holder: str = "an") -> Grant:
    """The line of one right."""
    return next(found for found in of.grants if (found.right, found.holder) == (right, holder))
