"""The recognition as a carer: unpaid care for somebody close, both in Belgium, and a professional who helps too (c1).

That is enough for the general recognition (c2), which opens nothing by itself. The one with social advantage and its
leave are in ``leave``.
"""

from __future__ import annotations

from rechtop.law.facts.carers import cares_for, professional_helps
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import CARER
from rechtop.law.statuut_mantelzorger.leave import (
    ID,
    full_months_available,
    in_belgium,
    part_time_months_available,
    registered,
    stays_at_home,
    with_social_advantage,
)
from rechtop.rules.named import Reference
from rechtop.rules.rights import Condition, Holder, Right

YOUNGEST = 12
"""Minors may be recognised too (S3, S9). Under 12 nobody is asked. No limit of the law."""

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & cares_for.one_of("here", "elsewhere"),
    conditions=(
        Condition("c1", in_belgium, "U en de persoon voor wie u zorgt, verblijven in België.", "S1"),
        Condition(
            "c1_stay",
            stays_at_home,
            "De persoon voor wie u zorgt, is niet langer dan 90 dagen opgenomen in een instelling.",
            "S9",
        ),
        Condition(
            "c1_professional",
            professional_helps,
            "Er helpt ook minstens één zorgverlener voor zijn beroep.",
            "S1",
        ),
        Condition(
            "residence",
            registered,
            "U bent Belg, of u staat met uw verblijf in het bevolkings- of vreemdelingenregister.",
            "S1",
        ),
    ),
    receipt=CARER,
)

QUANTITIES: tuple[Reference, ...] = (with_social_advantage, full_months_available, part_time_months_available)
