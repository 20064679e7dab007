"""What cannot be answered is refused with the field, the value and what to do, never with an error of the server."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.household_file import LARGEST
from tests.effort import examples
from tests.explorer.api.conftest import VERKEN, Ask


def _said(response: HttpResponse) -> tuple[int, str, str, str]:
    told = json.loads(response.content)
    assert set(told) == {"field", "value", "advice"}
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "no-store"
    return response.status_code, told["field"], told["value"], told["advice"]


@pytest.mark.parametrize(
    ("content", "value", "advice"),
    [
        (b"", "regel 1, teken 1", "dit is geen leesbare JSON"),
        (b"persons: [{id: an}]", "regel 1, teken 1", "dit is geen leesbare JSON"),
        (b'{"persons": [}', "regel 1, teken 14", "dit is geen leesbare JSON"),
        (b'{"persons": []} x', "regel 1, teken 17", "dit is geen leesbare JSON"),
        (b"[]", "geen object", "stuur een huishouden"),
        (b"null", "geen object", "stuur een huishouden"),
        (b'"persons"', "geen object", "stuur een huishouden"),
        (b'{"on": NaN}', "NaN", "dit is geen getal in JSON"),
        (b'{"on": -Infinity}', "-Infinity", "dit is geen getal in JSON"),
        (b'{"on": "2025-03-01", "on": "2025-03-02"}', "on", "deze naam staat er twee keer"),
        (b'{"persons": [{"id": "an", "id": "bo"}]}', "id", "deze naam staat er twee keer"),
        (b"[" * 200_000, "te diep", "hier zit te veel in elkaar"),
        (b'{"about": ' + b"[" * 20 + b"]" * 20 + b"}", "te diep", "hier zit te veel in elkaar"),
        (b'{"about": "\xff"}', "byte 11", "stuur tekst in UTF-8"),
        ('{"about": "an"}'.encode("utf-16"), "byte 0", "stuur tekst in UTF-8"),
        (b'\xef\xbb\xbf{"about": "an"}', "regel 1, teken 1", "dit is geen leesbare JSON"),
        (b'{"about": "\\ud800"}', "'\\ud800'", "half teken"),
        (b'{"\\udfff": "an"}', "'\\udfff'", "half teken"),
    ],
)
def test_what_is_no_json_is_refused(ask: Ask, content: bytes, value: str, advice: str) -> None:
    status, field, shown, told = _said(ask(content))
    assert (status, field, shown) == (400, "het bericht", value)
    assert advice in told


@pytest.mark.parametrize(
    ("content", "field", "value", "advice"),
    [
        (b'{"persons": [{"id": "an", "spaargeld": 5}]}', "persons[an].spaargeld", "5", "dit gegeven bestaat niet."),
        (b'{"persons": [{"id": "an", "birth_date": "1985-02-30"}]}', "persons[an].birth_date", "1985-02-30",
         "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        (b'{"persons": [{"id": "an", "pension_month": 1e400}]}', "persons[an].pension_month", "1e400",
         "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        (b'{"persons": [{"id": "an", "pension_month": ' + b"9" * 6000 + b"}]}", "persons[an].pension_month",
         "9" * 77 + "...", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        (b'{"persons": {"id": "an"}}', "persons", "{'id': 'an'}", "hier hoort een lijst te staan"),
        (b'{"persons": [true]}', "persons[0]", "true", "hier horen gegevens met een naam te staan (naam: waarde)"),
        (b'{"on": "9999-12-31"}', "on", "9999-12-31", "kies een dag tussen 1890-01-01 en 2200-12-31"),
        (b'{"dwelling": {"tenure": "tenent"}}', "dwelling.tenure", "tenent", "Bedoelt u 'tenant'?"),
        (b'{"relations": [{"of": "an", "to": "bo", "is": "parent"}]}', "relations[0].of", "an",
         "deze persoon is er niet."),
        (b'{"\\u0000": 1}', "\x00", "1", "dit veld bestaat niet."),
    ],
)  # fmt: skip
def test_a_household_that_cannot_be_is_refused(ask: Ask, content: bytes, field: str, value: str, advice: str) -> None:
    status, named, shown, told = _said(ask(content))
    assert (status, named, shown) == (422, field, value)
    assert advice in told


@pytest.mark.parametrize(
    ("query", "field", "value", "advice"),
    [
        ("?on=gisteren", "on", "gisteren", "schrijf een dag als jjjj-mm-dd"),
        ("?on=", "on", "", "schrijf een dag als jjjj-mm-dd"),
        ("?on=2025-02-30", "on", "2025-02-30", "dit is geen bestaande dag"),
        ("?on=9999-12-31", "on", "9999-12-31", "kies een dag tussen"),
        ("?known_on=2025-13-01", "known_on", "2025-13-01", "dit is geen bestaande dag"),
        ("?known_on=0000-01-01", "known_on", "0000-01-01", "dit is geen bestaande dag"),
        ("?bounds=misschien", "bounds", "misschien", "schrijf true of false"),
        ("?onn=2025-01-01", "onn", "2025-01-01", "deze parameter bestaat niet. Bedoelt u 'on'?"),
        ("?on=2025-01-01%00", "on", "2025-01-01\x00", "schrijf een dag"),
    ],
)
def test_a_parameter_that_cannot_be_is_refused(ask: Ask, query: str, field: str, value: str, advice: str) -> None:
    status, named, shown, told = _said(ask({}, query))
    assert (status, named, shown) == (422, field, value)
    assert advice in told


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("text/plain", "Content-Type", "text/plain"),
        ("application/x-www-form-urlencoded", "Content-Type", "application/x-www-form-urlencoded"),
        ("multipart/form-data; boundary=x", "Content-Type", "multipart/form-data"),
        ("application/json; charset=latin-1", "Content-Type", "latin-1"),
        ("application/json; charset=bestaat-niet", "Content-Type", "bestaat-niet"),
        ("", "Content-Type", ""),
    ],
)
def test_another_form_is_refused(ask: Ask, kind: str, field: str, value: str) -> None:
    status, named, shown, _ = _said(ask(b"{}", content_type=kind))
    assert (status, named, shown) == (415, field, value)


def test_utf_8_may_be_named_and_nothing_may_be_packed(ask: Ask) -> None:
    assert ask(b'{"on": 5}', content_type="application/json; charset=UTF-8").status_code == 422
    assert _said(ask(b"{}", **{"content-encoding": "gzip"}))[:3] == (415, "Content-Encoding", "gzip")


def test_what_is_too_large_is_refused_also_when_it_only_says_so(ask: Ask) -> None:
    large = b'{"about": "' + b"x" * LARGEST + b'"}'
    assert _said(ask(large))[:3] == (413, "het bericht", f"meer dan {LARGEST} bytes")
    just = b'{"on": 5, "about": "' + b"x" * (LARGEST - 22) + b'"}'
    assert len(just) == LARGEST
    assert ask(just).status_code == 422


def test_what_comes_in_pieces_without_a_length_is_refused(ask: Ask, client: Client) -> None:
    pieces = {"transfer-encoding": "chunked", "content-type": "application/json"}
    assert _said(client.generic("POST", VERKEN, b"", headers=pieces))[:2] == (411, "Content-Length")


def test_only_the_headers_may_be_asked(client: Client) -> None:
    response = client.head("/api/rechten")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("method", "address", "status", "allow"),
    [
        ("get", VERKEN, 405, "POST, OPTIONS"),
        ("head", VERKEN, 405, "POST, OPTIONS"),
        ("put", VERKEN, 405, "POST, OPTIONS"),
        ("trace", VERKEN, 405, "POST, OPTIONS"),
        ("post", "/api/rechten", 405, "GET, HEAD, OPTIONS"),
        ("delete", "/api/rechten/leefloon", 405, "GET, HEAD, OPTIONS"),
        ("patch", "/api/openapi.json", 405, "GET, HEAD, OPTIONS"),
        ("get", "/api/rechten/leeflon", 404, None),
        ("get", "/api/rechten/leefloon/", 404, None),
        ("get", "/api/rechten/..%2F..%2Fetc", 404, None),
        ("get", "/api/bestaat/niet", 404, None),
        ("post", "/api/bestaat/niet", 404, None),
    ],
)
def test_every_address_knows_its_methods(
    client: Client, method: str, address: str, status: int, allow: str | None
) -> None:
    response = getattr(client, method)(address)
    assert (response.status_code, response.headers.get("Allow")) == (status, allow)
    if method != "head":
        _said(response)


def test_an_unknown_right_names_the_nearest(client: Client) -> None:
    assert _said(client.get("/api/rechten/leeflon")) == (
        404, "right", "leeflon", "Er is geen recht 'leeflon'. Bedoelt u 'leefloon'?"
    )  # type: ignore[arg-type]  # fmt: skip


# -- whatever is sent -------------------------------------------------------------------------------------------------

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "persons", "of", "to", "is", "right", "holder", "answer", "birth_date"])
            | st.text(max_size=4),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
TOP = st.sampled_from(
    ["on", "persons", "household", "dwelling", "case", "relations", "receives", "findings", "fixed", "local", "about"]
)
SENT = st.binary(max_size=200) | st.dictionaries(TOP, ANYTHING, max_size=4).map(lambda told: json.dumps(told).encode())


@pytest.mark.property
@examples(60, soak=5_000)
@given(content=SENT)
def test_whatever_is_sent_is_answered_or_refused(content: bytes) -> None:
    response = Client().generic("POST", VERKEN + "?bounds=true", content or b" ", content_type="application/json")
    assert response.status_code in (200, 400, 422)
    if response.status_code != 200:
        assert response.json()["advice"]
