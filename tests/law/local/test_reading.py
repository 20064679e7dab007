"""A file of a local right: everything that is wrong is named at once, with line, column, and what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.local.errors import LocalRefused, Place
from rechtop.law.local.nodes import LARGEST, MOST_NODES, Words, read
from rechtop.law.local.reading import read_benefit
from tests.effort import examples
from tests.law.local.files import SMALL, small


def problems(content: bytes) -> list[str] | None:
    """What is wrong with a file; None when nothing is."""
    try:
        read_benefit(content, "dorp.yaml")
    except LocalRefused as error:
        return [str(problem) for problem in error.problems]
    return None


def refused(content: bytes) -> list[str]:
    with pytest.raises(LocalRefused) as found:
        read_benefit(content, "dorp.yaml")
    return [str(problem) for problem in found.value.problems]


def test_a_small_file_is_read() -> None:
    benefit = read_benefit(small(), "dorp.yaml")
    assert (benefit.id, benefit.areas, benefit.right.id) == ("dorp.premie", {"99001": "Dorp"}, "dorp.premie")
    assert [condition.id for condition in benefit.right.conditions] == ["age_ok"]
    assert benefit.advice == ()


@pytest.mark.parametrize(
    ("change", "at", "told"),
    [
        (("age >= 65", "agee >= 65"), (19, 12), "Bedoelt u 'age'?"),
        (("age >= 65", "age >= 65 EUR"), (19, 19), "de eenheden verschillen: year en EUR"),
        (("age >= 65", "age >= 65 and"), (19, 25), "niet het einde"),
        (("age >= 65", "savings <= 100"), (19, 23), "schrijf 100 EUR"),
        (("100 EUR", "100 year"), (22, 10), "een bedrag is in EUR"),
        (("    holds: age >= 65\n", "    hold: age >= 65\n"), (19, 5), "Bedoelt u 'holds'?"),
        (("right: premie", "right: Premie!"), (4, 8), "kleine letters"),
        (("owner: dorp", "owner: leefloon"), (1, 8), "is een recht van de wet"),
        (('"99001": Dorp', '"9900": Dorp'), (3, 10), "NIS-code"),
        (("holder: person", "holder: persoon"), (8, 9), "Bedoelt u 'person'?"),
        (("2026-12-31", "2026-02-31"), (12, 14), "is geen dag"),
        (("2026-12-31", "2025-12-31"), (12, 14), "het einde komt na het begin"),
        (("https://dorp.example/premie", "javascript:alert(1)"), (15, 34), "https://"),
        (("Een premie voor", "Een <b>premie</b> voor"), (6, 14), "'<' kan hier niet"),
        (("Een premie voor", "Een {{ premie }} voor"), (6, 14), "'{' kan hier niet"),
        (("id: age_ok", "id: amount"), (18, 9), "de naam 'amount' is al gebruikt"),
        (("name: Premie\n", ""), (1, 1), "het veld 'name' ontbreekt"),
        (("holder: person", "holder: household"), (19, 12), "zeg van wie"),
        (("kind: one_off", "kind: gift"), (23, 9), "kies uit income, one_off"),
    ],
)
def test_each_mistake_is_named_at_its_place(change: tuple[str, str], at: tuple[int, int], told: str) -> None:
    found = refused(small(change))
    assert any(text.startswith(f"regel {at[0]}, kolom {at[1]}:") and told in text for text in found), found


def test_all_mistakes_are_told_at_once() -> None:
    found = refused(small(("age >= 65", "agee >= 65"), ("100 EUR", "100 EURO"), ("kind: one_off", "kind: gift")))
    assert [text.partition(":")[0] for text in found] == [
        "regel 19, kolom 12",
        "regel 22, kolom 14",
        "regel 23, kolom 9",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a: &a [x, x]\nb: [*a, *a]\n", "regel 1, kolom 4: verwijzingen"),
        (b"owner: *dorp\n", "verwijzingen"),
        (b"owner: !!python/object/apply:os.system ['ls']\n", "regel 1, kolom 8: merktekens"),
        (b"owner: dorp\nowner: stad\n", "regel 2, kolom 1: 'owner' staat er twee keer"),
        (b"owner: dorp\n---\nowner: stad\n", "tweede document"),
        (b"owner: " + b"[" * 60 + b"]" * 60 + b"\n", "te diep in elkaar"),
        (b"owner: [" + b"a," * MOST_NODES + b"a]\n", "te lang"),
        (b"#" * (LARGEST + 1), "groter dan 64 kB"),
        (b"owner: \xff\n", "geen UTF-8"),
        (b"owner: 'dorp\n", "geen leesbare YAML"),
        (b"- owner\n", "namen met een waarde"),
        (b"", "namen met een waarde"),
    ],
)
def test_tricks_of_yaml_are_refused(content: bytes, told: str) -> None:
    with pytest.raises(LocalRefused) as found:
        read_benefit(content, "dorp.yaml")
    assert told in str(found.value)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("age >= fout", Place(2, 15)),
        ("'age >= fout'", Place(2, 16)),
        ('"age >= fout"', Place(2, 16)),
        (">-\n    age\n    >= fout", Place(4, 8)),
        ("|\n    age >=\n\n      fout", Place(5, 7)),
        ("age\n    >= fout", Place(3, 8)),
    ],
)
def test_a_place_in_a_text_is_found_however_it_is_written(written: str, at: Place) -> None:
    found = read(f"é: x\nholds: {written}\n".encode(), "x.yaml").entries["holds"]
    assert isinstance(found, Words)
    assert found.place(found.text.index("fout")) == at


def test_a_long_sentence_is_told_as_advice_and_refuses_nothing() -> None:
    long = " ".join(["woord"] * 21) + "."
    benefit = read_benefit(small(("Een premie voor wie ouder is.", long)), "dorp.yaml")
    assert [str(note) for note in benefit.advice] == [
        "regel 6, kolom 10: een zin van meer dan 20 woorden leest moeilijk"
    ]


FACTS = """\
facts:
  dorp.cost: {of: person, type: number, unit: EUR, low: 0, high: 500, question: Hoeveel kost het?, why: Daarom.}
conditions:
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("dorp.cost:", "stad.cost:", "heet dorp.iets"),
        ("dorp.cost:", "savings:", "heet dorp.iets"),
        ("type: number", "type: numer", "Bedoelt u 'number'?"),
        ("unit: EUR", "unit: EURO", "deze eenheid bestaat niet"),
        ("low: 0", "low: 900", "groter dan de laagste"),
        ("high: 500", "high: 5e99", "geheel getal"),
        ("of: person", "of: people", "Bedoelt u 'person'?"),
        ("why: Daarom.", "waarom: Daarom.", "het veld 'why' ontbreekt"),
    ],
)
def test_an_own_fact_is_checked(old: str, new: str, told: str) -> None:
    assert old in FACTS
    found = refused(small(("conditions:\n", FACTS.replace(old, new))))
    assert any(told in text for text in found), found


def test_an_own_fact_of_two_rights_is_one_and_the_same() -> None:
    one = small(("conditions:\n", FACTS))
    known = {leaf.fact.id: leaf for leaf in read_benefit(one, "een.yaml").facts}
    other = small(("conditions:\n", FACTS), ("right: premie", "right: tweede"))
    assert read_benefit(other, "twee.yaml", known).facts[0] is known["dorp.cost"]
    with pytest.raises(LocalRefused, match="staat anders in een ander recht"):
        read_benefit(small(("conditions:\n", FACTS.replace("500", "600"))), "drie.yaml", known)


LINES = SMALL.splitlines()


@pytest.mark.property
@examples(100)
@given(st.integers(0, len(LINES) - 1), st.one_of(st.text(max_size=40), st.sampled_from(["- ", "x: [", "*a", "&a b"])))
def test_any_line_may_be_spoilt_and_only_a_refusal_follows(number: int, text: str) -> None:
    lines = [*LINES]
    lines[number] = lines[number][: len(lines[number]) // 2] + text
    assert problems("\n".join(lines).encode("utf-8", "surrogatepass")) != []


@pytest.mark.property
@examples(100)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert problems(content) != []
