"""Mobility aids: a zorgkas (c1), and lasting trouble to move with a prescription (c2); rented or bought (c3).

There is no condition of age or income. A short need, such as a broken leg, is for the lending service of the health
fund.
"""

from __future__ import annotations

from rechtop.law.facts.care import care_setting
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.mobility import (
    fast_degenerative_condition,
    lasting_mobility_problem,
    left_rehabilitation_month,
    mobility_aid,
    mobility_prescription,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import MOBILITY_AID
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.zorgkas import joined
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import Reference, judged, named_choice, named_number
from rechtop.rules.rights import Condition, Holder, Right

ID = "mobiliteitshulpmiddelen"
P = parameters(ID)
ZORGKAS = "de zorgkas"
MODES = ("rent", "buy")

_manual = mobility_aid.one_of("manual_standard", "manual_modular", "care_wheelchair")
_powered = mobility_aid.one_of("electronic_wheelchair", "scooter")
_rent_age = P["mobiliteit.rent_age"].value
_old_enough = case(
    (age > _rent_age, ALWAYS),
    (age >= _rent_age, judged(ID, "c3", by=ZORGKAS, text="of u met 85 jaar huurt of koopt", favourable=True)),
    otherwise=NEVER,
)
"""Pages differ on who is exactly 85."""

mode = named_choice(
    f"{ID}.mode",
    case(
        (fast_degenerative_condition & (_manual | _powered), Option(MODES, "rent")),
        (
            _manual
            & (
                care_setting.one_of("woonzorgcentrum_flanders", "woonzorgcentrum_brussels")
                | left_rehabilitation_month
                | _old_enough
            ),
            Option(MODES, "rent"),
        ),
        otherwise=Option(MODES, "buy"),
    ),
    "Of u het hulpmiddel huurt of koopt.",
    "S2",
)

rent_own_cost_month = named_number(
    f"{ID}.own_cost_month",
    P["mobiliteit.rent_own_cost_month"].value,
    "Wat u zelf per maand betaalt als u huurt.",
    "S2",
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
            "S1, S4, S5",
        ),
        Condition(
            "c2",
            lasting_mobility_problem
            & (
                mobility_prescription
                | judged(ID, "c2", by="een arts of adviesteam", text="of u het hulpmiddel nodig hebt")
            ),
            "U kunt u lang of blijvend moeilijk verplaatsen, en een arts of adviesteam schrijft het voor.",
            "S1, S2",
        ),
        Condition(
            "residence",
            default_gate(ID, by=ZORGKAS, text="of uw verblijf dit hulpmiddel opent"),
            "U bent Belg, of uw verblijf in België opent dit.",
            "S1",
        ),
    ),
    receipt=MOBILITY_AID,
)

QUANTITIES: tuple[Reference, ...] = (mode, rent_own_cost_month)

CONSTRAINTS = (
    means_limited(
        "mobility_problem_limited",
        lasting_mobility_problem,
        "Wie blijvend moeilijk stapt, heeft een ziekte of handicap of hulp nodig.",
    ),
)
