"""Files that are not what they should be: only declared errors, a reason for each row, and nothing written."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from openpyxl import Workbook

from rechtop.organisations.demo import load_demo
from rechtop.organisations.importing import files, tables, worksheets
from rechtop.organisations.importing.errors import ImportRefused
from rechtop.organisations.importing.fields import proposed
from rechtop.organisations.importing.planning import Plan, plan
from rechtop.organisations.importing.tables import read_csv
from rechtop.organisations.importing.told import refused_table
from rechtop.organisations.models import Change, Organisation, Service

pytestmark = pytest.mark.django_db

ON = date(2026, 11, 22)
LINES = "Dienst;Organisatie;Omschrijving\nBabbel;Vzw;Koffie en thee\nCafé;Vzw;Één uur\n"


def planned(content: bytes) -> Plan:
    looked = files.look(content)
    return plan(files.read(content, proposed(looked.header)), "Bron", ON)


def reasons(content: bytes) -> list[str]:
    return [str(fault) for outcome in planned(content).outcomes for fault in outcome.draft.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_marks_are_recognised(encoding: str, mark: str, end: str) -> None:
    table = read_csv(LINES.replace(";", mark).replace("\n", end).encode(encoding))
    assert table.header == ("Dienst", "Organisatie", "Omschrijving")
    assert [row.cells[0] for row in table.rows] == ["Babbel", "Café"]
    assert all(not row.faults for row in table.rows)


def test_mixed_encodings_are_faults_of_the_rows_that_differ() -> None:
    content = LINES.encode() + "Thé;Vzw;x\n".encode("cp1252") + b"Ja;Vzw;y\n"
    assert reasons(content) == ["de tekens zijn anders opgeslagen dan in de rest van het bestand"]
    assert planned(content).count("nieuw") == 3


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "leeg"),
        (b"\n\n", "leeg"),
        (b"een tekst zonder kolommen\nnog een", "puntkomma"),
        (b"a;a\n1;2", "twee keer"),
        (b"a;b\n\0\0", "geen tekst"),
        (b"\xff\xfea", "UTF-16"),
        (b"\x1f\x8b\x08", "ingepakt"),
        (b"\xd0\xcf\x11\xe0", "oud werkblad"),
        (b"PK\x03\x04rest", "werkblad kan niet gelezen"),
        (b'a;b\n"open;b\n' + b"x" * 200_000, "aanhalingsteken"),
        (b'{"a": NaN}', "geen getal"),
        (b"[" * 200_000, "diep genest"),
        (b"{}", "geen diensten"),
        (b'{"contents": ', "geen JSON"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_whole_with_what_to_do(content: bytes, says: str) -> None:
    with pytest.raises(ImportRefused, match=says):
        files.look(content)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    with pytest.raises(ImportRefused, match="groter dan 0 MB"):
        files.look(LINES.encode(), largest=20)
    with pytest.raises(ImportRefused, match="meer dan 3 rijen"):
        files.look(LINES.encode() + b"a;b;c\n" * 2)


def workbook(*rows: list[Any]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_worksheet_is_read_with_its_formulas_refused_cell_by_cell() -> None:
    content = workbook(
        ["Dienst", "Organisatie", "Omschrijving", "Telefoon", "KBO"],
        ["Babbel", "Vzw", "=1+1", "02 000 00 01", None],
        ["Op bezoek", "Andere", None, "+32 2 000 00 02", 400000086],
        [None, None, None, None, None],
        ["Derde", "Vzw", "=cmd|x", "0200", None],
    )
    found = planned(content)
    assert found.count("nieuw") == 3
    assert reasons(content)[0] == "Omschrijving “=1+1”: een formule lezen we niet: zet er de waarde"
    assert found.outcomes[1].draft.organisation.kbo == "0400000086", "a worksheet drops the first zero"
    assert found.outcomes[2].draft.where == "rij 5"


def test_a_worksheet_that_unpacks_too_far_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worksheets, "UNPACKED", 2 * 2**20)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(5):
            packed.writestr(f"xl/{number}.xml", b" " * 2**19)
    with pytest.raises(ImportRefused, match="uitgepakt groter"):
        files.look(out.getvalue())


def with_sheet(*changes: tuple[bytes, bytes]) -> bytes:
    """A workbook of two rows whose sheet says something else than a spreadsheet would write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["Dienst", "Organisatie"], ["Babbel", "Vzw"]))) as packed:
        with zipfile.ZipFile(out, "w") as strange:
            for part in packed.namelist():
                content = packed.read(part)
                for old, new in changes if part.endswith("sheet1.xml") else ():
                    assert old in content
                    content = content.replace(old, new)
                strange.writestr(part, content)
    return out.getvalue()


def test_rows_that_are_not_in_a_worksheet_cost_nothing() -> None:
    table = worksheets.read_xlsx(with_sheet((b'r="2"', b'r="90000"'), (b'"A2"', b'"A90000"'), (b'"B2"', b'"B90000"')))
    assert [(row.number, row.cells) for row in table.rows] == [(90_000, ("Babbel", "Vzw"))]


def test_a_row_that_no_worksheet_can_have_is_refused() -> None:
    with pytest.raises(ImportRefused, match="meer dan 1048576 rijen"):
        files.look(with_sheet((b'r="2"', b'r="2000000000"'), (b'"A2"', b'"A2000000000"'), (b'"B2"', b'"B2000000000"')))


def test_a_worksheet_that_says_it_is_smaller_than_it_is_loses_no_row() -> None:
    assert len(worksheets.read_xlsx(with_sheet((b"<sheetData>", b'<dimension ref="A1"/><sheetData>'))).rows) == 1


def test_the_table_of_refused_rows_is_never_worked_out() -> None:
    content = b'Dienst;Organisatie;Telefoon;Omschrijving\n;@SUM(1);-x;"+cmd|calc(1)"\n;Vzw;x;-10 euro\n'
    reading = files.read(content, proposed(files.look(content).header))
    drafts = [outcome.draft for outcome in plan(reading, "Bron", ON).outcomes]
    table = refused_table(reading.header, drafts).decode("utf-8-sig")
    for line in table.splitlines():
        assert not [cell for cell in line.split(";") if cell.strip('"')[:1] in tuple("=+-@")], line
    assert "'-10 euro" in table


def hsds(**values: Any) -> bytes:
    about = {"id": "d1", "name": "Onthaal", "status": "active", "organization": {"id": "o1", "name": "Vzw"}}
    return json.dumps({"contents": [about | values]}).encode()


def test_hsds_from_elsewhere_becomes_a_service() -> None:
    made = planned(
        hsds(
            description="<p>Kom langs</p>",
            phones=[{"number": "02 000 00 01", "type": "voice"}],
            schedules=[{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00+01:00", "closes_at": "12:00+01:00"}],
            service_at_locations=[
                {"location": {"id": "p1", "name": "Huis", "latitude": 52.37, "longitude": 4.9,
                              "addresses": [{"address_1": "Dorp 1", "city": "Gent", "postal_code": "9000"}]}}
            ],
            cost_options=[{"option": "Gesprek", "amount": 5, "currency": "EUR"}],
        )
    )  # fmt: skip
    (outcome,) = made.outcomes
    assert outcome.service is not None
    told = outcome.service.became
    assert (told["description"], told["costs"][0]["amount"]) == ("Kom langs", "5.00")
    assert told["schedules"][0]["opens_at"] == "09:00:00"
    (place,) = made.places.values()
    assert (place.became["street"], place.became["municipality"]) == ("Dorp", "44021")
    assert place.became["latitude"] is None, "Amsterdam is not in Belgium"
    assert "buiten België" in str(outcome.draft.faults[0])


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"name": ""}, "name: is leeg"),
        ({"organization": None}, "de organisatie ontbreekt"),
        ({"minimum_age": "jong"}, "geen leeftijd"),
        ({"status": "defunct"}, "bestaat volgens het bestand niet"),
        ({"email": "x"}, "e-mail"),
        ({"schedules": [{"freq": "WEEKLY", "byday": "MO", "opens_at": "25:99"}]}, "van"),
    ],
)
def test_hsds_that_cannot_be_is_refused_with_its_reason(values: dict[str, Any], says: str) -> None:
    found = planned(hsds(**values))
    assert found.count("geweigerd") == 1
    assert says in " ".join(str(fault) for fault in found.outcomes[0].draft.faults)


def test_our_own_hsds_read_in_again_is_the_same() -> None:
    load_demo(ON, ("onthaal-sociaal-huis", "dmw-samen", "sociaal-restaurant"))
    contents = []
    for service in Service.objects.order_by("pk"):
        contents.append(Client().get(f"/hsds/v3.1/services/{service.pk}").json())
    before = {service.pk: service.version for service in Service.objects.all()}
    found = planned(json.dumps({"contents": contents}).encode())
    assert found.count("nieuw") == 0
    assert {outcome.service.thing.pk for outcome in found.outcomes if outcome.service} <= before.keys()
    assert found.count("geweigerd") == sum(one["status"] == "defunct" for one in contents)
    changed = [outcome.service for outcome in found.outcomes if outcome.service and outcome.state == "gewijzigd"]
    fields = {name for one in changed for name in one.became}
    assert fields <= {"for_whom", "at_places", "cost_note", "alert", "is_paused"}, "what HSDS tells in one text"


class AnyBytes(TestCase):
    """Whatever is sent, only a declared error comes of it, and nothing is written."""

    cells = st.text(st.characters(codec="utf-8"), max_size=20)
    rows = st.lists(st.lists(cells, min_size=3, max_size=3).map(";".join), max_size=4)
    json_values = st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=6) | st.integers(),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "organization", "phones", "schedules", "contents", "number", "byday",
                             "service_at_locations", "location", "latitude", "longitude", "attributes", "opens_at"]),
            inner, max_size=4,
        ),
        max_leaves=12,
    )  # fmt: skip

    def _only_declared(self, content: bytes) -> None:
        before = (Service.objects.count(), Organisation.objects.count(), Change.objects.count())
        with suppress(ImportRefused):
            found = planned(content)
            refused_table(("a",), [outcome.draft for outcome in found.outcomes])
            assert all(outcome.service or outcome.draft.is_refused for outcome in found.outcomes)
        assert (Service.objects.count(), Organisation.objects.count(), Change.objects.count()) == before

    @settings(max_examples=60)
    @given(st.binary(max_size=200) | st.binary(max_size=100).map(lambda end: b"PK\x03\x04" + end))
    def test_any_bytes(self, content: bytes) -> None:
        self._only_declared(content)

    @settings(max_examples=60)
    @given(rows)
    def test_any_rows(self, rows: list[str]) -> None:
        self._only_declared("\n".join(["dienst;organisatie;omschrijving", *rows]).encode())

    @settings(max_examples=60)
    @given(json_values)
    def test_any_json(self, value: Any) -> None:
        self._only_declared(json.dumps({"contents": [value, {"id": "1", "name": "X", "organization": value}]}).encode())

    @settings(max_examples=15)
    @given(st.binary(min_size=1, max_size=40), st.integers(0, 4_000))
    def test_any_damage_to_a_worksheet(self, damage: bytes, place: int) -> None:
        whole = _BOOK
        self._only_declared(whole[: place % len(whole)] + damage + whole[place % len(whole) + len(damage) :])


_BOOK = workbook(["Dienst", "Organisatie"], ["Babbel", datetime(2026, 1, 1, tzinfo=UTC).date()])
