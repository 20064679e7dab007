"""The three categories that open the heating allowance: the increased reimbursement, a low income, or heavy debts.

The household is who really lives at the address, and its income that of everybody there, with three times the cadastral
income of what adults own besides the home (and of a part of their own house that they let). With the increased
reimbursement the income is not looked at when everybody has it, or when its holder lives alone or with dependent
children only. Elsewhere both categories have the same ceiling.
"""

from __future__ import annotations

from rechtop.law.facts.health import dependent_at_health_fund
from rechtop.law.facts.household import heating_dependants, household_gross_taxable_income_year, tenure
from rechtop.law.facts.legal import in_debt_mediation
from rechtop.law.facts.person import age
from rechtop.law.facts.property import cadastral_income_let_part_of_home, cadastral_income_other_property
from rechtop.law.facts.receipts import COLLECTIVE_DEBT, VERHOOGDE_TEGEMOETKOMING
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, Option, any_of, case
from rechtop.rules.named import judged, named_choice, named_number, named_truth
from rechtop.rules.people import another, count, each, exists, is_my, total
from rechtop.rules.receipts import somebody
from rechtop.rules.units import EUR_YEAR, PERSONS

ID = "verwarmingstoelage"
P = parameters(ID)

_grown = age.of(OTHER) >= 18

other_property_ki = named_number(
    f"{ID}.other_property_ki",
    total(cadastral_income_other_property.of(OTHER), _grown)
    + case(
        (tenure.one_of("owner", "usufruct"), total(cadastral_income_let_part_of_home.of(OTHER), _grown)),
        otherwise=amount("0", EUR_YEAR),
    ),
    "Het kadastraal inkomen (geschatte opbrengst) van andere eigendommen, en van wat u van uw huis verhuurt.",
    "S2, S22",
)

household_income_year = named_number(
    f"{ID}.household_income_year",
    household_gross_taxable_income_year + other_property_ki * 3,
    "Het inkomen van uw gezin: bruto belastbaar, plus drie keer het kadastraal inkomen van andere eigendommen.",
    "S2, S22",
)

dependants = named_number(
    f"{ID}.dependants",
    lower_of(heating_dependants, (count() - amount("1", PERSONS)).not_below(0)),
    "Het aantal personen ten laste: huisgenoten met een netto-inkomen onder de grens.",
    "S2",
)
"""Somebody who lives alone is nobody's dependant."""

dependant_net_income_limit = named_number(
    f"{ID}.dependant_net_income_limit",
    P["verwarming.dependant_net_income_limit"].value,
    "Wie een eigen netto-inkomen onder dit bedrag heeft, is ten laste. Kinderbijslag telt niet mee.",
    "S1, S2, S5",
)

income_ceiling_year = named_number(
    f"{ID}.income_ceiling_year",
    P["verwarming.income_ceiling"].value + P["verwarming.income_per_dependant"].value * dependants,
    "De inkomensgrens voor uw gezin, per jaar.",
    "S1, S2, S3, S5, S6",
)

category2_income_ok = named_truth(
    f"{ID}.category2_income_ok",
    household_income_year <= income_ceiling_year,
    "Het inkomen van uw gezin is niet hoger dan de grens.",
    "S1, S2",
)

_has_vt = named_truth(f"{ID}.has_vt", VERHOOGDE_TEGEMOETKOMING.on(ON), "U hebt de verhoogde tegemoetkoming.", "S2")
_dependent_child = is_my("child", "stepchild") & ((age.of(OTHER) < 18) | dependent_at_health_fund.of(OTHER))

vt_any = exists(_has_vt.of(OTHER))
vt_without_income_check = named_truth(
    f"{ID}.vt_without_income_check",
    (vt_any & each(ALWAYS, _has_vt.of(OTHER)))
    | somebody(
        f"{ID}.vt_alone",
        _has_vt & each(another(), _dependent_child),
        "U hebt de verhoogde tegemoetkoming en woont alleen of met kinderen ten laste.",
        "S2",
    ),
    "Iedereen heeft de verhoogde tegemoetkoming, of wie ze heeft woont alleen of met kinderen ten laste.",
    "S2",
)

category1 = named_truth(
    f"{ID}.category1",
    vt_without_income_check | (vt_any & category2_income_ok),
    "Iemand heeft de verhoogde tegemoetkoming, en het inkomen is laag genoeg als het telt.",
    "S2",
)

_in_debt_help = somebody(
    f"{ID}.in_debt_help",
    (age >= 18) & (in_debt_mediation | COLLECTIVE_DEBT.on(ON)),
    "U bent volwassen en in schuldbemiddeling of in een collectieve schuldenregeling.",
    "S10",
)
category3 = named_truth(
    f"{ID}.category3",
    _in_debt_help & judged(ID, "c6", by="OCMW", text="of u uw verwarming niet kunt betalen", personal=False),
    "U bent in schuldbemiddeling of collectieve schuldenregeling en kunt uw verwarming niet betalen.",
    "S10",
)

in_a_category = any_of(category1, category2_income_ok, category3)

_CATEGORIES = ("1", "2", "3", "none")

category = named_choice(
    f"{ID}.category",
    case(
        (category1, Option(_CATEGORIES, "1")),
        (category2_income_ok, Option(_CATEGORIES, "2")),
        (category3, Option(_CATEGORIES, "3")),
        otherwise=Option(_CATEGORIES, "none"),
    ),
    "De categorie waarin u de toelage krijgt. Bij categorie 3 betaalt het OCMW een open factuur aan de leverancier.",
    "S2, S10",
)
