"""What other rooms may call: the facts about areas, names and codes through time, distances, and where a point lies."""

from rechtop.areas.earth import distance_m, not_in_belgium
from rechtop.areas.errors import AreasError, NotOnThatDay, UnknownArea
from rechtop.areas.finding import Found, Known, find
from rechtop.areas.outlines.looking import Whereabouts, through_time, whereabouts
from rechtop.areas.places import (
    POPULATION_ON,
    FormerMunicipality,
    Municipality,
    SmallArea,
    Zone,
    municipalities,
    municipalities_of_zone,
    neighbourhoods,
    neighbourhoods_of,
    regions,
    zones,
)
from rechtop.areas.through_time import is_known, municipality, predecessors, today_of

__all__ = [
    "POPULATION_ON",
    "AreasError",
    "FormerMunicipality",
    "Found",
    "Known",
    "Municipality",
    "NotOnThatDay",
    "SmallArea",
    "UnknownArea",
    "Whereabouts",
    "Zone",
    "distance_m",
    "find",
    "is_known",
    "municipalities",
    "municipalities_of_zone",
    "municipality",
    "neighbourhoods",
    "neighbourhoods_of",
    "not_in_belgium",
    "predecessors",
    "regions",
    "through_time",
    "today_of",
    "whereabouts",
    "zones",
]
