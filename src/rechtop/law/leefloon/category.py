"""The category of a leefloon (art. 14): with whom somebody lives, and who is in whose charge.

* 3: at least one minor, unmarried child that is in charge of the person, or of the partner she lives with: the one
  amount covers the couple. With a child that is here half of the time or less, a human decides: the half category 3
  of the circular was rejected (Cass. 27 June 2022) and the new text was not found.
* 1: under one roof *and* settling the household mainly together. A partner is enough: practice of POD MI, although
  some judges give category 2 beside a partner without any income (S76). Who says that she shares nothing is believed
  once the OCMW found it so. Own children who are minors never make somebody a cohabitant.
* 2: everybody else, also who is homeless and has a GPMI, even in a shelter.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge, custody_share
from rechtop.law.facts.household import shares_household_costs
from rechtop.law.facts.person import age, homeless
from rechtop.law.facts.work import gpmi_signed
from rechtop.law.loading import parameters
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import judged, named_choice, named_number, named_truth
from rechtop.rules.people import PARTNERS, another, exists, is_my

P = parameters("leefloon")
CATEGORIES = ("1", "2", "3")
TWELVE = amount("12", "month/year")
MAJORITY = 18

amount_of = {
    number: named_number(
        f"leefloon.cat{number}_amount",
        P[f"leefloon.cat{number}_month"].value,
        f"Het leefloon van categorie {number}, per maand.",
        "art. 14; S2",
    )
    for number in CATEGORIES
}

year_of: dict[str, Number] = {number: month * TWELVE for number, month in amount_of.items()}
"""The amounts by year. The few yearly amounts that were found are 12 times the month within 6 cents (see the test)."""

is_minor = named_truth("leefloon.is_minor", age < MAJORITY, "U bent jonger dan 18 jaar.")

has_partner = named_truth(
    "leefloon.has_partner", exists(is_my(*PARTNERS)), "U woont samen met uw echtgenoot of partner.", "art. 14; S76"
)

_minor_here = exists(another() & is_minor.of(OTHER))
_minor_mostly_here = exists(another() & is_minor.of(OTHER) & custody_share.of(OTHER).one_of("full", "majority_here"))

own_child_in_charge = named_truth(
    "leefloon.own_child_in_charge",
    child_in_charge
    & case(
        (~_minor_here, NEVER),
        (_minor_mostly_here, ALWAYS),
        otherwise=judged("leefloon", "c13", by="OCMW", text="of het kind dat niet altijd bij u woont ten laste is"),
    ),
    "U hebt een minderjarig, ongehuwd kind ten laste dat bij u woont.",
    "c13; S75",
)

family_in_charge = named_truth(
    "leefloon.family_in_charge",
    own_child_in_charge | exists(is_my(*PARTNERS) & own_child_in_charge.of(OTHER)),
    "U of de partner bij wie u woont, heeft een minderjarig kind ten laste.",
    "c13, c14; S75, S76",
)

_housemate = another() & (~is_minor.of(OTHER) | ~is_my("child", "stepchild", "grandchild"))

cohabits = named_truth(
    "leefloon.cohabits",
    case(
        (~exists(_housemate), NEVER),
        (homeless & gpmi_signed, NEVER),
        (has_partner | shares_household_costs, ALWAYS),
        otherwise=judged(
            "leefloon",
            "c11",
            by="OCMW",
            text="of u het huishouden en de kosten toch deelt met wie bij u woont",
            favourable=False,
        ),
    ),
    "U woont samen en deelt het huishouden en de kosten.",
    "c11, c12; S16, S56",
)

category = named_choice(
    "leefloon.category",
    case(
        (family_in_charge, Option(CATEGORIES, "3")),
        (cohabits, Option(CATEGORIES, "1")),
        otherwise=Option(CATEGORIES, "2"),
    ),
    "Uw categorie: 1 samenwonend, 2 alleenstaand, 3 met gezin ten laste.",
    "art. 14; S16",
)
"""Whoever gets the amount. Fixed in a case as ``fixed: {leefloon.category: {an: 2}}``."""

category_amount_month = named_number(
    "leefloon.category_amount_month",
    category.look_up(dict(amount_of)),
    "Het leefloon van uw categorie, per maand.",
    "art. 14; S2",
)
