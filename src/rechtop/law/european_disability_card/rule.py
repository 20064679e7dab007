"""The European disability card: a recognition by the VAPH (c1), by the FOD (c2), or a care supplement (c3).

Whoever recognises the handicap has looked at residence already, so that there is no gate of its own. The card is free;
what it gives is set by each partner in culture, sport and leisure.
"""

from __future__ import annotations

from rechtop.law.facts.disability import autonomy_points, earning_capacity_recognised, lasting_health_limitation
from rechtop.law.facts.health import handicap_recognised_without_allowance
from rechtop.law.facts.person import age, residence_region
from rechtop.law.facts.receipts import IT, IVT, OLD_DISABILITY_65, ZORGTOESLAG
from rechtop.law.facts.receipts_care import DISABILITY_CARD, VAPH_SUPPORT
from rechtop.law.facts.transport import registered_vaph
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import YOUNGEST
from rechtop.law.integratietegemoetkoming.points import P as POINTS
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "european_disability_card"
P = parameters(ID)
VAPH = "het VAPH"
ADULT = 18

recognised_vaph = named_truth(
    f"{ID}.recognised_vaph",
    VAPH_SUPPORT.on(ON, VAPH_SUPPORT.attribute("kind").one_of("budget_or_full_time_mfc", "aids", "earlier_approval")),
    "Het VAPH erkende uw handicap: voor een budget, hulpmiddelen of vroeger voor iets anders.",
    "S1",
)
_registered = registered_vaph & judged(ID, "c1", by=VAPH, text="of uw inschrijving bij het VAPH genoeg is")
"""Registered is wider than recognised: only direct help is not enough."""

recognised_fps = named_truth(
    f"{ID}.recognised_fps",
    any_of(
        IVT.on(ON),
        IT.on(ON),
        OLD_DISABILITY_65.on(ON),
        (age >= YOUNGEST)
        & any_of(
            handicap_recognised_without_allowance,
            earning_capacity_recognised,
            autonomy_points >= POINTS["it.min_points"].value,
        ),
    ),
    "De FOD Sociale Zekerheid erkende uw handicap.",
    "S2",
)

_elsewhere = (
    (age >= ADULT)
    & residence_region.one_of("brussels", "wallonia")
    & judged(ID, "c2", by="de dienst van uw gewest (AViQ, PHARE of DSL)", text="of uw handicap daar erkend is")
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation,
    conditions=(
        Condition(
            "ground",
            case(
                (recognised_vaph | recognised_fps | ZORGTOESLAG.on(ON), ALWAYS),
                otherwise=_registered | _elsewhere,
            ),
            "Uw handicap is erkend door het VAPH of de FOD, of er is een zorgtoeslag voor het kind.",
            "S1, S2",
        ),
    ),
    receipt=DISABILITY_CARD,
    residence="own",
)

price = named_number(f"{ID}.price", P["edc.price"].value, "Wat de kaart kost.", "S3")

QUANTITIES: tuple[Reference, ...] = (price,)
