"""A household that another program sends is read as the same household in a file would be."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.household_file import LARGEST, load
from rechtop.law.household_json import NoJson, load_json
from rechtop.rules.errors import InputError
from tests.effort import examples

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"]), max_size=12)
TOLD = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.property
@examples(100)
@given(told=st.dictionaries(WORDS, TOLD, max_size=4))
def test_text_is_read_as_a_file_is(told: dict[str, object]) -> None:
    sent = json.dumps(told, ensure_ascii=False).encode()
    assert load_json(sent) == told
    assert load_json(sent) == load(sent)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (b'{"a": 980.10}', "980.10"),
        (b'{"a": 100000000000000000000000001}', "100000000000000000000000001"),
        (b'{"a": -0}', "-0"),
        (b'{"a": true}', "true"),
        (b'{"a": false}', "false"),
        (b'{"a": null}', "null"),
        (b'{"a": "\\ud83d\\ude00"}', "\U0001f600"),
        (b'{\t"a":\r\n"\\/"}', "/"),
    ],
)
def test_numbers_keep_their_digits_and_words_their_letters(sent: bytes, read: str) -> None:
    assert load_json(sent) == {"a": read}


@pytest.mark.property
@examples(150)
@given(sent=st.binary(max_size=60) | st.text('{}[]",:\\ud8 0e-.truefalsn', max_size=40).map(str.encode))
def test_anything_else_is_refused_with_the_declared_error(sent: bytes) -> None:
    try:
        found = load_json(sent)
    except NoJson:
        return
    assert isinstance(found, dict)
    json.dumps(found, ensure_ascii=False).encode()


def test_what_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(InputError, match="een huishouden is veel kleiner"):
        load_json(b"[" * (LARGEST + 1))
