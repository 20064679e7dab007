"""The exemption from road tax and registration tax: a medical ground (c1), name (c2) and use (c3) of the vehicle.

One vehicle at a time (c4): who has one already receives it. A late application (c5) and the end of a certificate of a
child (c6) are matters of procedure. The tax is the same for every stay, so that there is no gate of residence.
"""

from __future__ import annotations

from rechtop.law.btw_wagen_handicap.ground import medical_ground
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.mobility import car_for_own_use, car_registered_to
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import ROAD_TAX_EXEMPTION
from rechtop.law.loading import parameters
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "vrijstelling_verkeersbelasting_handicap"
P = parameters(ID)
TAX_OFFICE = "de Vlaamse Belastingdienst"
MAJORITY = 18

_registered = case(
    (car_registered_to.one_of("self", "administrator"), ALWAYS),
    (car_registered_to.one_of("legal_representative"), age < MAJORITY),
    otherwise=NEVER,
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation
    & car_registered_to.one_of("self", "legal_representative", "administrator", "partner", "other"),
    conditions=(
        Condition(
            "c1",
            medical_ground(
                ID,
                P["verkeersbelasting.lower_limb_percent_min"].value,
                P["verkeersbelasting.war_invalid_percent_min"].value,
            ),
            "U bent blind, uw armen zijn verlamd of weg, of u hebt genoeg invaliditeit door uw benen of de oorlog.",
            "S1, S2",
        ),
        Condition(
            "c2",
            _registered,
            "De wagen staat op uw naam, of op naam van uw ouder, voogd of bewindvoerder.",
            "S1",
        ),
        Condition(
            "c3",
            car_for_own_use
            | judged(ID, "c3", by=TAX_OFFICE, text="of ritten van iemand anders met uw noden te maken hebben"),
            "De wagen dient voor u zelf.",
            "S1",
        ),
    ),
    receipt=ROAD_TAX_EXEMPTION,
    residence="own",
)

exempt_road_tax = named_truth(f"{ID}.exempt_road_tax", RIGHT.holds, "U betaalt geen verkeersbelasting.", "S1")
exempt_registration_tax = named_truth(
    f"{ID}.exempt_biv", RIGHT.holds, "U betaalt geen belasting op inverkeerstelling (BIV).", "S1"
)

QUANTITIES: tuple[Reference, ...] = (exempt_road_tax, exempt_registration_tax)
