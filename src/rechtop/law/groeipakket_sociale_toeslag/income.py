"""The income test: the award on the income of two years before, and the two ways around it.

The decree says "not more than" the limit, payers print "less than": the decree is followed. The low limit of 2019 has
four printed values; it enters as a range, so an income in between stays open. Limits after August 2024 were not found:
they drift, so clear cases are decided and those near a limit are not.

Which year counts: an award year starts on 1 October until 2021, on 1 September from 2022, and looks at the income of
two calendar years before the year in which it starts. So in the first months of a year that is three years back.
"""

from __future__ import annotations

from rechtop.law.facts.household import groeipakket_family_income, groeipakket_real_income_month
from rechtop.law.facts.property import cadastral_income_foreign_use
from rechtop.law.facts.receipts import IGO, IVT, LEEFLOON, OCMW_SUPPORT
from rechtop.law.groeipakket_sociale_toeslag.family import (
    ID,
    P,
    brings_me_up,
    counted_children,
    n_children_new_regime,
    one_family,
    payer,
)
from rechtop.rules.days import ON, day, first_of_month, first_of_year, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import named_day, named_number, named_truth
from rechtop.rules.people import exists, total

MID_STARTS = day("2023-04-01") <= ON
"""Whether the middle category for one or two children exists already."""

SMALL_FAMILY = MID_STARTS & (counted_children <= 2)
"""For one or two children there is a middle category, in either regime."""

LARGE_FAMILY = (counted_children >= 3) & (n_children_new_regime >= 1)
"""For three or more children, of whom one has the new amounts, there is a high category.

That a third or later child joined from 2019 on then follows: a child with the new amounts did, and there are three now.
"""


def _not_above(income: Number, limit: str) -> Truth:
    return income <= P[f"sociale_toeslag.limit_{limit}"].value


c1 = named_truth(
    f"{ID}.c1",
    _not_above(groeipakket_family_income, "low"),
    "Het gezinsinkomen is niet hoger dan de laagste grens.",
    "S6, S15; Groeipakketdecreet art. 18",
)
c2 = named_truth(
    f"{ID}.c2",
    SMALL_FAMILY & _not_above(groeipakket_family_income, "mid"),
    "Er zijn één of twee kinderen en het gezinsinkomen is niet hoger dan de middelste grens.",
    "S18; Groeipakketdecreet art. 18/1",
)
c3 = named_truth(
    f"{ID}.c3",
    LARGE_FAMILY & _not_above(groeipakket_family_income, "high"),
    "Er zijn drie of meer kinderen, met één in de nieuwe regeling, en het inkomen blijft onder de hoogste grens.",
    "S7, S15; Groeipakketdecreet art. 222/1",
)

eligible = named_truth(
    f"{ID}.eligible",
    case(
        (one_family, any_of(c1, c2, c3)),
        otherwise=payer("c1", "of het inkomen van het gezin van dit kind onder de grens blijft"),
    ),
    "Het gezinsinkomen van twee jaar terug geeft recht op de toeslag.",
    "S6, S7, S13, S15, S18",
)
"""The declared income is of one family. Where two families with children live here, the payer finds whose it is."""

_low_benefit = named_truth(
    f"{ID}.low_benefit",
    any_of(*(r.touches(first_of_month(ON), ON) for r in (LEEFLOON, OCMW_SUPPORT, IVT, IGO))),
    "U krijgt deze maand een leefloon of gelijkaardige steun, een IVT of een IGO.",
    "S19, S22",
)

c5 = named_truth(
    f"{ID}.c5",
    exists(brings_me_up() & _low_benefit.of(OTHER))
    & payer("c5", "of uw gezin deze maand leeft van leefloon, IVT of IGO"),
    "Het inkomen van het gezin bestaat uit een leefloon, IVT of IGO.",
    "S19, S22",
)

real_income_year = named_number(
    f"{ID}.real_income_year",
    groeipakket_real_income_month * amount("12", "month/year"),
    "Het inkomen van nu, op een jaar gerekend.",
    "S9",
)

_alarm = payer("c6", "of uw inkomen minstens zes maanden na elkaar onder de grens bleef (alarmbel)")

c6_low = named_truth(
    f"{ID}.c6_low",
    _not_above(real_income_year, "low") & _alarm,
    "Uw inkomen van nu blijft onder de laagste grens.",
    "S9",
)
c6 = named_truth(
    f"{ID}.c6",
    c6_low
    | (SMALL_FAMILY & _not_above(real_income_year, "mid") & _alarm)
    | (LARGE_FAMILY & _not_above(real_income_year, "high") & _alarm),
    "Uw inkomen is gedaald en blijft al zes maanden onder de grens.",
    "S9",
)

in_low = named_truth(
    f"{ID}.in_low",
    any_of(
        case(
            (one_family, c1),
            otherwise=payer("low_group", "of het gezin van dit kind in de laagste inkomensgroep valt"),
        ),
        c5,
        c6_low,
    ),
    "Het inkomen van uw gezin valt in de laagste groep.",
    "S6, S9, S19",
)

foreign_use_ki = named_number(
    f"{ID}.foreign_use_ki",
    total(cadastral_income_foreign_use.of(OTHER), brings_me_up()),
    "Het kadastraal inkomen (geschatte opbrengst) van wat het gezin bezit buiten de eigen woning of zaak.",
    "S10",
)

c4 = named_truth(
    f"{ID}.ki_test",
    (foreign_use_ki <= 0) | payer("c4", "of uw inkomen past bij de gebouwen of gronden die u bezit"),
    "Uw inkomen past bij wat u bezit buiten uw eigen woning of zaak.",
    "S10",
)
"""The percentage of this test was not found: without such property it is met, else the payer applies it."""

income_year = named_day(
    f"{ID}.income_year",
    case(
        (day("2022-09-01") <= ON, first_of_year(months_later(ON, -32))),
        otherwise=first_of_year(months_later(ON, -33)),
    ),
    "De eerste dag van het jaar waarvan het inkomen telt.",
    "S14, S20",
)
