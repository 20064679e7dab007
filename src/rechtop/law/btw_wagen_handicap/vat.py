"""What VAT is paid and saved: 6 % instead of 21 % when buying, paid back afterwards; 6 % on maintenance."""

from __future__ import annotations

from rechtop.law.facts.mobility import car_delivered_on, car_maintenance_excl_vat, car_price_excl_vat
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, months_between
from rechtop.rules.kinds import Number
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number

ID = "btw_wagen_handicap"
P = parameters(ID)
TREASURY = "de FOD Financiën"

_reduced, _normal = P["btw_wagen.reduced_rate"].value, P["btw_wagen.normal_rate"].value


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals op een factuur.")


vat_at_purchase = named_number(
    f"{ID}.vat_at_purchase",
    _to_the_cent(car_price_excl_vat * _reduced),
    "De btw die u bij de aankoop betaalt: 6 %.",
    "S1",
)
vat_refunded = named_number(f"{ID}.vat_refunded", vat_at_purchase * 1, "De btw die u na de levering terugkrijgt.", "S1")
net_vat = named_number(f"{ID}.net_vat", vat_at_purchase - vat_refunded, "De btw die er voor u overblijft.", "S1")
advantage_against_21 = named_number(
    f"{ID}.advantage_against_21",
    _to_the_cent(car_price_excl_vat * _normal),
    "Hoeveel minder btw u betaalt dan de gewone 21 %, als u ook de 6 % terugvraagt.",
    "S1",
)
"""Since the reduced VAT is paid back, the whole 21 % is saved."""

saved = named_number(
    f"{ID}.saved",
    case(
        (
            (car_delivered_on >= ON)
            | judged(
                ID, "c4_after", by=TREASURY, text="of u na de levering meer dan de 6 % terugkrijgt", favourable=True
            ),
            advantage_against_21,
        ),
        otherwise=vat_refunded,
    ),
    "Hoeveel minder btw u betaalt. Na de levering is zeker alleen de 6 % nog terug te vragen.",
    "S1, S3",
)
"""The rate of 6 % is asked before the delivery. What is left of 21 % for who did not ask it then was not found."""

maintenance_vat = named_number(
    f"{ID}.maintenance_vat",
    _to_the_cent(car_maintenance_excl_vat * _reduced),
    "De btw op onderhoud, herstelling en stukken: 6 %. Die krijgt u niet terug.",
    "S1",
)

vat_due_thirty_sixths = named_number(
    f"{ID}.vat_due_thirty_sixths",
    (P["btw_wagen.min_months"].value - months_between(car_delivered_on, ON)).not_below(0),
    "Hoeveel van de 36 delen btw u terugbetaalt als u de wagen vandaag wegdoet.",
    "S4",
)
