"""A receipt that is no receipt, or no longer the one that was kept, is refused and nothing else happens."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law import answers, sentences
from rechtop.law.replay.again import replay, replay_json, replay_text
from rechtop.law.replay.reading import LARGEST, read_receipt
from rechtop.law.replay.receipt import receipt
from rechtop.law.whole import nobody, whole
from rechtop.rules.errors import InputError
from tests.effort import examples
from tests.law.replay.sealing import sealed
from tests.rules.toy import AN, LAW, TODAY, about, finding, told_of


@pytest.fixture(autouse=True, scope="module")
def _invented_words() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in (answers, sentences):
            patch.setattr(module, "about", about)
        yield


@cache
def content() -> bytes:
    told = told_of(AN, findings=[finding("yes")])
    return json.dumps(receipt(whole(told, LAW, nobody, TODAY), TODAY)).encode()


def held() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content())
    return found


def _refused(told: bytes, part: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_receipt(told)
    assert part in str(refusal.value)
    assert len(str(refusal.value)) < 400


@pytest.mark.parametrize(
    ("told", "part"),
    [
        (b"", "dit is geen leesbare JSON"),
        (b"persons: [{id: an}]", "dit is geen leesbare JSON"),
        (b"[]", "hier horen gegevens met een naam te staan"),
        (b"null", "hier horen gegevens met een naam te staan"),
        (b"{}", "dit veld ontbreekt; is dit een ontvangstbewijs van Rechtop?"),
        (b'{"persons": []}', "'persons': dit veld hoort niet in een ontvangstbewijs"),
        (b'{"law": "a", "law": "b"}', "deze naam staat er twee keer"),
        (b'{"law": NaN}', "'NaN': zo'n getal hoort niet"),
        (b'{"law": 1.5}', "'1.5': zo'n getal hoort niet"),
        (b'{"law": ' + b"9" * 5000 + b"}", "veel te groot"),
        (b"[" * 100_000, "te diep"),
        (b'{"law": ' + b"[" * 40 + b"]" * 40 + b"}", "te diep"),
        (b"\xff{}", "dit is geen tekst in UTF-8"),
        (b" " * (LARGEST + 1), "een ontvangstbewijs is veel kleiner"),
    ],
)
def test_what_is_no_receipt_is_refused(told: bytes, part: str) -> None:
    _refused(told, part)


@pytest.mark.parametrize("name", ["household", "on", "law", "answer", "made", "local", "refined"])
def test_what_was_changed_after_it_was_kept_is_refused(name: str) -> None:
    changed = held()
    changed[name] = "2026-01-01"
    _refused(json.dumps(changed).encode(), "het zegel klopt niet")


def test_one_other_digit_in_the_household_is_refused() -> None:
    assert content().count(b'"400.00"') == 1
    _refused(content().replace(b'"400.00"', b'"300.00"'), "het zegel klopt niet")


def _set(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(found: Any) -> None:
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (_set("format", to=3), "deze versie van Rechtop leest vorm 2"),
        (_set("format", to=True), "deze versie van Rechtop leest vorm 2"),
        (_set("format", to=[]), "deze versie van Rechtop leest vorm 2"),
        (_set("law", to="sha256:kort"), "law: 'sha256:kort': dit is geen vingerafdruk"),
        (_set("on", to="2025"), "schrijf de volledige dag"),
        (_set("on", to="9999-12-31"), "kies een dag tussen"),
        (_set("on", to=20250301), "on: 'een int': hier hoort gewone tekst te staan"),
        (_set("known_on", to="gisteren"), "known_on: 'gisteren': dit is geen bestaande dag"),
        (_set("refined", to="ja"), "refined: 'ja': hier hoort true of false te staan"),
        (_set("engine", to="\x1b[2J"), "engine: '\\x1b[2J': hier hoort gewone tekst te staan"),
        (_set("household", to=5), "in het huishouden staat alles als tekst"),
        (_set("household", to={"on": "\ud800"}), "in het huishouden staat alles als tekst"),
        (_set("local", to={"Teststad": "x"}), "local.Teststad"),
        (_set("answer", to=[]), "answer: 'een list'"),
        (_set("answer", "rows", to={}), "answer.rows: 'een dict': hier hoort een lijst te staan"),
        (_set("answer", "rows", 0, to=[]), "answer.rows"),
        (_set("answer", "rows", 0, "outcome", to="zeker"), "answer.rows: 'zeker': deze uitkomst bestaat niet"),
        (_set("answer", "rows", 0, "amount", to=["1.00"]), "een laagste en een hoogste waarde"),
        (_set("answer", "rows", 0, "amount", to=["NaN", "1"]), "een laagste en een hoogste waarde"),
        (_set("answer", "rows", 0, "unit", to="EUR/eeuw"), "deze eenheid bestaat niet"),
        (_set("answer", "rows", 0, "start", to="20250301"), "dit is geen bestaande dag"),
        (_set("answer", "rows", 0, "start", to="2025-02-30"), "dit is geen bestaande dag"),
        (_set("answer", "rows", 0, "needs", to="an.savings"), "hier hoort een lijst te staan"),
        (_set("answer", "amounts", 0, "start", to="x"), "answer.amounts: 'x': dit is geen bestaande dag"),
        (_set("answer", "conditions", 0, "meer", to=""), "dit veld hoort niet"),
        (_set("answer", "rights", 0, "name", to="x" * 20_000), "hier hoort gewone tekst te staan"),
    ],
)
def test_what_is_sealed_but_not_what_it_should_be_is_refused(
    change: Callable[[dict[str, Any]], None], part: str
) -> None:
    found = held()
    change(found)
    _refused(sealed(found), part)


def test_a_household_of_this_law_that_cannot_be_read_is_refused() -> None:
    found = held()
    found["household"]["persons"][0]["savings"] = "veel"
    with pytest.raises(InputError, match="dit is geen getal"):
        replay(sealed(found), LAW)


def _given_again_or_refused(told: bytes) -> None:
    """The one thing that may go wrong is the declared error, and what is not refused can be told in full."""
    try:
        found = replay(told, LAW)
    except InputError:
        return
    assert replay_text(found)
    json.dumps(replay_json(found)).encode()


@pytest.mark.property
@examples(150, soak=20_000)
@given(st.data())
def test_bytes_that_were_damaged_are_refused_or_mean_the_same(data: st.DataObject) -> None:
    told = bytearray(content())
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(told) - 1))
        match data.draw(st.sampled_from(["other", "cut", "twice"])):
            case "other":
                told[place] = data.draw(st.integers(0, 255))
            case "cut":
                del told[place : place + data.draw(st.integers(1, 2000))]
            case _:
                told[place:place] = told[place : place + data.draw(st.integers(1, 200))]
        if not told:
            told = bytearray(b" ")
    try:
        found = replay(bytes(told), LAW)
    except InputError:
        return
    assert found.is_same
    assert found.receipt == read_receipt(content())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["?", "-", "yes", "an", "1e9", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def _places(found: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    below = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for name, part in below:
        yield (*path, name)
        yield from _places(part, (*path, name))


@cache
def places() -> list[tuple[Any, ...]]:
    return [path for path in _places(held()) if path != ("seal",)]


@pytest.mark.property
@examples(120, soak=20_000)
@given(st.data())
def test_whatever_stands_in_a_sealed_receipt_only_the_declared_error_comes(data: st.DataObject) -> None:
    found = held()
    path = data.draw(st.sampled_from(places()))
    inside: Any = found
    for step in path[:-1]:
        inside = inside[step]
    if data.draw(st.booleans()):
        inside[path[-1]] = data.draw(VALUES)
    else:
        del inside[path[-1]]
    _given_again_or_refused(sealed(found))
