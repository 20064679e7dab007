"""The care budget for heavy needs: a zorgkas (c1), years in Flanders or Brussels (c2), inburgering (c3), the need.

There is no limit of age or income (c4). The amount is one fixed sum by month.
"""

from __future__ import annotations

from rechtop.law.facts.care import (
    bel_score,
    belrai_total,
    consecutive_years_in_flanders_or_brussels,
    years_in_flanders_or_brussels,
)
from rechtop.law.facts.care_premium import inburgering_duty
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import ZORGBUDGET_ZWAAR
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.law.residence.gate import default_gate, is_belgian
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.need import (
    ADULT,
    ID,
    ZORGKAS,
    P,
    automatic,
    in_residential_care,
    needs_heavy_care,
    start_automatic,
    start_on_application,
)
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.zorgkas import joined
from rechtop.rules.days import ON, day
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

_running = ZORGBUDGET_ZWAAR.on(ON)

_years = (years_in_flanders_or_brussels >= P["zorgbudget_zwaar.residence_years"].value) & (
    consecutive_years_in_flanders_or_brussels >= P["zorgbudget_zwaar.residence_years_consecutive"].value
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation,
    conditions=(
        Condition(
            "c1",
            joined(ID, "c1"),
            "U bent jonger dan 26, of u bent aangesloten bij een zorgkas en betaalde de zorgpremies.",
            "S1, S17, S18",
        ),
        Condition(
            "c2",
            _running | (age < ADULT) | _years,
            "U bent jonger dan 18, of woonde tien kalenderjaren in Vlaanderen of Brussel, waarvan vijf na elkaar.",
            "S1, S10",
        ),
        Condition(
            "c3",
            case(
                (_running | (ON < day("2022-01-01")) | (age < ADULT) | is_belgian, ALWAYS),
                otherwise=inburgering_duty.one_of("not_obliged", "fulfilled"),
            ),
            "Moest u een inburgeringstraject volgen? Dan is dat in orde.",
            "S1",
        ),
        Condition(
            "need",
            needs_heavy_care,
            "U verblijft in een woonzorgcentrum, of een attest toont dat u thuis veel zorg nodig hebt.",
            "S2, S3, S7, S14",
        ),
        Condition(
            "residence",
            default_gate(ID, by=ZORGKAS, text="of uw verblijf dit zorgbudget opent"),
            "U bent Belg, of uw verblijf in België opent dit zorgbudget.",
            "S1",
        ),
    ),
    amount=Amount(P["zorgbudget_zwaar.month"].value, AmountKind.INCOME, "Uw zorgbudget per maand.", "S6, S8, S9"),
    receipt=ZORGBUDGET_ZWAAR,
)

QUANTITIES: tuple[Reference, ...] = (automatic, start_automatic, start_on_application)

CONSTRAINTS = (
    means_limited(
        "heavy_care_limited", _running, "Wie een zorgbudget voor zwaar zorgbehoevenden krijgt, heeft hulp nodig."
    ),
    means_limited("residential_care_limited", in_residential_care, "Wie in zo een tehuis verblijft, heeft hulp nodig."),
    means_limited(
        "care_score_limited", (belrai_total > 0) | (bel_score > 0), "Wie een score voor zorg kreeg, heeft hulp nodig."
    ),
)
