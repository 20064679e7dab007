"""The API answers as the command line does, to the byte. No database is there: these tests may not reach one."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.test import Client
from django.utils import timezone

from rechtop import cli
from rechtop.law.catalogue import law
from rechtop.law.household_file import load
from rechtop.law.household_json import load_json
from tests.explorer.api.conftest import VERKEN, Ask, shape

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
TODAY = date(2025, 3, 1)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_answered_as_the_command_line_does_and_as_described(
    ask: Ask,
    path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    validator: jsonschema_rs.Draft202012Validator,
    told: dict[str, Any],
) -> None:
    household = load(path.read_bytes())
    response = ask(household, "?bounds=true")
    assert cli.main(["rights", str(path), "--json", "--bounds"]) == 0
    assert response.content == capsysbinary.readouterr().out
    assert response.status_code == 200
    shape(told, VERKEN, "post", "200").validate(json.loads(response.content))
    assert load_json(json.dumps(household).encode()) == household
    validator.validate(household)


def test_combinations_are_tried_unless_only_bounds_are_asked(
    ask: Ask, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = next(path for path in EXAMPLES if path.stem == "weduwe_van_67")
    assert cli.main(["rights", str(path), "--json"]) == 0
    assert ask(load(path.read_bytes())).content == capsysbinary.readouterr().out


def test_the_choices_of_the_command_line_stand_in_the_address(
    ask: Ask, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = next(path for path in EXAMPLES if path.stem == "dakloze_man")
    options = ["--on", "2025-06-01", "--known-on", "2025-05-01", "--unchanged", "--bounds"]
    assert cli.main(["rights", str(path), "--json", *options]) == 0
    asked = "?on=2025-06-01&known_on=2025-05-01&unchanged=true&bounds=true"
    assert ask(load(path.read_bytes()), asked).content == capsysbinary.readouterr().out


def test_the_real_numbers_of_another_program_are_read_to_the_digit(ask: Ask) -> None:
    as_text = ask({"on": "2025-03-01", "persons": [{"id": "an", "birth_date": "1961", "pension_month": "980.10"}]})
    as_number = ask(b'{"on":"2025-03-01","persons":[{"id":"an","birth_date":1961,"pension_month":980.10,"name":null}]}')
    assert as_text.content == as_number.content


def test_without_a_day_today_is_meant(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
    assert json.loads(ask({}).content)["on"] == "2025-03-01"


def test_the_catalogue_has_every_right_and_leads_to_it(client: Client) -> None:
    listed = client.get("/api/rechten").json()
    assert [right["id"] for right in listed] == list(law().rights)
    one = client.get(f"/api/rechten/{listed[0]['id']}").json()
    assert {key: one[key] for key in listed[0]} == listed[0]


def test_one_right_tells_its_amounts_with_their_dates_and_sources(client: Client) -> None:
    leefloon = client.get("/api/rechten/leefloon").json()
    sources = {source["id"] for source in leefloon["sources"]}
    amount = next(one for one in leefloon["amounts"] if one["id"] == "leefloon.cat2_month")
    assert amount["unit"] == "EUR/month"
    starts = [entry["from"] for entry in amount["values"]]
    assert starts == sorted(starts)
    assert len(starts) > 3
    assert {entry["source"] for entry in amount["values"] if entry["status"] == "official"} <= sources
    assert {condition["id"] for condition in leefloon["conditions"]} == {
        c.id for c in law().rights["leefloon"].conditions
    }
    assert leefloon["procedure"]["decision_term_days"] == 30
    assert set(leefloon["facts"]) <= set(law().facts)


def test_the_facts_are_those_of_the_command_line(client: Client, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["law", "facts", "--json"]) == 0
    assert client.get("/api/feiten").content == capsysbinary.readouterr().out


@pytest.mark.parametrize(
    "told",
    [
        {"persoons": []},
        {"persons": [{"birth_date": "1961"}]},
        {"persons": [{"id": "an b"}]},
        {"persons": [{"id": "an", "spaargeld": 5}]},
        {"persons": [{"id": "an", "pension_month": "veel"}]},
        {"persons": [{"id": "an", "pension_month": [1, 2, 3]}]},
        {"persons": [{"id": "an", "pension_month": -5}]},
        {"persons": [{"id": "an", "birth_date": "1 mei"}]},
        {"dwelling": {"tenure": "tenent"}},
        {"persons_complete": "misschien"},
        {"relations": [{"of": "an", "to": "bo", "is": "buur"}]},
        {"receives": [{"right": "bystand", "holder": "an", "answer": "yes"}]},
        {"findings": [{"right": "leefloon", "condition": "oordeel", "finding": "yes", "by": "x", "on": "2025-01-01"}]},
        {"on": "1 mei"},
    ],
)
def test_the_schema_refuses_what_the_law_refuses(
    ask: Ask, told: object, validator: jsonschema_rs.Draft202012Validator
) -> None:
    assert ask(told).status_code == 422
    assert not validator.is_valid(told)


@pytest.fixture(scope="module")
def validator() -> jsonschema_rs.Draft202012Validator:
    """The schema as the API gives it."""
    schema = json.loads(Client().get("/api/rechten/schema").content)
    jsonschema_rs.meta.validate(schema)
    return jsonschema_rs.Draft202012Validator(schema)
