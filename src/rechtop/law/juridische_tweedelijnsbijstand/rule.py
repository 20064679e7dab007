"""Legal aid by a lawyer as law: wholly free by a presumption or below one limit, partly free below another.

Both limits are strict: on the limit one falls on the other side. Savings or property beside the own home are signs of
wealth that the BJB weighs; without any, nothing of that is left open. An insurance only goes first when it covers the
dispute. That a case has no ground at all is a refusal of the case and not of the person: it is no condition here.

``who``: a small child does not look for a lawyer, so that the right is not shown for it. The age of 12 is no limit of
the law.
"""

from __future__ import annotations

from rechtop.law.facts.legal import legal_insurance, legal_matter
from rechtop.law.facts.person import age
from rechtop.law.facts.property import cadastral_income_foreign_use, savings
from rechtop.law.facts.receipts import LEGAL_AID
from rechtop.law.juridische_tweedelijnsbijstand.means import (
    P,
    dependants,
    full_limit,
    household_means_month,
    household_net_income_month,
    lives_alone,
    one_household,
    own_means_month,
    partial_limit,
    separate,
)
from rechtop.law.juridische_tweedelijnsbijstand.presumption import BJB, ID, bjb, is_minor, presumed
from rechtop.law.residence.gate import gate
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Choice, Number, amount
from rechtop.rules.logic import ALWAYS, Option, any_of, case
from rechtop.rules.named import Reference, named_choice, named_number, named_truth
from rechtop.rules.people import each
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

RESULTS = ("none", "partial", "full")
FREE = amount("0.00", "EUR")


def _result(means: Number, full: Number, partial: Number) -> Choice:
    return case(
        (means < full, Option(RESULTS, "full")),
        (means < partial, Option(RESULTS, "partial")),
        otherwise=Option(RESULTS, "none"),
    )


_as_family = _result(household_means_month, full_limit, partial_limit)
_apart = _result(own_means_month, P["prodeo.full.alone"].value, P["prodeo.partial.alone"].value)

result = named_choice(
    f"{ID}.result",
    case(
        (presumed, Option(RESULTS, "full")),
        (one_household, _as_family),
        (separate, _apart),
        otherwise=_as_family,
    ),
    "Volledig gratis, deels gratis of geen recht.",
    "S1, S5, S6; KB 18 december 2003, art. 1 en 2",
)

over_full_month = named_number(
    f"{ID}.over_full_month",
    case(
        (one_household, household_means_month - full_limit),
        (separate, own_means_month - P["prodeo.full.alone"].value),
        otherwise=household_means_month - full_limit,
    ),
    "Hoeveel uw bestaansmiddelen boven de grens voor een gratis advocaat liggen, per maand.",
    "S8",
)

contribution = named_number(
    f"{ID}.contribution",
    result.look_up(
        {
            "none": FREE,
            "full": FREE,
            "partial": (over_full_month * amount("1", "month"))
            .not_below(P["prodeo.partial_contribution"].at("min"))
            .not_above(P["prodeo.partial_contribution"].at("max")),
        }
    ),
    "Wat u één keer zelf betaalt voor deze advocaat.",
    "S8",
)

_during_forfait = (day("2016-09-01") <= ON) & (day("2018-06-21") >= ON)
forfait_appointment = named_number(
    f"{ID}.forfait_appointment",
    case((_during_forfait, P["prodeo.forfait"].at("appointment")), otherwise=FREE),
    "Wat u bij de aanstelling van de advocaat betaalde, van september 2016 tot juni 2018.",
    "S9",
)
forfait_instance = named_number(
    f"{ID}.forfait_instance",
    case((_during_forfait, P["prodeo.forfait"].at("instance")), otherwise=FREE),
    "Wat u per procedure betaalde, van september 2016 tot juni 2018.",
    "S9",
)

no_wealth = named_truth(
    f"{ID}.no_wealth",
    each(~is_minor.of(OTHER), (savings.of(OTHER) <= 0) & (cadastral_income_foreign_use.of(OTHER) <= 0)),
    "Niemand op uw adres heeft spaargeld, of gebouwen of gronden naast de eigen woning.",
    "S5, S11, S19",
)

within_limit = named_truth(
    f"{ID}.within_limit",
    result.one_of("full", "partial"),
    "Uw bestaansmiddelen (inkomen en bezit) zijn onder de grens, of uw situatie geeft recht zonder onderzoek.",
    "S1, S5, S6",
)
c1 = named_truth(f"{ID}.c1", lives_alone & within_limit, "U woont alleen en blijft onder de grens.", "S1, S5")
c2 = named_truth(f"{ID}.c2", ~lives_alone & within_limit, "Uw gezin blijft onder de grens.", "S1, S4")

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= 12,
    conditions=(
        Condition(
            "residence",
            legal_matter.one_of("stay_or_asylum")
            | gate("pro_deo", ID, by=BJB, text="of uw verblijf of uw zaak deze hulp toelaat"),
            "Uw verblijf sluit deze hulp niet uit.",
            "S6, S16",
        ),
        Condition(
            "means",
            within_limit,
            "Uw bestaansmiddelen (inkomen en bezit) zijn onder de grens, of uw situatie geeft recht zonder onderzoek.",
            "S1, S4, S5, S6, S16; KB 18 december 2003, art. 1 en 2",
        ),
        Condition(
            "c3",
            any_of(
                presumed,
                case((no_wealth, ALWAYS), otherwise=bjb("c3", "of uw spaargeld en bezit geen teken van rijkdom zijn")),
            ),
            "Uw spaargeld en bezit zijn geen teken van rijkdom. Uw enige eigen woning telt niet.",
            "S5, S11, S19",
        ),
        Condition(
            "c5",
            ~legal_insurance | bjb("c5", "of uw rechtsbijstandsverzekering dit geschil niet betaalt"),
            "Geen rechtsbijstandsverzekering betaalt al uw advocaat in dit geschil.",
            "S15",
        ),
    ),
    amount=Amount(contribution, AmountKind.PRICE_TO_PAY, "Wat u één keer zelf betaalt voor deze advocaat.", "S8"),
    receipt=LEGAL_AID,
    residence="pro_deo",
)

QUANTITIES: tuple[Reference, ...] = (
    c1,
    c2,
    dependants,
    household_net_income_month,
    forfait_appointment,
    forfait_instance,
)
