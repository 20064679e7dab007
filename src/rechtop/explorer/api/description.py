"""The description of the API in OpenAPI 3.1: what ninja finds in the operations, and the household of the law."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rechtop.explorer.api.operations import api
from rechtop.law.answers import as_text
from rechtop.law.household_schema import definitions, household_schema
from rechtop.rules.law import Law

INSIDE = "#/components/schemas/"
_HEADERS = {
    "429": {"Retry-After": {"description": "Zoveel seconden wachten.", "schema": {"type": "integer", "minimum": 1}}},
    "405": {"Allow": {"description": "Wat wel kan.", "schema": {"type": "string"}}},
}
_WORDS = {
    "200": "Het antwoord.",
    "400": "Dit is geen leesbare JSON.",
    "404": "Dit bestaat niet.",
    "405": "Deze methode kan hier niet.",
    "411": "De lengte van het bericht ontbreekt.",
    "413": "Dit bericht is te groot.",
    "415": "Dit is geen JSON in UTF-8.",
    "422": "Dit huishouden of deze parameter kan niet.",
    "429": "U vraagt te vaak.",
}
EXAMPLE = {
    "on": "2025-03-01",
    "dwelling": {"tenure": "tenant", "rent_month": "650.00"},
    "persons": [
        {"id": "an", "birth_date": "1957-04-02", "pension_month": "980.50"},
        {"id": "bo", "birth_date": "1961"},
    ],
    "relations": [{"of": "an", "to": "bo", "is": "partner"}],
    "synthetic": True,
}
"""A household that nobody has."""


@lru_cache(maxsize=2)
def description_text(law: Law) -> str:
    """The description as the site gives it."""
    return as_text(description(law))


def description(law: Law) -> dict[str, Any]:
    """The description of the API for a law."""
    found: dict[str, Any] = dict(api.get_openapi_schema(path_prefix="/api/"))
    found["servers"] = [{"url": "/"}]
    found["info"]["license"] = {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
    schemas = found["components"]["schemas"]
    household = household_schema(law, INSIDE)
    del household["$defs"], household["$schema"]
    schemas |= {"Household": household, **definitions(law, INSIDE)}
    for operations in found["paths"].values():
        for operation in operations.values():
            _complete(operation)
    found["paths"]["/api/rechten/verken"]["post"]["requestBody"] = {
        "required": True,
        "description": "Het huishouden. Wat u niet weet, laat u weg.",
        "content": {"application/json": {"schema": {"$ref": f"{INSIDE}Household"}, "example": EXAMPLE}},
    }
    return found


def _complete(operation: dict[str, Any]) -> None:
    """Say of every answer what it means; any address refuses a method that it does not have."""
    refusal = {"application/json": {"schema": {"$ref": f"{INSIDE}Refusal"}}}
    answers = {str(status): told for status, told in operation["responses"].items()}
    answers["405"] = {"content": refusal}
    for status, told in answers.items():
        told["description"] = _WORDS[status]
        if status in _HEADERS:
            told["headers"] = _HEADERS[status]
    operation["responses"] = dict(sorted(answers.items()))
