"""The checker of `make conformance` sees faults: tried with a small schema of our own, for those of others stay out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.conformance.__main__ import main
from scripts.conformance.answers import missing_operations
from scripts.conformance.schemas import Schemas, mock_faults

ID = "10000000-0000-4000-8000-000000000001"
SERVICE: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "email": {"type": "string", "format": "email"},
        "url": {"type": "string", "format": "uri"},
        "last_modified": {"type": "string", "format": "date-time"},
        "organization": {"$ref": "organization.json"},
    },
}
PARAMETERS = [{"$ref": "#/components/parameters/page"}, {"name": "top_only"}]
OPENAPI = {"paths": {"/services": {"get": {"parameters": PARAMETERS}, "parameters": []}}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the schemas of one version."""
    files = {"service": SERVICE, "organization": {"required": ["description"]}, "openapi": OPENAPI}
    for name, schema in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(schema), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({}, ""), ({"id": "x"}, "id"), ({"email": "a-b"}, "email"), ({"url": "geen adres"}, "url"),
        ({"last_modified": "2026-01-01 12:00"}, "last_modified"), ({"organization": {}}, "organization"),

    ],
)  # fmt: skip
def test_every_kind_of_fault_is_seen(folder: Path, change: dict[str, Any], where: str) -> None:
    found = list(Schemas(folder).faults("service", {"id": ID, "name": "x"} | change))
    assert [fault.partition(":")[0] for fault in found] == ([where] if where else [])
    assert list(Schemas(folder).faults("service", {"id": ID})) == ["(geheel): 'name' is a required property"]


def test_faults_in_lists_are_counted_one_by_one(folder: Path, tmp_path: Path) -> None:
    mocks = tmp_path / "mocks"
    mocks.mkdir()
    page = {"contents": [{"id": ID}, {"id": "x", "name": "y"}, {"id": ID, "name": "z"}]}
    (mocks / "service_list.json").write_text(json.dumps(page), "utf-8")
    (mocks / "api_details.json").write_text("{}", "utf-8")
    assert mock_faults(Schemas(folder), mocks) == 2


def test_an_operation_that_we_do_not_describe_is_named(folder: Path) -> None:
    schemas = Schemas(folder)
    ours = {"paths": {"/services": {"get": {"parameters": PARAMETERS[:1]}}}}
    assert list(missing_operations({"paths": {}}, schemas)) == ["get /services ontbreekt"]
    assert list(missing_operations(ours, schemas)) == ["get /services: parameter top_only ontbreekt"]


def test_a_folder_without_schemas_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path)])
    assert stopped.value.code == 2
    assert "hsds/3.0" in capsys.readouterr().err
