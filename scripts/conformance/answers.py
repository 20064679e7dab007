"""All answers of our own API, as a program gets them."""

from collections.abc import Iterator
from typing import Any

from django.test import Client

from scripts.conformance.schemas import Schemas

KINDS = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}


def get(address: str) -> Any:
    """An answer; anything but 200 stops the run."""
    response = Client().get(address)
    if response.status_code != 200:
        raise SystemExit(f"{address} gaf {response.status_code}: {response.content[:200]!r}")
    return response.json()


def answers(base: str) -> Iterator[tuple[str, str, Any]]:
    """Every page and every object: its address, its kind ("page" for a page) and the answer."""
    for name, kind in KINDS.items():
        seen: list[str] = []
        for fullness in ("", "full=true&", "full=true&full_service=true&"):
            address = f"{base}{name}?{fullness}per_page=200&after="
            seen = []
            while address:
                found = get(address)
                contents = found.pop("contents")
                yield address, "page", found
                yield from ((address, kind, item) for item in contents)
                seen += [item["id"] for item in contents]
                address = (found["next"] or "").removeprefix("http://testserver")
        yield from ((f"{base}{name}/{id}", kind, get(f"{base}{name}/{id}")) for id in seen[:120])


def check(base: str, schemas: Schemas) -> tuple[int, list[str]]:
    """How many objects were looked at, and what is wrong with them."""
    faults = [f"{base}: {fault}" for fault in schemas.faults_of_base(get(base))]
    faults += [f"{base}openapi.json: {fault}" for fault in missing_operations(get(f"{base}openapi.json"), schemas)]
    count = 2
    for address, kind, found in answers(base):
        count += 1
        wrong = schemas.faults_of_page(found) if kind == "page" else schemas.faults(kind, found)
        faults += [f"{address}: {fault}" for fault in wrong]
    return count, faults


def missing_operations(ours: dict[str, Any], schemas: Schemas) -> Iterator[str]:
    """What the description of the specification has and ours has not: paths, ways to ask, parameters."""
    for path, operations in schemas.openapi["paths"].items():
        for way, operation in operations.items():
            if way == "parameters":
                continue
            mine = ours["paths"].get(path, {}).get(way)
            if mine is None:
                yield f"{way} {path} ontbreekt"
                continue
            have = {parameter["$ref"].rpartition("/")[2] for parameter in mine.get("parameters", [])}
            want = {
                parameter["$ref"].rpartition("/")[2] if "$ref" in parameter else parameter["name"]
                for parameter in operation.get("parameters", [])
            }
            yield from (f"{way} {path}: parameter {name} ontbreekt" for name in sorted(want - have))
