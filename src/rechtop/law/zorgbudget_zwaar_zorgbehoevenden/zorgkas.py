"""Membership of a zorgkas: from 26 on, and in Flanders never lost for good.

Who lives in Flanders and joins none is joined to the Vlaamse Zorgkas, and since 2018 a premium that was not paid no
longer suspends a care budget. So a "no" there leaves it to the zorgkas. In Brussels joining is free, and late joiners
wait for years.
"""

from __future__ import annotations

from rechtop.law.facts.care import zorgkas_member
from rechtop.law.facts.person import age, residence_region
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged

ZORGKAS = "de zorgkas"
PREMIUM_FROM = 26
"""Under 26 nobody is asked to be a member of a zorgkas or to pay its premium."""


def joined(right: str, condition: str) -> Truth:
    """Whether somebody is a member, or may still get in order for ``right``."""
    return case(
        ((age < PREMIUM_FROM) | zorgkas_member, ALWAYS),
        (
            residence_region.one_of("flanders"),
            judged(right, condition, by=ZORGKAS, text="of uw aansluiting en zorgpremies in orde komen"),
        ),
        otherwise=NEVER,
    )
