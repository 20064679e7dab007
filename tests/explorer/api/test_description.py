"""The description in OpenAPI 3.1 says all there is, and what goes out is what it says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
from bs4 import BeautifulSoup
from django.test import Client

from rechtop.explorer.api.description import EXAMPLE
from rechtop.law.catalogue import law
from rechtop.law.local.published import publish
from tests.explorer.api.conftest import VERKEN, Ask, shape
from tests.law.local.files import small


def test_it_is_openapi_3_1_and_names_every_address(told: dict[str, Any]) -> None:
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == {
        "/api/rechten", "/api/rechten/schema", "/api/rechten/verken", "/api/rechten/{right}", "/api/feiten"
    }  # fmt: skip
    assert {len(methods) for methods in told["paths"].values()} == {1}


def test_every_error_answer_is_declared_with_its_shape(told: dict[str, Any]) -> None:
    declared = {path: set(op["responses"]) for path, one in told["paths"].items() for op in one.values()}
    assert declared[VERKEN] == {"200", "400", "405", "411", "413", "415", "422", "429"}
    assert declared["/api/rechten/{right}"] == {"200", "404", "405"}
    for path in ("/api/rechten", "/api/rechten/schema", "/api/feiten"):
        assert declared[path] == {"200", "405"}
    for methods in told["paths"].values():
        for operation in methods.values():
            assert operation["summary"]
            assert operation["description"]
            for status, answer in operation["responses"].items():
                assert answer["description"].endswith(".")
                if status != "200":
                    shape = answer["content"]["application/json"]["schema"]
                    assert shape == {"$ref": "#/components/schemas/Refusal"}
    assert "Retry-After" in told["paths"][VERKEN]["post"]["responses"]["429"]["headers"]


def test_every_reference_leads_somewhere(told: dict[str, Any]) -> None:
    text = json.dumps(told)
    named = {part.split('"')[0] for part in text.split('"$ref": "#/components/schemas/')[1:]}
    assert named <= set(told["components"]["schemas"])
    assert {"Household", "Person", "Answer", "Refusal"} <= named


def test_the_answer_with_local_rights_is_what_was_described(ask: Ask, told: dict[str, Any]) -> None:
    answer = json.loads(
        ask({"household": {"municipality": "71011"}, "persons": [{"id": "an"}]}, "?bounds=true").content
    )
    assert [owner["owner"] for owner in answer["local"]] == ["diepenbeek"]
    assert answer["local"][0]["not_used"]
    shape(told, VERKEN, "post", "200").validate(answer)


def test_the_answer_on_a_published_local_right_is_what_was_described(
    ask: Ask, told: dict[str, Any], tmp_path: Path, settings: Any
) -> None:
    settings.DATA = tmp_path
    decided = "2025-12-18 2025/1"
    publish(tmp_path / "local", small(), by="An Peeters", second="Bo Claes", decision=decided, on=date(2026, 3, 1))
    household = {"on": "2026-03-01", "household": {"municipality": "99001"}}
    answer = json.loads(ask({**household, "persons": [{"id": "an", "birth_date": "1950"}]}, "?bounds=true").content)
    assert [right["outcome"] for right in answer["local"][0]["rights"]] == ["likely"]
    shape(told, VERKEN, "post", "200").validate(answer)


def test_every_right_and_every_list_is_what_was_described(client: Client, told: dict[str, Any]) -> None:
    for path in ("/api/rechten", "/api/feiten"):
        shape(told, path, "get", "200").validate(client.get(path).json())
    one = shape(told, "/api/rechten/{right}", "get", "200")
    for right in law().rights:
        one.validate(client.get(f"/api/rechten/{right}").json())


def test_a_refusal_is_what_was_described(ask: Ask, told: dict[str, Any]) -> None:
    for content, status in ((b"{", "400"), (b'{"on": 5}', "422")):
        refused = ask(content)
        assert refused.status_code == int(status)
        shape(told, VERKEN, "post", status).validate(json.loads(refused.content))


def test_the_example_is_answered(ask: Ask, told: dict[str, Any]) -> None:
    body = told["paths"][VERKEN]["post"]["requestBody"]
    assert body["content"]["application/json"]["example"] == EXAMPLE
    household = jsonschema_rs.Draft202012Validator(
        {"$ref": "#/components/schemas/Household", "components": told["components"]}
    )
    household.validate(EXAMPLE)
    assert ask(EXAMPLE, "?bounds=true").status_code == 200


def test_the_page_for_developers_names_every_address_and_every_refusal(client: Client, told: dict[str, Any]) -> None:
    page = BeautifulSoup(client.get("/api/").content, "html.parser")
    text = page.get_text(" ")
    for path in told["paths"]:
        assert path in text
    for status in ("400", "404", "405", "411", "413", "415", "422", "429"):
        assert status in [cell.get_text() for cell in page.select("tbody th")]
    assert page.select_one("a[href='/api/openapi.json']") is not None
    assert f"http://testserver{VERKEN}" in text
    assert page.select("main script, main style") == []
