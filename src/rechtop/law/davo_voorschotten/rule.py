"""Advances on child maintenance as law: what was fixed and not paid twice in a year, up to 175 euro a month.

Only for a child: a minor, or an adult child with child benefit that is still in charge. For an ex-partner the service
only claims the money (``recovery_possible``). Since the middle of 2020 the income of the parent no longer counts; two
sources name another month, so that June and July 2020 stay open. The row is that of the child.
"""

from __future__ import annotations

from rechtop.law.facts.children import (
    child_pillar1_points,
    has_child_benefit,
    maintenance_fixed_month,
    maintenance_terms_unpaid,
)
from rechtop.law.facts.income import (
    alimony_for_self_month,
    net_wage_month,
    other_net_income_month,
    social_benefit_month,
)
from rechtop.law.facts.person import age, lives_in_belgium
from rechtop.law.facts.receipts_family import DAVO
from rechtop.law.groeipakket_sociale_toeslag.family import both_parents_here
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import count, exists, is_my, total
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.units import CHILDREN

ID = "davo_voorschotten"
P = parameters(ID)
SERVICE = "de DAVO"
ADULT, LAST = 18, 25
"""From 25 nobody has child benefit any more."""

is_child_in_charge = named_truth(
    f"{ID}.is_child_in_charge",
    case(
        (age < ADULT, ALWAYS),
        (age >= LAST, NEVER),
        otherwise=has_child_benefit & judged(ID, "c4", by=SERVICE, text="of uw meerderjarig kind nog ten laste is"),
    ),
    "Het kind is minderjarig, of meerderjarig met kinderbijslag en nog ten laste.",
    "S1",
)

fixed = named_truth(
    f"{ID}.fixed",
    maintenance_fixed_month > 0,
    "Het onderhoudsgeld ligt vast in een vonnis, een notariële akte of een akkoord.",
    "S1",
)
unpaid = named_truth(
    f"{ID}.unpaid",
    maintenance_terms_unpaid >= P["davo.unpaid_terms_needed"].value,
    "Het onderhoudsgeld werd in twaalf maanden minstens twee keer niet of niet helemaal betaald.",
    "S1",
)

advance = named_number(
    f"{ID}.advance_month",
    case(
        (is_child_in_charge, maintenance_fixed_month.not_above(P["davo.max_advance_child_month"].value)),
        otherwise=amount("0.00", "EUR/month"),
    ),
    "Het voorschot per maand: het onderhoudsgeld, hoogstens 175 euro.",
    "S1, S8, S10",
)

recovery_possible = named_truth(
    f"{ID}.recovery_possible",
    fixed & unpaid,
    "De DAVO kan het geld opeisen, ook voor een ex-partner en voor vroegere maanden.",
    "S1",
)

_own_means = named_number(
    f"{ID}.own_means_month",
    net_wage_month + social_benefit_month + other_net_income_month + alimony_for_self_month,
    "De eigen netto-inkomsten per maand, zonder kinderbijslag.",
    "S2",
)
means = named_number(
    f"{ID}.means_month",
    total(_own_means.of(OTHER), is_my("parent")),
    "De netto-inkomsten van de ouder bij wie het kind woont. Een nieuwe partner telt niet mee.",
    "S2",
)

_minor = age.of(OTHER) < ADULT
ceiling = named_number(
    f"{ID}.ceiling_month",
    P["davo.income_ceiling_month"].value
    + P["davo.ceiling_per_child_month"].value
    * (count(_minor, unit=CHILDREN) + count(_minor & (child_pillar1_points.of(OTHER) >= 4), unit=CHILDREN)),
    "De inkomensgrens van vroeger, met een verhoging per kind (dubbel bij een handicap).",
    "S4, S5, S6",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(age < LAST) & ~both_parents_here,
    conditions=(
        Condition(
            "c1",
            any_of(lives_in_belgium, exists(is_my("parent") & lives_in_belgium.of(OTHER))),
            "Het kind of de ouder bij wie het woont, woont in België. De andere ouder mag in het buitenland wonen.",
            "S1",
        ),
        Condition(
            "residence",
            default_gate(ID, by=SERVICE, text="of het verblijf in België genoeg is"),
            "U mag in België verblijven.",
            "S1",
        ),
        Condition("c2", fixed, "Het onderhoudsgeld ligt vast in een vonnis, een notariële akte of een akkoord.", "S1"),
        Condition(
            "c3",
            unpaid,
            "In de laatste twaalf maanden werd minstens twee keer niet of niet alles betaald.",
            "S1",
        ),
        Condition(
            "c4",
            is_child_in_charge,
            "Het is voor een kind: minderjarig, of ouder met kinderbijslag en nog ten laste.",
            "S1, S13",
        ),
        Condition(
            "c5",
            case(
                (day("2020-08-01") <= ON, ALWAYS),
                (day("2020-06-01") <= ON, judged(ID, "c5", by=SERVICE, text="of de inkomensgrens al was afgeschaft")),
                otherwise=means <= ceiling,
            ),
            "Uw inkomen telt niet meer mee. Voor juni 2020 was er een grens.",
            "S2, S6, S12, S13",
        ),
    ),
    amount=Amount(advance, AmountKind.INCOME, "Het voorschot voor dit kind, per maand.", "S1, S8, S10"),
    receipt=DAVO,
    residence="default",
)

period = named_number(f"{ID}.period", P["davo.period_months"].value, "Hoe lang een voorschot loopt.", "S1")
debtor_cost = named_number(
    f"{ID}.debtor_cost", P["davo.debtor_cost"].value, "Wat de andere ouder bovenop betaalt.", "S8"
)
disabled_supplement = named_number(
    f"{ID}.disabled_supplement",
    P["davo.ceiling_per_disabled_child_month"].value,
    "De verhoging van de grens van vroeger voor een kind met een handicap.",
    "S4, S6",
)

QUANTITIES: tuple[Reference, ...] = (recovery_possible, period, debtor_cost, disabled_supplement)
