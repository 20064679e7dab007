"""Objects against the JSON schemas of HSDS, with the formats (uuid, uri, email, date-time) switched on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

FORMATS = ("date-time", "email", "uri", "uuid")
MOCKS = {
    "Default": (0, 0),
    "Warn": (1, 2),
    "Fail": (10, 15),
}
"""Faults in the mocks: without looking at addresses (as the ORUK validator counts), and with everything on."""


class Schemas:
    """The schema files of one version."""

    def __init__(self, folder: Path, formats: tuple[str, ...] = FORMATS) -> None:
        missing = set(formats) - set(FormatChecker.checkers)
        if missing:
            raise SystemExit(f"De formaten {', '.join(sorted(missing))} worden niet nagekeken: een pakket ontbreekt.")
        self._files = {path.name: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
        self._formats = FormatChecker(formats)
        known = [
            (name, Resource.from_contents(schema, default_specification=DRAFT202012))
            for name, schema in self._files.items()
        ]
        self._registry: Registry[Any] = Registry().with_resources(known)

    @property
    def openapi(self) -> dict[str, Any]:
        """The description of the API that the specification wants."""
        found: dict[str, Any] = self._files["openapi.json"]
        return found

    def faults(self, kind: str, found: object) -> Iterator[str]:
        """What is wrong with an object of a kind."""
        yield from self._against({"$ref": f"{kind}.json"}, found)

    def faults_of_page(self, found: object) -> Iterator[str]:
        """What is wrong with a page around its contents."""
        yield from self._against(self.openapi["components"]["schemas"]["Page"], found)

    def faults_of_base(self, found: object) -> Iterator[str]:
        """What is wrong with the answer at the root."""
        get = self.openapi["paths"]["/"]["get"]
        yield from self._against(get["responses"]["200"]["content"]["application/json"]["schema"], found)

    def _against(self, schema: dict[str, Any], found: object) -> Iterator[str]:
        checker = Draft202012Validator(schema, registry=self._registry, format_checker=self._formats)
        for error in checker.iter_errors(found):
            yield f"{'.'.join(map(str, error.absolute_path)) or '(geheel)'}: {error.message[:120]}"


def mock_faults(schemas: Schemas, folder: Path) -> int:
    """How many faults there are in the mock answers of a folder."""
    total = 0
    for path in sorted(folder.glob("*.json")):
        kind = path.stem.removesuffix("_full").removesuffix("_list")
        if kind == "api_details":
            continue
        found = json.loads(path.read_text("utf-8"))
        for item in found.get("contents", [found]):
            total += len(list(schemas.faults(kind, item)))
    return total
