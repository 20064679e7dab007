"""What rides and meals cost in the municipalities that were seen; no price of another municipality is known."""

from __future__ import annotations

from rechtop.law.facts.leisure import meals_wanted, ride_km
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, first_of_year, months_later
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import NumberReference, named_number
from rechtop.rules.people import PARTNERS, exists, is_my

ID = "lokaal_dienstencentrum"
P = parameters(ID)

_as_couple = exists(is_my(*PARTNERS))


def _membership(municipality: str) -> Number:
    table = P[f"mmc.{municipality}_membership"]
    return case((_as_couple, table.at("couple")), otherwise=table.at("single"))


membership_rotselaar = named_number(
    f"{ID}.membership_rotselaar",
    case(
        (
            ON > months_later(first_of_year(ON), 5),
            _membership("rotselaar").divided_by(
                amount("2"), decimals=2, rounding=Rounding.HALF_UP, source="Na 1 juni de helft (S2)."
            ),
        ),
        otherwise=_membership("rotselaar"),
    ),
    "Het lidgeld van een jaar in Rotselaar. Wie na 1 juni inschrijft, betaalt de helft.",
    "S2",
)

membership_lovendegem = named_number(
    f"{ID}.membership_lovendegem", _membership("lovendegem"), "Het lidgeld van een jaar in Lovendegem.", "S3"
)


def _ride(municipality: str, name: str, source: str) -> NumberReference:
    text = f"Wat deze rit kost in {name}, heen en terug vanaf de woning van de chauffeur."
    return named_number(f"{ID}.ride_{municipality}", ride_km * P[f"mmc.{municipality}_km"].value, text, source)


RIDES = (
    _ride("rotselaar", "Rotselaar", "S2"),
    _ride("lovendegem", "Lovendegem", "S3"),
    _ride("maarkedal", "Maarkedal", "S6"),
)


def _meals(id: str, parameter: str, key: str, text: str, source: str) -> NumberReference:
    return named_number(f"{ID}.{id}", meals_wanted * P[parameter].at(key), text, source)


MEALS = (
    _meals("meals_ardooie_social", "ldc.ardooie_meal", "social", "Uw maaltijden aan sociaal tarief in Ardooie.", "S4"),
    _meals("meals_ardooie_normal", "ldc.ardooie_meal", "normal", "Uw maaltijden aan gewoon tarief in Ardooie.", "S4"),
    _meals("meals_ardooie_contribution", "ldc.ardooie_meal", "contribution", "Wat Ardooie voor u bijlegt.", "S4"),
    _meals("meals_eeklo_resident", "ldc.eeklo_meal", "resident", "Uw maaltijden in Eeklo, als inwoner.", "S5"),
    _meals(
        "meals_eeklo_opportunity", "ldc.eeklo_meal", "opportunity", "Uw maaltijden in Eeklo, aan kansentarief.", "S5"
    ),
    _meals("meals_eeklo_non_resident", "ldc.eeklo_meal", "non_resident", "Uw maaltijden in Eeklo, van elders.", "S5"),
)
