"""The basic child benefit as law: for every child that lives in Flanders and may stay, whatever the income.

Until the month of the 18th birthday nothing else is asked, nor until that of the 21st of a child with a recognised
need of support. From 18 to 25 somebody has to learn, or to have left school within the year; how much may be worked is
only settled below the printed hours. Above them the payer looks month by month, so that they never refuse the right.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_domicile_region, child_pillar1_points, youth_activity
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import GROEIPAKKET, ZORGTOESLAG
from rechtop.law.facts.work import ordinary_work_hours_month, student_hours_year
from rechtop.law.groeipakket_basisbedrag.amounts import ID, PAYER, P, due, family_share, months_old
from rechtop.law.residence.gate import gate
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ADULT, SUPPORTED, LAST = 18, 21, 25
"""The ages whose month still counts: of everybody, of a child with a need of support, of who learns."""

support_recognised = named_truth(
    f"{ID}.support_recognised",
    ZORGTOESLAG.on(ON) | (child_pillar1_points >= 4),
    "Dit kind is erkend met een specifieke ondersteuningsbehoefte.",
    "S6",
)

within_hours = named_truth(
    f"{ID}.within_hours",
    (student_hours_year <= P["groeipakket.student_hours_year"].value)
    & (ordinary_work_hours_month <= P["groeipakket.ordinary_work_hours_month"].value),
    "De gewerkte uren blijven onder de grenzen.",
    "S6, S14, S15",
)

learns = named_truth(
    f"{ID}.learns",
    (months_old <= 12 * LAST)
    & youth_activity.one_of("student", "training", "school_leaver")
    & case(
        ((age < LAST) & within_hours, ALWAYS),
        otherwise=judged(ID, "c3", by=PAYER, text="of de studie en de gewerkte uren het recht nog openen"),
    ),
    "Dit kind is jonger dan 25 en leert, of is minder dan een jaar van school.",
    "S6, S14, S15",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=months_old <= 12 * LAST,
    conditions=(
        Condition(
            "c1",
            child_domicile_region.one_of("flanders")
            | (
                child_domicile_region.one_of("not_registered")
                & judged(ID, "c1", by=PAYER, text="of het kind echt in Vlaanderen woont")
            ),
            "Het kind heeft zijn officiële adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c2",
            gate("groeipakket", ID, by=PAYER, text="of het verblijf van dit kind recht geeft op het Groeipakket"),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c3",
            any_of(months_old <= 12 * ADULT, (months_old <= 12 * SUPPORTED) & support_recognised, learns),
            "Het kind is jonger dan 18, erkend met een ondersteuningsbehoefte (tot 21), of leert nog (tot 25).",
            "Groeipakketdecreet art. 8; S6, S14, S15",
        ),
    ),
    amount=Amount(
        due,
        AmountKind.INCOME,
        "Het basisbedrag voor dit kind, per maand, zonder andere toeslagen.",
        "Groeipakketdecreet art. 13 en 210-215; S2, S4, S12",
    ),
    receipt=GROEIPAKKET,
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (family_share,)
