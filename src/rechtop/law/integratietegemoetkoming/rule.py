"""The IT: at least 7 points (c2), given by doctors of the DG; age and residence are those of the IVT (c1).

The category (c3) follows the points, and only one's own income counts (c4): both decide how much, see ``means``.
"""

from __future__ import annotations

from rechtop.law.facts.disability import autonomy_points
from rechtop.law.facts.person import lives_in_belgium
from rechtop.law.facts.receipts import IT
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import age_fits, may_exist, means_limited, residence_fits
from rechtop.law.integratietegemoetkoming.means import counted_labour_income, counted_other_income, it_month
from rechtop.law.integratietegemoetkoming.points import IT_ID, P, has_enough
from rechtop.rules.days import ON
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

RIGHT = Right(
    id=IT_ID,
    holder=Holder.PERSON,
    who=may_exist(),
    conditions=(
        Condition(
            "c1",
            age_fits(IT_ID, IT),
            "U bent tussen 18 en 65 jaar als u de IT vraagt. Vragen kan al vanaf 17.",
            "Wet 27 februari 1987, art. 2; S10",
        ),
        Condition(
            "c1_residence",
            residence_fits(IT_ID),
            "U staat in het bevolkingsregister, of u hebt een statuut dat de wet noemt.",
            "Wet 27 februari 1987, art. 4; S10",
        ),
        Condition("c1_belgium", lives_in_belgium, "U woont echt in België.", "Wet 27 februari 1987, art. 4; S10"),
        Condition(
            "c2",
            has_enough(IT_ID, P["it.min_points"].value, IT),
            "U hebt minstens 7 punten voor zelfredzaamheid, volgens een arts van de FOD.",
            "KB 6 juli 1987, art. 5; S1, S8",
        ),
        Condition(
            "c4",
            it_month > 0,
            "Uw eigen inkomen laat nog een bedrag over. Het inkomen van uw partner telt niet sinds 2021.",
            "KB 6 juli 1987, art. 9ter; S4, S6",
        ),
    ),
    amount=Amount(it_month, AmountKind.INCOME, "Uw integratietegemoetkoming per maand.", "S3, S4"),
    receipt=IT,
    residence="own",
)

QUANTITIES = (counted_labour_income, counted_other_income)

CONSTRAINTS = (
    means_limited("it_limited", IT.on(ON), "Wie een IT krijgt, heeft een handicap of hulp nodig."),
    means_limited(
        "points_limited",
        autonomy_points > 0,
        "Wie punten voor zelfredzaamheid kreeg, heeft een handicap of hulp nodig.",
    ),
)
