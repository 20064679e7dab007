"""The income ceilings of candidates for social housing: one table, read by three rights.

Social housing and its rent read them, and since May 2019 so do the rent premium and the rent subsidy.
"""

from __future__ import annotations

from rechtop.law.loading import parameters
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import case

ID = "sociale_huur"
P = parameters(ID)


def ceiling_for(alone: Truth, disabled: Truth, dependants: Number) -> Number:
    """The ceiling of a household, EUR/year: alone, alone with a disability, or any other with more per dependant.

    ``alone`` is whether nobody else lives there, ``disabled`` whether somebody there counts as a dependant (of who
    lives alone: the person itself), ``dependants`` how many persons.
    """
    return case(
        (alone & disabled, P["sociale_huur.income.alone_disabled"].value),
        (alone, P["sociale_huur.income.alone"].value),
        otherwise=P["sociale_huur.income.other"].value + P["sociale_huur.income.per_dependant"].value * dependants,
    )
