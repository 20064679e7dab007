"""The nursery supplement as law: for the year of turning three (enrolled in time) and of turning four (present enough).

An address in Flanders is not asked: the school counts. 150 half days are those of the school year that starts in the
year of turning three; whoever has fewer may still meet the 185 of the second class, or have been ill, which the payer
looks into. So a low number never refuses. It is paid from the month after the third or fourth birthday, so that until
that day it comes later.
"""

from __future__ import annotations

from rechtop.law.child_benefit import may_stay, payer
from rechtop.law.facts.childcare import kleuter_enrolled_on, kleuter_half_days
from rechtop.law.facts.children import child_domicile_region
from rechtop.law.facts.person import birth_date
from rechtop.law.facts.receipts_family import KLEUTERTOESLAG
from rechtop.law.facts.school import school_level
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, first_of_year, months_later, years_between
from rechtop.rules.named import Reference, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_kleutertoeslag"
P = parameters(ID)

LIMIT_MONTHS = 12 * 3 + 2
"""Two months after the third birthday."""

turns = named_number(
    f"{ID}.turns",
    years_between(first_of_year(birth_date), ON),
    "Hoe oud dit kind wordt in dit kalenderjaar.",
    "S6",
)
turns_three = named_truth(f"{ID}.turns_three", turns.equals(3), "Dit kind wordt dit jaar drie.", "S6")
turns_four = named_truth(f"{ID}.turns_four", turns.equals(4), "Dit kind wordt dit jaar vier.", "S6")

in_time = named_truth(
    f"{ID}.in_time",
    (kleuter_enrolled_on <= months_later(birth_date, LIMIT_MONTHS)) & (kleuter_enrolled_on <= ON),
    "Dit kind was uiterlijk twee maanden na zijn derde verjaardag ingeschreven.",
    "S6",
)

present_enough = named_truth(
    f"{ID}.present_enough",
    (kleuter_half_days >= P["kleutertoeslag.half_days_first"].value)
    | payer(ID, "c2", "of uw kind genoeg naar school ging, of ziek was"),
    "Dit kind was genoeg aanwezig in de kleuterklas.",
    "S6, S7",
)

half_days_second = named_number(
    f"{ID}.half_days_second",
    P["kleutertoeslag.half_days_second"].value,
    "De halve dagen aanwezigheid die nodig zijn in de tweede kleuterklas.",
    "S8",
)

birthday = named_truth(
    f"{ID}.birthday",
    (turns_three & (months_later(birth_date, 12 * 3) <= ON)) | (turns_four & (months_later(birth_date, 12 * 4) <= ON)),
    "Dit kind is dit jaar al jarig geweest.",
    "S11, S12",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=turns_three | turns_four,
    conditions=(
        Condition(
            "c1",
            ~turns_three | in_time,
            "Wie dit jaar 3 wordt: het kind is op tijd ingeschreven in een Nederlandstalige kleuterschool.",
            "Groeipakketdecreet art. 54; S6",
        ),
        Condition(
            "c2",
            ~turns_four | (school_level.one_of("kleuter") & present_enough),
            "Wie dit jaar 4 wordt: het kind is nog ingeschreven en was genoeg aanwezig.",
            "Groeipakketdecreet art. 54; S6, S7",
        ),
        Condition(
            "reached",
            birthday,
            "Het kind is al 3 of 4 geworden. De toeslag komt de maand erna.",
            "S11, S12",
        ),
        Condition(
            "c3",
            child_domicile_region.one_of("abroad") | may_stay(ID),
            "Het kind is Belg of mag in België verblijven. Wie in het buitenland woont, moet dat niet bewijzen.",
            "S7",
        ),
    ),
    amount=Amount(
        P["kleutertoeslag.amount"].value,
        AmountKind.INCOME,
        "De kleutertoeslag van dit jaar.",
        "Groeipakketdecreet art. 55; S3, S8, S9, S10, S11",
    ),
    receipt=KLEUTERTOESLAG,
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (half_days_second,)
