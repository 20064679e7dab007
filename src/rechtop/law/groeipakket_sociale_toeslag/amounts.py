"""The amount for one child: by regime, income group, number of children and rank; then the part of the family.

In the old regime the amount follows the rank the child had on 31 December 2018, counted from the youngest. A sick
parent raises only the youngest rank, a single parent only the third, and that only below the low limit. Whether the
sick parent's rate also holds between the low and the high limit was not found: there the payer decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.law.facts.children import custody_share, foster_placement, rank_from_youngest_20181231
from rechtop.law.groeipakket_sociale_toeslag.family import (
    ID,
    P,
    both_parents_here,
    counted_children,
    long_term_sick_parent,
    new_regime,
    payer,
    single_parent_family,
)
from rechtop.law.groeipakket_sociale_toeslag.income import MID_STARTS, in_low
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import NumberReference, named_number
from rechtop.rules.parameters import Parameter


@dataclass(frozen=True)
class Rates:
    """The amounts of one series, EUR/month/child: as paid, or as the decree prints them at pivot index 103.04."""

    low_1_2: Number
    low_3plus: Number
    high_3plus: Number
    mid: Number
    youngest: Number
    youngest_sick_parent: Number
    second: Number
    third: Number
    third_single_parent: Number

    def per_child(self) -> Number:
        """The amount for the child at hand, supposing that the family has a right."""
        many = counted_children >= 3
        low = case(
            (new_regime, case((many, self.low_3plus), otherwise=self.low_1_2)),
            otherwise=self._old(
                case((long_term_sick_parent, self.youngest_sick_parent), otherwise=self.youngest),
                case((single_parent_family, self.third_single_parent), otherwise=self.third),
            ),
        )
        sick_in_high = payer("sick_high", "of het hogere bedrag voor een zieke ouder ook in uw inkomensgroep geldt")
        high = case(
            (new_regime, self.high_3plus),
            otherwise=self._old(
                case((long_term_sick_parent & sick_in_high, self.youngest_sick_parent), otherwise=self.youngest),
                self.third,
            ),
        )
        return case((in_low, low), (many, high), otherwise=self.mid)

    def _old(self, first: Number, third: Number) -> Number:
        """The amount by the frozen rank; the third and all older ranks are one."""
        rank = rank_from_youngest_20181231
        return case((rank <= 1, first), (rank <= 2, self.second), otherwise=third)


def _value(name: str) -> Number:
    parameter: Parameter = P[f"sociale_toeslag.{name}"]
    return parameter.value


PAID = Rates(
    low_1_2=_value("new.low_1_2"),
    low_3plus=_value("new.low_3plus"),
    high_3plus=_value("new.high_3plus"),
    mid=case((MID_STARTS, _value("mid_1_2")), otherwise=amount("0", "EUR/month/child")),
    youngest=_value("old.youngest"),
    youngest_sick_parent=_value("old.youngest_sick_parent"),
    second=_value("old.second"),
    third=_value("old.third"),
    third_single_parent=_value("old.third_single_parent"),
)

_new, _old = P["sociale_toeslag.decree_base_new"], P["sociale_toeslag.decree_base_old"]
DECREE = Rates(
    low_1_2=_new.at("low_1_2"),
    low_3plus=_new.at("low_3plus"),
    high_3plus=_new.at("high_3plus"),
    mid=case((MID_STARTS, _value("decree_base_mid")), otherwise=amount("0", "EUR/month/child")),
    youngest=_old.at("youngest"),
    youngest_sick_parent=_value("decree_base_sick"),
    second=_old.at("second"),
    third=_old.at("third"),
    third_single_parent=_value("decree_base_single"),
)

per_child = named_number(
    f"{ID}.per_child", PAID.per_child(), "Het volledige bedrag per maand voor dit kind, voor het verdeeld wordt.", "S10"
)

per_child_decree_base = named_number(
    f"{ID}.per_child_decree_base",
    DECREE.per_child(),
    "Het bedrag voor dit kind zoals het decreet het noemt, aan spilindex 103,04.",
    "S6, S7, S16, S18",
)

_reception_whole = payer("reception", "of u in de opvang meer dan een derde van het bedrag krijgt")

placement_divisor = case(
    (foster_placement.one_of("institution"), amount("3")),
    (foster_placement.one_of("asylum_reception"), case((_reception_whole, amount("1")), otherwise=amount("3"))),
    otherwise=amount("1"),
)
"""A third stays with the family of a child in an institution (S17). For reception only the basic amount was found."""

custody_divisor = case(
    (both_parents_here, amount("1")),
    (custody_share.one_of("equal", "not_decided"), amount("2")),
    otherwise=amount("1"),
)
"""Equal custody halves the supplement in each of both families; no decision of a judge is treated as equal."""

family_share_of_benefit = named_number(
    f"{ID}.family_share_of_benefit",
    amount("1").divided_by(
        placement_divisor, decimals=4, rounding=Rounding.HALF_UP, source="Een derde, geschreven als 0,3333 (S17)."
    ),
    "Het deel dat naar het gezin gaat als het kind geplaatst is.",
    "S17",
)

due: NumberReference = named_number(
    f"{ID}.for_family",
    (per_child * amount("1", "child")).divided_by(
        placement_divisor * custody_divisor,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Zoals het basisbedrag: per kind op de cent, een halve cent naar boven.",
    ),
    "Het bedrag per maand dat uw gezin voor dit kind krijgt.",
    "S10, S17",
)
