"""The UiTPAS as law: a common core in every municipality that has it, and the lists of the few that were seen.

The core (increased reimbursement, leefloon or equal aid, debt settlement, budget help) opens it everywhere a UiTPAS
exists. Oostende, Pelt and Zelzate (Meetjesland) add grounds of their own; whatever else, and every other municipality,
is for the municipality to find. Children and other dependants share the status of who opens it.
"""

from __future__ import annotations

from rechtop.law.facts.health import dependent_at_health_fund, disability_66, has_increased_reimbursement
from rechtop.law.facts.health_costs import household_net_taxable_income_two_years_before
from rechtop.law.facts.legal import in_debt_mediation
from rechtop.law.facts.leisure import activity_price, home_municipality
from rechtop.law.facts.person import age
from rechtop.law.facts.property import cadastral_income_buildings
from rechtop.law.facts.receipts import (
    COLLECTIVE_DEBT,
    HUURSUBSIDIE,
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_SUPPORT,
    SCHOOLTOESLAG,
    SOCIALE_TOESLAG,
    ZORGBUDGET_OUDEREN,
)
from rechtop.law.facts.receipts_debt import BUDGET_HELP
from rechtop.law.facts.receipts_health import MATERIAL_RECEPTION, UITPAS
from rechtop.law.facts.receipts_work import STUDY_GRANT
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import another, count, exists, is_my, total
from rechtop.rules.receipts import Receipt, somebody
from rechtop.rules.rights import Condition, Holder, Right

ID = "uitpas_kansentarief"
P = parameters(ID)
MUNICIPALITY = "uw gemeente"
SEEN = ("oostende", "pelt", "zelzate", "zonhoven")
ALL = amount("100", "percent")


def _has(*receipts: Receipt) -> Truth:
    return any_of(*(receipt.on(ON) for receipt in receipts))


own_core = named_truth(
    f"{ID}.own_core",
    any_of(
        has_increased_reimbursement,
        _has(LEEFLOON, OCMW_SUPPORT, COLLECTIVE_DEBT, BUDGET_HELP),
        in_debt_mediation,
    ),
    "U hebt de verhoogde tegemoetkoming, een leefloon of gelijke steun, of hulp met schulden of budget.",
    "S1",
)

core = named_truth(
    f"{ID}.core",
    any_of(
        own_core,
        (age < 18) & exists(is_my("parent", "stepparent") & own_core.of(OTHER)),
        dependent_at_health_fund
        & exists(another() & own_core.of(OTHER))
        & judged(ID, "dependant", by=MUNICIPALITY, text="of u ten laste bent van iemand die de pas krijgt"),
    ),
    "U, uw ouder of wie u ten laste heeft, hoort tot de groepen die overal tellen.",
    "S1",
)

dependants = named_number(
    f"{ID}.dependants",
    count(dependent_at_health_fund.of(OTHER)) + count(dependent_at_health_fund.of(OTHER) & disability_66.of(OTHER)),
    "De personen ten laste op uw adres. Wie een handicap van 66 % heeft, telt dubbel.",
    "S1",
)

income_limit = named_number(
    f"{ID}.income_limit",
    P["uitpas.oostende_income_base"].value + P["uitpas.oostende_income_per_dependant"].value * dependants,
    "De inkomensgrens van Oostende voor uw gezin.",
    "S1, S5",
)

_oostende = home_municipality.one_of("oostende") & any_of(
    _has(IGO, IVT, MATERIAL_RECEPTION), household_net_taxable_income_two_years_before <= income_limit
)

_pelt = home_municipality.one_of("pelt") & any_of(
    _has(IVT, IT, ZORGBUDGET_OUDEREN),
    somebody(
        f"{ID}.own_pelt",
        _has(SOCIALE_TOESLAG, HUURSUBSIDIE, SCHOOLTOESLAG, STUDY_GRANT),
        "U krijgt een sociale toeslag, huursubsidie, schooltoeslag of studietoelage.",
        "S3",
    ),
)

_zelzate = home_municipality.one_of("zelzate")

modest_home = named_truth(
    f"{ID}.modest_home",
    (total(cadastral_income_buildings.of(OTHER)) <= P["uitpas.meetjesland_cadastral_limit"].value)
    | judged(ID, "c4", by=MUNICIPALITY, text="of uw eigen woning bescheiden genoeg is", personal=False),
    "Uw gezin heeft hoogstens één bescheiden eigen woning.",
    "S2",
)

_ground = any_of(
    case((_zelzate, core & modest_home), otherwise=core),
    _oostende,
    _pelt,
    _zelzate & MATERIAL_RECEPTION.on(ON),
    judged(ID, "local", by=MUNICIPALITY, text="of u volgens de regels van de gemeente recht hebt op de pas"),
)

_region = case(
    (home_municipality.one_of(*SEEN), ALWAYS),
    otherwise=judged(ID, "c1", by=MUNICIPALITY, text="of er een UiTPAS is waar u woont", personal=False),
)

reduction = named_number(
    f"{ID}.reduction",
    case(
        (home_municipality.one_of("oostende"), P["uitpas.reduction.oostende"].value),
        (home_municipality.one_of("pelt"), P["uitpas.reduction.pelt"].value),
        (_zelzate, P["uitpas.reduction.meetjesland"].value),
        otherwise=P["uitpas.reduction.elsewhere"].value,
    ),
    "De korting op een activiteit in uw gemeente, in procent.",
    "S1, S2, S3",
)

price = named_number(
    f"{ID}.price",
    (activity_price * (ALL - reduction).not_below(0)).divided_by(
        ALL, decimals=2, rounding=Rounding.HALF_UP, source="Een percentage van de prijs (S1)."
    ),
    "Wat u met de pas voor deze activiteit betaalt.",
    "S1, S2, S3",
)

card_price = named_number(
    f"{ID}.card_price", P["uitpas.card_price"].value, "Wat de kaart met kansentarief meestal kost.", "S1"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition("c1", _region, "In uw gemeente bestaat een UiTPAS.", "S1, S2, S3, S4"),
        Condition(
            "ground",
            _ground,
            "U hebt de verhoogde tegemoetkoming, een leefloon of hulp met schulden, of een grond van uw gemeente.",
            "S1, S2, S3, S4",
        ),
    ),
    receipt=UITPAS,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (income_limit, price, card_price)
