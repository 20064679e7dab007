"""Looking over a bundle before it leaves, and after it came in: what a checker of structure does not see.

Which words a status may hold, to which kinds of resource a reference may lead, whether it leads anywhere, that the
person stands in it under a pseudonym, and that no text holds a national number (P-10).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rechtop.reception.contact.national_number import stands_in
from rechtop.reception.plan.values import CANDIDATES, CODES, NEEDED, NEVER, REFERENCES


def faults_of(bundle: object) -> list[str]:
    """What is wrong, each in a sentence that names the place and never the text; nothing when it may leave."""
    if not isinstance(bundle, Mapping) or bundle.get("resourceType") != "Bundle":
        return ["Dit is geen FHIR-bundel."]
    entries = bundle.get("entry")
    if not isinstance(entries, list) or not all(_is_entry(one) for one in entries):
        return ["Deze FHIR-bundel bevat geen leesbare onderdelen."]
    kinds = {str(one.get("fullUrl", "")): str(one["resource"].get("resourceType", "")) for one in entries}
    if len(kinds) != len(entries):
        return ["Twee onderdelen van de bundel hebben hetzelfde adres."]
    return [fault for one in entries for fault in _of_resource(one["resource"], kinds)]


def _is_entry(one: object) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("resource"), Mapping)


def _of_resource(resource: Mapping[str, object], kinds: Mapping[str, str]) -> Iterator[str]:
    kind = str(resource.get("resourceType", ""))
    if kind not in NEEDED:
        yield f"Een plan bevat geen onderdeel {kind or 'zonder soort'}."
        return
    for name in sorted(NEEDED[kind] - resource.keys()):
        yield f"{kind}.{name} ontbreekt."
    if kind == "Patient":
        for name in sorted((NEVER | {"name"}) & resource.keys()):
            yield f"Patient.{name} mag er niet in: de persoon heeft hier geen naam."
    if kind == "Task" and not _has_candidate(resource):
        yield "Task.extension noemt niemand die de taak kan doen."
    yield from _of_value(kind, resource, kinds)


def _has_candidate(task: Mapping[str, object]) -> bool:
    held = task.get("extension")
    return isinstance(held, list) and any(isinstance(one, Mapping) and one.get("url") == CANDIDATES for one in held)


def _of_value(place: str, value: object, kinds: Mapping[str, str]) -> Iterator[str]:
    if isinstance(value, Mapping):
        if place in REFERENCES:
            yield from _of_reference(place, value, kinds)
        for name, inner in value.items():
            yield from _of_value(f"{place}.{name}", inner, kinds)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_value(place, inner, kinds)
    elif isinstance(value, str):
        if place in CODES and value not in CODES[place]:
            yield f"{place} bevat een woord dat FHIR niet kent."
        if not place.endswith((".id", ".reference")) and stands_in(value):
            yield f"{place} bevat een rijksregisternummer. Haal het eruit."
    if place in REFERENCES and not isinstance(value, Mapping | list):
        yield f"{place} is geen verwijzing."


def _of_reference(place: str, reference: Mapping[str, object], kinds: Mapping[str, str]) -> Iterator[str]:
    to = reference.get("reference")
    if to is None:
        if not reference.get("display"):
            yield f"{place} verwijst naar niets."
        return
    kind = kinds.get(str(to))
    if kind is None:
        yield f"{place} verwijst naar iets dat niet in de bundel zit."
    elif kind not in REFERENCES[place]:
        yield f"{place} mag niet naar {kind} verwijzen."
    elif reference.get("type", kind) != kind:
        yield f"{place} noemt een andere soort dan waar het naar verwijst."
