"""The VAT advantage on a car: a medical ground (c1), bought from a dealer (c2), for oneself (c3), asked in time (c4).

One car at a time; who has one already receives it. A rate of tax is the same for every stay, so that there is no gate
of residence.
"""

from __future__ import annotations

from rechtop.law.btw_wagen_handicap.ground import medical_ground
from rechtop.law.btw_wagen_handicap.vat import (
    ID,
    TREASURY,
    P,
    maintenance_vat,
    net_vat,
    saved,
    vat_due_thirty_sixths,
)
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.mobility import car_delivered_on, car_for_own_use, car_purchase
from rechtop.law.facts.receipts_care import CAR_VAT
from rechtop.rules.days import ON, months_later
from rechtop.rules.named import Reference, judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation & car_purchase.one_of("dealer", "private"),
    conditions=(
        Condition(
            "c1",
            medical_ground(
                ID, P["btw_wagen.lower_limb_percent_min"].value, P["btw_wagen.war_invalid_percent_min"].value
            ),
            "U bent blind, uw armen zijn verlamd of weg, of u hebt 50 % invaliditeit door uw benen of de oorlog.",
            "S1",
        ),
        Condition(
            "c2", car_purchase.one_of("dealer"), "U koopt de wagen bij een autoverkoper, nieuw of tweedehands.", "S2"
        ),
        Condition(
            "c3",
            car_for_own_use | judged(ID, "c3", by=TREASURY, text="of ritten zonder u met uw noden te maken hebben"),
            "De wagen dient drie jaar lang voor u zelf.",
            "S2",
        ),
        Condition(
            "c4",
            ON <= months_later(car_delivered_on, 36),
            "De wagen is nog niet geleverd, of hoogstens drie jaar geleden.",
            "S3",
        ),
    ),
    amount=Amount(saved, AmountKind.LOWER_PRICE, "Hoeveel minder btw u betaalt op de wagen.", "S1, S3"),
    receipt=CAR_VAT,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (net_vat, maintenance_vat, vat_due_thirty_sixths)
