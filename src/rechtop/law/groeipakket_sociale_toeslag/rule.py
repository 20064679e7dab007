"""The social supplement as law: for a child that counts here, when the income of its family is low enough.

Child benefit that is paid for the child shows that the child's stay was accepted; only without it is the document of
the child itself looked at. A minor for whom nothing is paid is no reason to say no: the payer may find a right.
"""

from __future__ import annotations

from rechtop.law.facts.children import has_child_benefit
from rechtop.law.facts.receipts import SOCIALE_TOESLAG
from rechtop.law.groeipakket_sociale_toeslag.amounts import due, family_share_of_benefit, per_child_decree_base
from rechtop.law.groeipakket_sociale_toeslag.family import ID, PAYER, P, counts_here, may_be_child, qualifying
from rechtop.law.groeipakket_sociale_toeslag.income import c4, c5, c6, eligible, income_year
from rechtop.law.residence.gate import gate
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

_residence = gate("groeipakket", ID, by=PAYER, text="of het verblijf van dit kind recht geeft op het Groeipakket")

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=may_be_child,
    conditions=(
        Condition(
            "child",
            qualifying,
            "Voor dit kind is er recht op kinderbijslag (Groeipakket).",
            "S1; Groeipakketdecreet art. 8",
        ),
        Condition(
            "residence",
            has_child_benefit | _residence,
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "S1; Groeipakketdecreet art. 8",
        ),
        Condition(
            "custody",
            counts_here,
            "Het kind woont minstens de helft van de tijd bij u, of verblijft in een voorziening.",
            "S17",
        ),
        Condition(
            "income",
            any_of(eligible, c5, c6),
            "Het inkomen van het gezin is niet hoger dan de grens voor uw aantal kinderen.",
            "S6, S7, S9, S15, S18, S19, S22; Groeipakketdecreet art. 18, 18/1, 222 en 222/1",
        ),
        Condition("c4", c4, "Uw inkomen past bij wat u bezit buiten uw eigen woning of zaak.", "S10"),
    ),
    amount=Amount(due, AmountKind.INCOME, "De sociale toeslag voor dit kind, per maand.", "S2, S8, S10"),
    receipt=SOCIALE_TOESLAG,
    residence="groeipakket",
)

_in_november_2022 = (day("2022-11-01") <= ON) & (day("2022-11-30") >= ON)
_in_april_2023 = (day("2023-04-01") <= ON) & (day("2023-04-30") >= ON)

one_off = named_number(
    f"{ID}.one_off",
    case(
        (RIGHT.holds & (_in_november_2022 | _in_april_2023), P["sociale_toeslag.one_off"].value),
        otherwise=amount("0", "EUR/child"),
    ),
    "De eenmalige toeslag van 100 euro per kind, alleen in november 2022 en april 2023.",
    "S12",
)

QUANTITIES: tuple[Reference, ...] = (per_child_decree_base, family_share_of_benefit, income_year, one_off)
