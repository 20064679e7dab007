"""The file of a household: YAML or JSON as text only, small, without tricks; whatever else is refused by line."""

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.household_file import DEEPEST, LARGEST, load, load_household
from rechtop.rules.errors import InputError
from rechtop.rules.values import Told
from tests.effort import examples as tries
from tests.rules.toy import LAW, TODAY


def refusal(content: bytes | str) -> str:
    with pytest.raises(InputError) as caught:
        load(content.encode() if isinstance(content, str) else content)
    return str(caught.value)


# -- everything is text -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("on: 2025-03-01", {"on": "2025-03-01"}),
        ("no: yes", {"no": "yes"}),
        ("off: on", {"off": "on"}),
        ("amount: 1.50", {"amount": "1.50"}),
        ("amount: 1_000", {"amount": "1_000"}),
        ("code: 0123", {"code": "0123"}),
        ("code: 0x1F", {"code": "0x1F"}),
        ("time: 12:30:45", {"time": "12:30:45"}),
        ("nothing: null", {"nothing": "null"}),
        ("nothing:", {"nothing": ""}),
        ("nothing: ~", {"nothing": "~"}),
        ("number: .inf", {"number": ".inf"}),
        ("1: 2", {"1": "2"}),
        ("a: !!int 5", {"a": "5"}),
        ("a: !!python/object/apply:os.system ['true']", {"a": ["true"]}),
        ("a: 'één'", {"a": "één"}),
        ("a: [x, 'y', {b: c}]", {"a": ["x", "y", {"b": "c"}]}),
        ("a: |\n  een\n  twee\n", {"a": "een\ntwee\n"}),
        ("--- {a: b}", {"a": "b"}),
        ("a: b\n...\n", {"a": "b"}),
        ("\ufeffa: b", {"a": "b"}),
        ("niets", "niets"),
        ("- a\n- b", ["a", "b"]),
    ],
)
def test_every_value_and_name_stays_the_text_it_is(written: str, read: Told) -> None:
    assert load(written.encode()) == read


@pytest.mark.parametrize("nothing", ["", "   \n\n", "# alleen een opmerking\n", "---\n", "\ufeff"])
def test_a_file_with_nothing_in_it_tells_nothing(nothing: str) -> None:
    assert load_household(nothing.encode(), LAW, TODAY).people == ()


@pytest.mark.parametrize("indent", [None, 1, "\t"])
def test_json_is_read_in_the_same_way(indent: int | str | None) -> None:
    told = {"on": "2025-03-01", "persons": [{"id": "an", "ill": True, "net_wage_month": 980.5, "savings": None}]}
    known = load_household(json.dumps(told, indent=indent).encode(), LAW, date(2030, 1, 1))
    assert known.on == TODAY
    assert known.facts == {("ill", "an"): (1, 1), ("net_wage_month", "an"): (980_50, 980_50)}


texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"), max_codepoint=0xFFFF), max_size=6)
told_things: st.SearchStrategy[Told] = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)


@pytest.mark.property
@tries(200)
@given(told_things)
def test_what_is_written_as_json_comes_back_as_it_was(told: Told) -> None:
    assert load(json.dumps(told).encode()) == told


@pytest.mark.property
@tries(200)
@given(st.binary(max_size=60) | st.text("ab:-[]{}#&*!|>?%@`,\"'\n\t 1", max_size=40).map(str.encode))
def test_whatever_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(InputError):
        assert load(content) is not None


# -- tricks and accidents ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (b"a: &x [1]\nb: *x", "het bestand: 'regel 2': verwijzingen (*) zijn hier niet toegelaten"),
        (b"a: 1\nb: 2\na: 3", "a: 'regel 3': deze naam staat er twee keer"),
        (b'{"a": {"b": 1, "b": 2}}', "b: 'regel 1': deze naam staat er twee keer"),
        (b"? [a, b]\n: c", "het bestand: 'regel 1': een naam is hier één woord"),
        (b"a: b\n---\nc: d", "het bestand: 'regel 2': hier begint een tweede document"),
        (b'{"a": 1} {"b": 2}', "het bestand: 'regel 1': dit is geen leesbare YAML of JSON"),
        (b'{"a": 1}}', "het bestand: 'regel 1': dit is geen leesbare YAML of JSON"),
        (b"persons:\n\t- id: an", "het bestand: 'regel 2': dit is geen leesbare YAML of JSON"),
        (b"persons: [", "het bestand: 'regel 2': dit is geen leesbare YAML of JSON"),
        (b"a: 'open", "het bestand: 'regel 1': dit is geen leesbare YAML of JSON"),
        (b"a: b: c", "het bestand: 'regel 1': dit is geen leesbare YAML of JSON"),
        (b"a: \x00", "het bestand: 'onbekende regel': dit is geen leesbare YAML of JSON"),
        (b"naam: \xe9\xe9n", "het bestand: 'byte 6': bewaar het bestand als UTF-8-tekst"),
        ("a: b".encode("utf-16"), "het bestand: 'byte 0': bewaar het bestand als UTF-8-tekst"),
        (b"\x89PNG\r\n\x1a\n", "het bestand: 'byte 0': bewaar het bestand als UTF-8-tekst"),
    ],
)
def test_a_file_that_is_not_a_plain_household_is_refused_by_line(written: bytes, message: str) -> None:
    assert refusal(written).startswith(message)


def test_a_bomb_of_references_is_refused_at_the_first_one() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))]
    assert "regel 2" in refusal("\n".join(lines))


@pytest.mark.parametrize("mark", ["[", "{a: "])
def test_a_file_that_is_too_deep_is_refused(mark: str) -> None:
    close = "]" if mark == "[" else "}"
    assert load((mark * DEEPEST + close * DEEPEST).encode())
    assert f"meer dan {DEEPEST} niveaus" in refusal(mark * 1000 + close * 1000)
    assert f"meer dan {DEEPEST} niveaus" in refusal(mark * 20_000)


def test_a_file_of_a_million_lines_is_refused_before_it_is_read() -> None:
    assert refusal(b"- {id: an}\n" * 1_000_000) == (
        f"het bestand: 'meer dan {LARGEST} bytes': een huishouden is veel kleiner; kijk of dit het juiste bestand is"
    )


def test_the_largest_file_is_read() -> None:
    assert load(b"a: b\n#".ljust(LARGEST, b"x")) == {"a": "b"}
