"""The text form of local rights: what it means, what it refuses and where, and that nothing in it ever runs."""

import builtins
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.local.errors import TextWrong
from rechtop.law.local.grammar import DEEPEST, parse
from rechtop.law.local.meaning import Meaning
from rechtop.law.local.tokens import MOST_CHARACTERS, MOST_TOKENS
from rechtop.law.local.tree import (
    Always,
    Arrow,
    Call,
    Date,
    Figure,
    If,
    Joined,
    Name,
    Part,
    Prefixed,
    Quoted,
    Within,
    depth,
)
from rechtop.law.local.vocabulary import Vocabulary
from tests.effort import examples


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a or b and c", "(a or (b and c))"),
        ("not a and b", "((not a) and b)"),
        ("not a < b", "(not (a < b))"),
        ("a + b * c - d", "((a + (b * c)) - d)"),
        ("a <= b + 2 EUR/month", "(a <= (b + 2 EUR/month))"),
        ("- a * b", "((- a) * b)"),
        ('a in ("x", "y") or b', '((a in ("x", "y")) or b)'),
        ("if a then 1 else if b then 2 else 3", "(if a then 1 else (if b then 2 else 3))"),
        ("594 EUR/month/person * count(age < 14)", "(594 EUR/month/person * count((age < 14)))"),
        ("10 EUR/month / 2", "(10 EUR/month / 2)"),
        ("90 % * cost", "(90 % * cost)"),
        ('table(tenure, "tenant" -> 30 EUR, else -> 0)', 'table(tenure, "tenant" -> 30 EUR, else -> 0)'),
        ("birth_date > 2020-01-31", "(birth_date > 2020-01-31)"),
    ],
)
def test_operators_bind_as_people_read_them(text: str, meant: str) -> None:
    assert parse(text).written() == meant


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("", 0, "hier staat niets"),
        ("age >= 65 net_wage_month", 10, "staat hier te veel"),
        ("(age >= 65", 10, "')'"),
        ("age == 65", 5, "niet '='"),
        ("age < 3 < 5", 8, "twee vergelijkingen"),
        ("12,50 EUR", 2, "met een punt"),
        ("€ 12.50", 0, "12.50 EUR"),
        ("tenure = 'tenant'", 9, "dubbele aanhalingstekens"),
        ("if age > 3 then 4 EUR", 21, "altijd een else"),
        ("tenure in ()", 11, "minstens één keuze"),
        ("tenure in (tenant)", 11, "dubbele aanhalingstekens"),
        ("lambda: 1", 6, "kan hier niet staan"),
        ("age; import os", 3, "kan hier niet staan"),
        ("[x for x in y]", 0, "kan hier niet staan"),
        ("(" * (DEEPEST + 1) + "1", DEEPEST, "niveaus"),
        ("1" + " + 1" * DEEPEST, 4 * DEEPEST - 2, "niveaus"),
        ("a" * (MOST_CHARACTERS + 1), MOST_CHARACTERS, "langer dan"),
        (", ".join("a" for _ in range(MOST_TOKENS)), 3 * (MOST_TOKENS // 2), "woorden"),
    ],
)
def test_what_is_no_condition_is_refused_at_its_place(text: str, at: int, told: str) -> None:
    with pytest.raises(TextWrong, match=re.escape(told)) as refused:
        parse(text)
    assert refused.value.at == at


def understood(text: str) -> int | None:
    """None when the text is understood, else where it is refused."""
    try:
        meaning_of(text)
    except TextWrong as refused:
        return refused.at
    return None


def meaning_of(text: str) -> object:
    return Meaning(Vocabulary("dorp.recht"), judges="c1").condition(parse(text))


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("net_wage_mont > 3 EUR/month", 0, "Bedoelt u 'net_wage_month'"),
        ("net_wage_month <= 1000", 18, "schrijf 1000 EUR/month"),
        ("net_wage_month <= 1000 EUR/year", 18, "EUR/month en EUR/year"),
        ("lives_in_belgium = 1", 0, "Schrijf het gegeven alleen"),
        ('tenure = "tennant"', 9, "Bedoelt u 'tenant'"),
        ("tenure > 3", 0, "met een tekst"),
        ("age >= 2020-01-01", 7, "kan een dag hier niet"),
        ("age", 0, "hier hoort ja of nee"),
        ("net_wage_month / 12 > 1 EUR/month", 15, "zegt hoe ze afrondt"),
        ("round(savings / count(true), 2, down) > 1 EUR", 16, "de deler kan nul zijn"),
        ("round(savings, 2, dwon) > 1 EUR", 18, "half_up, down, up"),
        ("count(count(age > 3) > 1) > 1", 6, "een telling in een telling"),
        ('my("child")', 0, "staat alleen in count"),
        ('any(my("kind"))', 7, "deze band bestaat niet"),
        ("receives(leeflon)", 9, "Bedoelt u 'leefloon'"),
        ("legal(leefloon.cat2_maand) > 1 EUR", 6, "Bedoelt u 'leefloon.cat2_month'"),
        ('table(tenure, "tenant" -> 1 EUR) > 1 EUR', 0, "geen waarde voor owner"),
        ("steps(age, 3 -> 1 EUR, 4 -> 2 EUR) > 1 EUR", 0, "eindigt met else"),
        ("birth_date > 2020-13-01", 13, "is geen dag"),
        ("savings * savings * savings * savings > 1 EUR", 18, "te groot"),
        ("min(1)", 0, "min vraagt 2 tot 20 delen"),
        ("eval(age)", 0, "deze functie bestaat niet"),
        ('__import__("os")', 0, "deze functie bestaat niet"),
        ("age.__class__ > 3", 0, "dit gegeven bestaat niet"),
    ],
)
def test_units_kinds_and_names_are_checked_at_their_place(text: str, at: int, told: str) -> None:
    with pytest.raises(TextWrong, match=re.escape(told)) as refused:
        meaning_of(text)
    assert refused.value.at == at


JUDGED = 'judged("of het nodig is", "OCMW")'


@pytest.mark.parametrize("text", [JUDGED, f"age > 3 and {JUDGED}", f"(age > 3 or {JUDGED}) and age < 90"])
def test_a_judgement_stands_below_and_and_or(text: str) -> None:
    assert meaning_of(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        f"not {JUDGED}",
        f"not (age > 3 and {JUDGED})",
        f"(if {JUDGED} then 1 EUR else 2 EUR) > 1 EUR",
        f"any({JUDGED})",
        f"{JUDGED} and {JUDGED}",
        'judged("nodig", "OCMW")',
        'judged("of het nodig is")',
    ],
)
def test_a_judgement_that_could_harm_or_that_nobody_makes_is_refused(text: str) -> None:
    with pytest.raises(TextWrong):
        meaning_of(text)


# -- properties -------------------------------------------------------------------------------------------------------

WORDS = [
    "age", "net_wage_month", "count", "any", "judged", "if", "then", "else", "and", "or", "not", "in", "true", "(", ")",
    ",", "->", "<", "=", "+", "*", "/", "%", "-", "3", "12.5", "EUR", "EUR/month", '"tenant"', "2020-01-01", "tenure",
    "round", "table", "steps", "receives", "leefloon", "__import__", "os", "exec", "'", ";", "{", "lambda",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


@pytest.mark.property
@examples(150)
@given(st.one_of(st.text(max_size=200), SOUP))
def test_any_text_is_understood_or_refused_and_nothing_runs(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:

        def ran(*_: object, **__: object) -> None:
            raise AssertionError("a text was executed")

        for name in ("eval", "exec", "open"):
            patch.setattr(builtins, name, ran)
        patch.setattr(os, "system", ran)
        at = understood(text)
    assert at is None or 0 <= at <= len(text)


NAMES = st.sampled_from(["age", "savings", "tenure", "dorp.iets", "on"]).map(Name)
TEXTS = st.text("abc é.,:'", max_size=8).map(Quoted)
FIGURES = st.builds(Figure, st.sampled_from(["0", "12", "3.50"]), st.sampled_from(["", "EUR", "EUR/month/child", "%"]))
LEAVES = st.one_of(NAMES, FIGURES, TEXTS, st.just(Date("2026-01-01")), st.booleans().map(Always))


def _larger(parts: st.SearchStrategy[Part]) -> st.SearchStrategy[Part]:
    arrows = st.builds(Arrow, st.one_of(st.none(), parts), parts)
    given_ = st.lists(st.one_of(parts, arrows), max_size=4).map(tuple)
    marks = st.sampled_from(["or", "and", "<", "<=", ">", ">=", "=", "!=", "+", "-", "*", "/"])
    return st.one_of(
        st.builds(Prefixed, st.sampled_from(["not", "-"]), parts),
        st.builds(Joined, marks, parts, parts),
        st.builds(If, parts, parts, parts),
        st.builds(Within, parts, st.lists(TEXTS, min_size=1, max_size=3).map(tuple)),
        st.builds(Call, st.sampled_from(["min", "count", "table"]), given_),
    )


@pytest.mark.property
@examples(100)
@given(st.recursive(LEAVES, _larger, max_leaves=12))
def test_what_is_written_is_read_as_the_same(tree: Part) -> None:
    assert depth(tree) <= DEEPEST
    assert parse(tree.written()) == tree
