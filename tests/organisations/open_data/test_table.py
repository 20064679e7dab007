"""The social map as a table: complete, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.models import Service
from rechtop.organisations.open_data.table import COLUMNS, safe
from rechtop.organisations.services import RECHTOP, end
from tests.organisations.hsds.town import ON, everything, organisation, place, service

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def rows(client: Client) -> list[dict[str, str]]:
    response = client.get("/open-data/sociale-kaart.csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert not response.cookies
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def test_each_service_stands_once_for_each_place(client: Client) -> None:
    owner = organisation()
    here, there = place(owner, name="Hier"), place(owner, name="Daar")
    found = everything(owner, here)
    service(owner, "overal", at_places=[{"place": str(here.pk)}, {"place": str(there.pk)}])
    service(owner, "nergens")
    end(service(owner, "oud"), on=ON.replace(year=2025), because="Op.", by=RECHTOP)
    told = rows(client)
    assert sorted((row["naam"], row["plaats"]) for row in told) == [
        ("Budgethulp", "Hier"), ("Nergens", ""), ("Overal", "Daar"), ("Overal", "Hier"),
    ]  # fmt: skip
    full = next(row for row in told if row["id"] == str(found.pk))
    assert list(full) == list(COLUMNS)
    assert full["telefoon"] == "09 333 33 33, 09 000 00 00, 09 111 11 11"
    assert full["uren"] == "MO,WE 09:00-12:00; FR 09:00-10:00 telefoon"
    assert full["breedtegraad"] == "51.05"
    assert full["voor wie"].splitlines() == ["Wie schulden heeft.", "U woont hier.", "U bent < 66 jaar."]
    assert full["verzonnen"] == "nee"


def test_what_is_not_known_is_an_empty_cell(client: Client) -> None:
    service(organisation(), "leeg")
    told = rows(client)[0]
    filled = {name for name, value in told.items() if value}
    assert filled == {
        "id", "naam", "organisatie", "soort organisatie", "wat u er krijgt", "toestand", "gewijzigd op", "verzonnen",
    } - {"wat u er krijgt"}  # fmt: skip


def test_no_cell_is_a_formula(client: Client) -> None:
    found = service(organisation(name="=1+1"), "x")
    Service.objects.filter(pk=found.pk).update(name="@SUM(A1)", description='=HYPERLINK("x");"\n-1', email="-a@b.be")
    told = rows(client)[0]
    assert (told["naam"], told["organisatie"]) == ("'@SUM(A1)", "'=1+1")
    assert told["wat u er krijgt"].startswith("'=")


@given(st.text() | st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_any_value_is_harmless(value: str | int | float | None) -> None:
    cell = safe(value)
    assert not (isinstance(value, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")))
    cell.encode("utf-8")
