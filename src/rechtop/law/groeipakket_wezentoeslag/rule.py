"""The orphan supplement as law: half (since 2023: 80 %) of the basic amount for one parent, all of it for both.

A child that was an orphan before 2019 keeps one higher amount instead of the basic one, under the old rules; those
(among others: no new partner of the parent who is left) are for the payer. Its supplement is what that amount is above
the basic amount by rank, so that both rights together give what is paid. A child that lives here with both its parents
is asked nothing.
"""

from __future__ import annotations

from rechtop.law.child_benefit import LAST, document_allows, in_flanders, opens_benefit, payer
from rechtop.law.facts.children import has_child_benefit, orphan_before_2019, parents_deceased
from rechtop.law.facts.person import birth_date
from rechtop.law.facts.receipts_family import WEZENTOESLAG
from rechtop.law.groeipakket_basisbedrag.amounts import P as BASIC
from rechtop.law.groeipakket_basisbedrag.amounts import base, months_old
from rechtop.law.groeipakket_sociale_toeslag.family import both_parents_here
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import day
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_wezentoeslag"
P = parameters(ID)
_BASIC = BASIC["basisbedrag.new"].value
JUDGE = "de vrederechter"

old_orphan = named_truth(
    f"{ID}.old_orphan",
    (birth_date <= day("2018-12-31")) & orphan_before_2019,
    "Dit kind was al wees voor 1 januari 2019.",
    "S7",
)

both_lost = named_truth(
    f"{ID}.both_lost",
    parents_deceased.one_of("both", "only_known_parent")
    | (
        parents_deceased.one_of("missing")
        & judged(ID, "c4", by=JUDGE, text="of beide ouders, of de enige bekende ouder, afwezig zijn")
    ),
    "De beide ouders, of de enige bekende ouder, zijn gestorven of afwezig verklaard.",
    "Groeipakketdecreet art. 15; S6",
)


def _share(rate: str) -> Number:
    """A share of the basic amount on the cent. Half a cent goes down: half of 169.79 is printed as 84.89 (S4)."""
    return (_BASIC * P[f"wezentoeslag.{rate}"].value - amount("0.001", "EUR/month")).rounded(
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="De helft van 169,79 staat als 84,89 in de tabel (S4): een halve cent gaat naar beneden.",
    )


half = named_number(f"{ID}.half", _share("half_rate"), "De toeslag voor wie één ouder verloor.", "S4, S6, S8")
full = named_number(f"{ID}.full", _share("full_rate"), "De toeslag voor wie beide ouders verloor.", "S4, S6")

old_amount = named_number(
    f"{ID}.old_amount",
    P["wezentoeslag.old_increased_orphan"].value,
    "Het hele bedrag voor wie al wees was voor 2019, in de plaats van het basisbedrag.",
    "S4, S5, S7",
)

supplement = named_number(
    f"{ID}.supplement",
    case(
        (old_orphan, (old_amount - base).not_below(0)),
        (both_lost, full),
        otherwise=half,
    ),
    "De wezentoeslag, bovenop het basisbedrag.",
    "Groeipakketdecreet art. 13-15; S4, S6, S7",
)

total_with_base = named_number(
    f"{ID}.total_with_base", supplement + base, "De wezentoeslag en het basisbedrag samen.", "S4"
)

printed_half = named_number(
    f"{ID}.printed_half", P["wezentoeslag.half_amount"].value, "De toeslag voor een halve wees, zoals gedrukt.", "S4"
)
printed_full = named_number(
    f"{ID}.printed_full", P["wezentoeslag.full_amount"].value, "De toeslag voor een volle wees, zoals gedrukt.", "S4"
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(months_old <= LAST) & ~both_parents_here,
    conditions=(
        Condition(
            "c1",
            in_flanders(ID),
            "Het kind heeft zijn officiële adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c2",
            has_child_benefit | document_allows(ID),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "child",
            opens_benefit(ID),
            "Voor dit kind is er recht op het Groeipakket.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c3",
            parents_deceased.one_of("one", "both", "only_known_parent")
            | (
                parents_deceased.one_of("missing")
                & judged(ID, "c3", by=JUDGE, text="of de verdwenen ouder vermoedelijk afwezig is")
            ),
            "Een ouder van het kind is gestorven, of door de vrederechter vermoedelijk afwezig verklaard.",
            "Groeipakketdecreet art. 14 en 15; S6",
        ),
        Condition(
            "c5",
            case(
                (old_orphan, payer(ID, "c5", "of de oude regels voor wezen nog voor dit kind gelden")),
                otherwise=ALWAYS,
            ),
            "Was het kind al wees voor 2019? Dan gelden nog de oude regels.",
            "S7",
        ),
    ),
    amount=Amount(
        supplement,
        AmountKind.INCOME,
        "De wezentoeslag voor dit kind, per maand, bovenop het basisbedrag.",
        "Groeipakketdecreet art. 13-15; S4, S6, S8",
    ),
    receipt=WEZENTOESLAG,
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (total_with_base, printed_half, printed_full)
