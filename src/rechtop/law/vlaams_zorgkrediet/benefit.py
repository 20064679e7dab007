"""The benefit of care credit: by how much work stops, in proportion to the contract; and the credit that is left.

The page with the amounts has no date, and they follow the index: what it prints is named, and the amount of now is a
range around it.
"""

from __future__ import annotations

from rechtop.law.facts.carers import care_credit_taken, contract_share, leave_share
from rechtop.law.facts.children import has_child_benefit
from rechtop.law.facts.person import age
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import another, exists, is_my, total

ID = "vlaams_zorgkrediet"
P = parameters(ID)
_PRINTED = "Op de cent."
_NOTHING = amount("0.00", "EUR/month")

lives_alone = named_truth(f"{ID}.lives_alone", ~exists(another()), "U woont alleen.", "S1")

_dependent_child = is_my("child", "stepchild") & ((age.of(OTHER) < 18) | has_child_benefit.of(OTHER))
single_parent = named_truth(
    f"{ID}.single_parent",
    exists(_dependent_child) & ~exists(another() & ~_dependent_child),
    "U woont alleen met een of meer kinderen ten laste.",
    "S1",
)


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source=_PRINTED)


def _by_contract(full_time: Number) -> Number:
    """In proportion to the contract, in percent of a full-time job."""
    share = contract_share.divided_by(
        amount("100", "percent"), decimals=4, rounding=Rounding.HALF_UP, source="Een percentage (S1)."
    )
    return _to_the_cent(full_time * share)


_gross, _single_gross = P["zorgkrediet.gross_month"], P["zorgkrediet.single_parent_gross_month"]
gross_month = named_number(
    f"{ID}.gross_month",
    _by_contract(
        leave_share.look_up(
            {
                "full": _gross.at("full"),
                "half": case((single_parent, _single_gross.at("half")), otherwise=_gross.at("half")),
                "one_fifth": case((single_parent, _single_gross.at("one_fifth")), otherwise=_gross.at("one_fifth")),
                "one_tenth": _NOTHING,
            }
        )
    ),
    "De bruto-uitkering per maand, volgens de bladzijde zonder datum.",
    "S1",
)

_net, _single_net = P["zorgkrediet.net_month"], P["zorgkrediet.single_parent_net_month"]
_half_net = case(
    (single_parent, _single_net.at("half")),
    (lives_alone, _net.at("half_alone")),
    (age >= 50, _net.at("half_cohabiting_50_plus")),
    otherwise=_net.at("half_cohabiting_under_50"),
)
net_month = named_number(
    f"{ID}.net_month",
    _by_contract(
        leave_share.look_up(
            {
                "full": _net.at("full"),
                "half": _half_net,
                "one_fifth": case((single_parent, _single_net.at("one_fifth")), otherwise=_net.at("one_fifth")),
                "one_tenth": _NOTHING,
            }
        )
    ),
    "De netto-uitkering per maand, volgens de bladzijde zonder datum.",
    "S1",
)

net_now_month = named_number(
    f"{ID}.net_now_month",
    _to_the_cent(net_month * P["zorgkrediet.index_since_page"].value),
    "Wat u ongeveer netto per maand krijgt, met een marge voor de index.",
    "S1",
)

_taken = total(
    care_credit_taken.number("months")
    * care_credit_taken.choice("share").look_up(
        {"full": amount("1.0"), "half": amount("0.5"), "one_fifth": amount("0.2")}
    ),
    ALWAYS,
    care_credit_taken,
)
left_full_months = named_number(
    f"{ID}.left_full_months",
    (P["zorgkrediet.career_months"].at("full") - _taken).not_below(0),
    "Hoeveel maanden zorgkrediet u nog hebt, als u helemaal stopt met werken.",
    "S4",
)
