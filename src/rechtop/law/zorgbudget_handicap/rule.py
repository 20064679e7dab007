"""The care budget for people with a handicap: a recognised handicap (c1), a group, and no heavier support (c3).

New since 2021 only for children and the young with 12 points, and for who gives up heavier support of the VAPH (c2).
The older groups (g1, g2, g4) are closed lists that only the VAPH has: whoever was too young then is surely on none.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_total_points
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts import IT, ZORGTOESLAG
from rechtop.law.facts.receipts_care import VAPH_SUPPORT, ZORGBUDGET_HANDICAP
from rechtop.law.facts.transport import registered_vaph
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.zorgkas import joined
from rechtop.rules.days import ON, day
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import judged, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "zorgbudget_handicap"
P = parameters(ID)
ZORGKAS, VAPH, OPGROEIEN = "de zorgkas", "het VAPH", "het agentschap Opgroeien"
RECOGNISED_BEFORE, SUPPLEMENT_UNTIL = 65, 21
"""Ages: the handicap recognised before 65, the zorgtoeslag of a child until 21."""

_running = ZORGBUDGET_HANDICAP.on(ON)
_heavier = VAPH_SUPPORT.attribute("kind").one_of("budget_or_full_time_mfc")
uses_heavier_support = named_truth(
    f"{ID}.uses_heavier_support",
    VAPH_SUPPORT.on(ON, _heavier),
    "U hebt een persoonsvolgend budget, een PAB of een voltijds verblijf in een MFC.",
    "S5",
)

_least = P["zorgbudget_handicap.child_points_min"].value
_supplement = ZORGTOESLAG.on(ON)
enough_points = named_truth(
    f"{ID}.enough_points",
    ((age < SUPPLEMENT_UNTIL) | ((age <= P["zorgbudget_handicap.it_age_max"].value) & IT.on(ON)))
    & ((child_total_points >= _least) | ZORGTOESLAG.on(ON, ZORGTOESLAG.number("total_points") >= _least)),
    "Er zijn minstens 12 punten voor de zorgtoeslag. Vanaf 21 jaar is er ook een IT.",
    "S1, S3",
)
"""From 21 on the points are those that the zorgtoeslag had; S3 asks an IT on top, S1 names young adults only."""
_not_examined = (
    (age < SUPPLEMENT_UNTIL)
    & child_total_points.equals(0)
    & ~_supplement
    & judged(ID, "g3", by=OPGROEIEN, text="of er 12 punten zijn voor de zorgtoeslag")
)
_young_adult = (
    (age >= SUPPLEMENT_UNTIL)
    & (age <= P["zorgbudget_handicap.it_age_max"].value)
    & (IT.on(ON) | (child_total_points >= _least))
    & judged(ID, "g3_it", by=VAPH, text="of u als jongere met punten voor de zorgtoeslag en een IT meetelt")
)
_could_be_listed = (birth_date <= day("1999-12-31")) | (
    (birth_date <= day("2015-06-30")) & (ON < day("2023-01-01")) & (ON >= day("2017-01-01"))
)
"""Adults in the second half of 2017 (g4) or before (g1); minors of 30 June 2015 until the end of 2022 (g2).

Who asked the VAPH nothing is on no list. The list of 2015 was that of the youth care gate, of which the
VAPH is part.
"""
_listed = (
    _could_be_listed
    & (registered_vaph | VAPH_SUPPORT.on(ON))
    & judged(ID, "g1", by=VAPH, text="of u op een van de gesloten lijsten stond (2014 tot 2019)")
)
_switched = VAPH_SUPPORT.touches(day("1990-01-01"), ON, _heavier) & judged(
    ID, "c2", by=VAPH, text="of u vrijwillig overstapte van zwaardere ondersteuning"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation,
    conditions=(
        Condition(
            "c1",
            case(
                (_running | (age < RECOGNISED_BEFORE), ALWAYS),
                otherwise=judged(ID, "c1", by=VAPH, text="of uw handicap voor uw 65 jaar erkend is"),
            ),
            "Uw handicap is erkend voor u 65 werd.",
            "S2",
        ),
        Condition(
            "c1_zorgkas",
            joined(ID, "c1_zorgkas"),
            "U bent jonger dan 26, of u bent aangesloten bij een zorgkas en betaalde de zorgpremies.",
            "S2, S7, S8",
        ),
        Condition(
            "group",
            any_of(_running, enough_points, _not_examined, _young_adult, _listed, _switched),
            "U hebt minstens 12 punten voor de zorgtoeslag, of u hoort bij een van de oudere groepen.",
            "S1, S2, S3, S4",
        ),
        Condition(
            "c3",
            ~uses_heavier_support,
            "U gebruikt geen persoonsvolgend budget, geen PAB en geen voltijds MFC.",
            "S5",
        ),
        Condition(
            "residence",
            default_gate(ID, by=ZORGKAS, text="of uw verblijf dit zorgbudget opent"),
            "U bent Belg, of uw verblijf in België opent dit zorgbudget.",
            "S2",
        ),
    ),
    amount=Amount(P["zorgbudget_handicap.month"].value, AmountKind.INCOME, "Uw zorgbudget per maand.", "S1, S6"),
    receipt=ZORGBUDGET_HANDICAP,
)

CONSTRAINTS = (
    means_limited(
        "budget_handicap_limited", _running, "Wie een zorgbudget voor een handicap krijgt, heeft een handicap."
    ),
    means_limited("vaph_limited", VAPH_SUPPORT.on(ON), "Wie ondersteuning van het VAPH krijgt, heeft een handicap."),
)
