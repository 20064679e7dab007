"""Questions that settle several facts at once: what is not named is as for most people. For the interview.

A screen shows the labels of what still matters, each to be named or not, and "niets hiervan". What is named is asked
by itself afterwards, unless it was a yes or no; without an answer everything is asked one by one.
"""

from __future__ import annotations

from rechtop.law.facts import receipts, receipts_work
from rechtop.law.facts.summaries_home import DEBTS, DWELLING, MONTH, PLANS, PROPERTY, YEAR
from rechtop.law.facts.summaries_people import (
    CHILD,
    DISABILITY,
    EVERYBODY,
    HEALTH,
    HELP,
    LEARNING,
    LIVING,
    MEMBER,
    OCMW_WORK,
    SCORES,
    WITHOUT_HOME,
    WORK,
)
from rechtop.rules.receipts import Receipt
from rechtop.rules.summaries import Summary, list_part

_MOST_RECEIVED: tuple[Receipt, ...] = (
    receipts.GROEIPAKKET,
    receipts.VERHOOGDE_TEGEMOETKOMING,
    receipts.LEEFLOON,
    receipts_work.UNEMPLOYMENT_BENEFIT,
    receipts_work.INSERTION_BENEFIT,
    receipts.SOCIALE_TOESLAG,
    receipts.IGO,
    receipts.IVT,
    receipts.IT,
    receipts.ZORGBUDGET_OUDEREN,
    receipts.ZORGTOESLAG,
    receipts.HUURSUBSIDIE,
    receipts.OCMW_SUPPORT,
)

BENEFITS = Summary(
    "krijgt",
    "Krijgt iemand op dit adres een van deze uitkeringen of toelagen?",
    "Wat u al krijgt, opent of sluit soms andere rechten.",
    tuple(list_part(receipt.records, receipt.name) for receipt in _MOST_RECEIVED),
    everybody=True,
)
"""What many people receive and most rights read; the rest comes later, as :data:`RECEIVED`."""

RECEIVED = Summary(
    "receives_complete",
    "Krijgt iemand op dit adres nog iets anders?",
    "Wat u al krijgt, opent of sluit soms andere rechten.",
    (),
)

SUMMARIES: tuple[Summary, ...] = (
    BENEFITS,
    EVERYBODY,
    MEMBER,
    LEARNING,
    MONTH,
    YEAR,
    PROPERTY,
    WORK,
    OCMW_WORK,
    HEALTH,
    DISABILITY,
    SCORES,
    HELP,
    CHILD,
    LIVING,
    DWELLING,
    PLANS,
    DEBTS,
    WITHOUT_HOME,
    RECEIVED,
)
"""All summaries that the interview may put."""
