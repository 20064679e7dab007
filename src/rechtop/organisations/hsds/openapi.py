"""The description of the API in OpenAPI 3.1, in our own words."""

from __future__ import annotations

from collections.abc import Sequence

from rechtop.organisations.hsds.asked import MOST_PER_PAGE, PER_PAGE
from rechtop.organisations.hsds.values import Json
from rechtop.organisations.hsds.versions import Version

_PARAMETERS: dict[str, tuple[Json, str]] = {
    "search": ({"type": "string"}, "Woorden die alle moeten voorkomen."),
    "page": ({"type": "integer", "minimum": 1}, "Het nummer van de bladzijde."),
    "per_page": (
        {"type": "integer", "minimum": 1, "maximum": MOST_PER_PAGE, "default": PER_PAGE},
        "Hoeveel er op een bladzijde staan.",
    ),
    "after": (
        {"type": "string"},
        "Bladzijden zonder dubbels of gaten, ook als er intussen iets wijzigt: begin leeg, volg daarna `next`.",
    ),
    "format": ({"type": "string", "enum": ["json", "ndjson"]}, "ndjson stuurt alles, een per regel."),
    "taxonomy_term_id": ({"type": "string", "format": "uuid"}, "Alleen wat dit onderwerp heeft."),
    "taxonomy_id": ({"type": "string", "format": "uuid"}, "Alleen wat een onderwerp uit deze lijst heeft."),
    "organization_id": ({"type": "string", "format": "uuid"}, "Alleen wat van deze organisatie is."),
    "modified_after": (
        {"type": "string", "format": "date-time"},
        "Alleen wat sindsdien wijzigde, begon of ophield. Gebruik `harvest_from` van de vorige keer.",
    ),
    "minimal": ({"type": "boolean"}, "Alleen de id en de datum van de laatste wijziging, alles op een bladzijde."),
    "full": ({"type": "boolean"}, "Alles van elk."),
    "full_service": ({"type": "boolean"}, "Alles van elke dienst van de organisatie."),
    "ended": ({"type": "boolean"}, "Ook wat er niet meer is."),
    "postcode": ({"type": "string"}, "Wat er ligt of er iedereen helpt; met `proximity`: het midden van die gemeente."),
    "proximity": ({"type": "integer", "minimum": 0}, "Binnen zoveel meter."),
    "top_only": ({"type": "boolean"}, "Alleen de bovenste onderwerpen."),
    "parent_id": ({"type": "string", "format": "uuid"}, "Alleen wat onder dit onderwerp staat."),
}
_PAGED = ("search", "page", "per_page", "after", "format")
_FILTERED = (*_PAGED, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after")
_LISTS: dict[str, tuple[str, str, Sequence[str]]] = {
    "services": ("Service", "diensten", (*_FILTERED, "minimal", "full")),
    "organizations": ("Organization", "organisaties", (*_FILTERED, "full", "full_service", "ended")),
    "service_at_locations": (
        "ServiceAtLocation",
        "diensten op een plaats",
        (*_FILTERED, "full", "ended", "postcode", "proximity"),
    ),
    "taxonomies": ("Taxonomy", "lijsten van onderwerpen", _PAGED),
    "taxonomy_terms": ("TaxonomyTerm", "onderwerpen", (*_PAGED, "taxonomy_id", "top_only", "parent_id")),
}
_REQUIRED = {
    "Service": ("id", "name", "status"),
    "Organization": ("id", "name", "description"),
    "ServiceAtLocation": ("id",),
    "Taxonomy": ("id", "name", "description"),
    "TaxonomyTerm": ("id", "name", "description"),
}
_STATUS = ["active", "inactive", "defunct", "temporarily closed"]
_PAGE: dict[str, str] = {
    "total_items": "integer",
    "total_pages": "integer",
    "page_number": "integer",
    "size": "integer",
    "first_page": "boolean",
    "last_page": "boolean",
    "empty": "boolean",
}


def document(version: Version, server: str) -> Json:
    """The whole description; ``server`` is the address below which everything stands."""
    paths: Json = {
        "/": {"get": _operation("getBase", "Versie en profiel", [], _ok({"$ref": "#/components/schemas/Base"}))}
    }
    for name, (schema, words, parameters) in _LISTS.items():
        listed = _operation(
            f"list_{name}", f"Een bladzijde met {words}", parameters, _ok(_page(schema)) | _wrong("400")
        )
        paths[f"/{name}"] = {"get": listed}
        if version is Version.V31:
            paths[f"/{name}"]["post"] = listed | {"operationId": f"post_{name}"}
        own = ["full_service"] if name == "organizations" else []
        one = _operation(f"get_{name}", f"Een van de {words}", own, _ok(_ref(schema)) | _wrong("404"))
        id = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        paths[f"/{name}/{{id}}"] = {"parameters": [id], "get": one}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Sociale kaart als open data (HSDS)",
            "version": version.value,
            "description": "Openbaar, zonder sleutel. Wat in HSDS geen naam heeft, staat onder `rechtop`.",
        },
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": _schemas(), "parameters": {name: _parameter(name) for name in _PARAMETERS}},
    }


def _operation(id: str, summary: str, parameters: Sequence[str], responses: Json) -> Json:
    found: Json = {"operationId": id, "summary": summary, "responses": responses}
    if parameters:
        found["parameters"] = [{"$ref": f"#/components/parameters/{name}"} for name in parameters]
    return found


def _parameter(name: str) -> Json:
    schema, words = _PARAMETERS[name]
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": words}


def _ref(schema: str) -> Json:
    return {"$ref": f"#/components/schemas/{schema}"}


def _ok(schema: Json) -> Json:
    return {"200": {"description": "In orde.", "content": {"application/json": {"schema": schema}}}}


def _wrong(status: str) -> Json:
    content = {"application/json": {"schema": _ref("Wrong")}}
    return {status: {"description": "Wat er niet klopt.", "content": content}}


def _page(schema: str) -> Json:
    contents = {
        "type": "array",
        "items": {"anyOf": [_ref(schema), _ref("Minimal")]} if schema == "Service" else _ref(schema),
    }
    return {
        "type": "object",
        "properties": {name: {"type": kind} for name, kind in _PAGE.items()}
        | {
            "next": {"type": ["string", "null"], "format": "uri"},
            "harvest_from": {"type": "string", "format": "date-time"},
            "contents": contents,
        },
        "required": [*_PAGE, "next", "contents"],
    }


def _schemas() -> Json:
    id: Json = {"type": "string", "format": "uuid"}
    word: Json = {"type": "string"}
    moment: Json = {"type": "string", "format": "date-time"}
    address: Json = {"type": "string", "format": "uri"}
    found: Json = {
        schema: {
            "type": "object",
            "properties": {name: id if name == "id" else word for name in required},
            "required": list(required),
        }
        for schema, required in _REQUIRED.items()
    }
    found["Service"]["properties"]["status"] = {"type": "string", "enum": _STATUS}
    found["Minimal"] = {
        "type": "object",
        "properties": {"id": id, "modified_date": moment, "last_modified": moment},
        "required": ["id", "modified_date", "last_modified"],
    }
    found["Base"] = {
        "type": "object",
        "properties": {"version": word, "profile": address, "openapi_url": address},
        "required": ["version", "profile", "openapi_url"],
    }
    found["Wrong"] = {"type": "object", "properties": {"status": {"type": "integer"}}, "required": ["status"]}
    return found
