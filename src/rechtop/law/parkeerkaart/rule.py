"""The parking card: any one ground (c1 to c7) is enough (c8); without an attest the FOD examines.

Who was examined and has too little of everything gets no card until a new examination.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_total_points
from rechtop.law.facts.disability import autonomy_points, lasting_health_limitation
from rechtop.law.facts.mobility import (
    fully_blind,
    lower_limb_invalidity_percent,
    mobility_points,
    permanent_invalidity_percent,
    upper_limbs,
    war_invalidity_percent,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IT, ZORGBUDGET_OUDEREN
from rechtop.law.facts.receipts_care import PARKING_CARD
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG, YOUNGEST, means_limited
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import judged, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "parkeerkaart"
P = parameters(ID)

_least = P["parking.points_min"].value
has_ground = named_truth(
    f"{ID}.has_ground",
    any_of(
        permanent_invalidity_percent >= P["parking.invalidity_min"].value,
        (age >= YOUNGEST) & (autonomy_points >= _least),
        IT.on(ON, (IT.number("points") >= _least) | IT.attribute("category").one_of("3", "4", "5")),
        ZORGBUDGET_OUDEREN.on(ON, ZORGBUDGET_OUDEREN.number("points") >= _least),
        mobility_points >= P["parking.mobility_points_min"].value,
        lower_limb_invalidity_percent >= P["parking.lower_limbs_min"].value,
        upper_limbs.one_of("paralysed", "amputated"),
        (age >= YOUNGEST) & (war_invalidity_percent >= P["parking.war_invalidity_min"].value),
    ),
    "Een attest toont een van de zeven gronden voor de kaart.",
    "S1",
)
"""``mobility_points`` are also those of a child (c7)."""

_examined = case((age >= YOUNGEST, autonomy_points > 0), otherwise=child_total_points > 0)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation,
    conditions=(
        Condition(
            "c8",
            case(
                (has_ground | PARKING_CARD.on(ON), ALWAYS),
                (_examined, NEVER),
                otherwise=judged(ID, "c8", by=DG, text="of u na een onderzoek een grond hebt voor de kaart"),
            ),
            "U hebt 80 % invaliditeit, 12 punten, 2 punten voor verplaatsen, of een andere grond.",
            "S1",
        ),
        Condition(
            "residence",
            default_gate(ID, by=DG, text="of uw verblijf de kaart opent"),
            "U bent Belg, of uw verblijf in België opent de kaart.",
            "S1",
        ),
    ),
    receipt=PARKING_CARD,
)

CONSTRAINTS = (
    means_limited("parking_limited", PARKING_CARD.on(ON), "Wie een parkeerkaart heeft, heeft een handicap."),
    means_limited(
        "attest_limited",
        any_of(
            permanent_invalidity_percent > 0,
            mobility_points > 0,
            lower_limb_invalidity_percent > 0,
            upper_limbs.one_of("paralysed", "amputated"),
            war_invalidity_percent > 0,
            fully_blind,
        ),
        "Wie een erkende invaliditeit heeft, heeft een handicap of ziekte.",
    ),
)
