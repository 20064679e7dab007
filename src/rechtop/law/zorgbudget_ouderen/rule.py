"""The care budget for older people: 65 (c1), a care need (c2), a zorgkas (c5), years in Flanders or Brussels (c6).

The category (c3, c4), the household (c9) and the income (c8) decide how much. Changes must be told to the zorgkas
(c10): that is a duty afterwards and no condition.
"""

from __future__ import annotations

from rechtop.law.facts.care import (
    consecutive_years_in_flanders_or_brussels,
    years_in_flanders_or_brussels,
)
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IT, IVT, ZORGBUDGET_OUDEREN
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.law.residence.gate import default_gate
from rechtop.law.zorgbudget_ouderen.means import ZORGKAS, counted_income_year, month, month_about, over_ceiling
from rechtop.law.zorgbudget_ouderen.need import ID, P, in_care_home, needs_care
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.zorgkas import joined
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

NEARLY = 64
"""A year before the age of the law, so that a right that comes within the year is shown."""

_consecutive = consecutive_years_in_flanders_or_brussels >= P["zorgbudget_ouderen.residence_years_consecutive"].value
_enough_years = years_in_flanders_or_brussels >= P["zorgbudget_ouderen.residence_years"].value

years_fit = case(
    (_consecutive & _enough_years, ALWAYS),
    (~_consecutive, NEVER),
    otherwise=judged(ID, "c6", by=ZORGKAS, text="of u lang genoeg in Vlaanderen of Brussel woonde of verzekerd was"),
)
"""Whether the ten years of 2022 also hold for this budget was not checked: with five in a row it stays open."""

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= NEARLY) & lasting_health_limitation,
    conditions=(
        Condition("c1", age >= P["zorgbudget_ouderen.min_age"].value, "U bent minstens 65 jaar.", "S1"),
        Condition(
            "c2",
            needs_care,
            "U hebt minstens 7 punten voor zelfredzaamheid, of u verblijft in een woonzorgcentrum.",
            "S1, S2, S5",
        ),
        Condition(
            "c5", joined(ID, "c5"), "U bent aangesloten bij een zorgkas en betaalde de zorgpremies.", "S9, S20, S21"
        ),
        Condition(
            "c6",
            years_fit,
            "U woonde tien kalenderjaren in Vlaanderen of Brussel, waarvan vijf na elkaar.",
            "S10",
        ),
        Condition(
            "c7",
            ~(IVT.on(ON) | IT.on(ON)),
            "U krijgt geen inkomensvervangende of integratietegemoetkoming. Met andere zorgbudgetten mag het wel.",
            "S11",
        ),
        Condition(
            "residence",
            default_gate(ID, by=ZORGKAS, text="of uw verblijf dit zorgbudget opent"),
            "U bent Belg, of uw verblijf in België opent dit zorgbudget.",
            "S7, S10",
        ),
        Condition(
            "c8",
            month > 0,
            "Het inkomen van u en uw partner laat nog een bedrag over.",
            "S9, S16; KB 5 maart 1990, art. 6-25 (model)",
        ),
    ),
    amount=Amount(month, AmountKind.INCOME, "Uw zorgbudget per maand.", "S4, S15"),
    receipt=ZORGBUDGET_OUDEREN,
)

QUANTITIES = (counted_income_year, over_ceiling, month_about)

CONSTRAINTS = (
    means_limited(
        "care_budget_limited", ZORGBUDGET_OUDEREN.on(ON), "Wie een zorgbudget voor ouderen krijgt, heeft hulp nodig."
    ),
    means_limited("care_home_limited", in_care_home, "Wie in een woonzorgcentrum verblijft, heeft hulp nodig."),
)
