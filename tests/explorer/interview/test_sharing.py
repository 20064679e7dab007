"""The same question about several people on one screen: each is answered by herself, or left open."""

import pytest

from rechtop.rules.household import closed_relation
from rechtop.rules.people import RELATIONS
from tests.explorer.interview.test_answers import household
from tests.explorer.interview.visitor import PEOPLE, Visitor, text

WAGE = "t.f.net_wage_month"
BIT = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}


def couple(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik", jaar="1985")
    visitor.person("Bo", jaar="1986", band="spouse")
    visitor.everybody()


def wages(visitor: Visitor) -> list[str]:
    """Both have a wage, which is asked on one screen; gives the questions on it."""
    couple(visitor)
    visitor.until("s..inkomen_maand")
    both = ["f.p1.net_wage_month", "f.p2.net_wage_month"]
    visitor.answer(doe="verder", soort=["net_wage_month"], klopt=both)
    visitor.until(WAGE)
    assert [str(tag["value"]) for tag in visitor.page.select("[name=dekt]")] == both
    return both


def test_each_gets_her_own_answer(visitor: Visitor) -> None:
    one, other = wages(visitor)
    assert visitor.title == "Hoeveel verdient deze persoon netto per maand met werk?"
    assert [text(tag) for tag in visitor.page.select(".person > legend")] == ["Ik", "Bo"]
    visitor.answer(doe="verder", **{f"{one}:bedrag": "1500", f"{other}:bedrag": "12.000", f"{other}:per": "jaar"})
    told = household(visitor)
    assert told.facts["net_wage_month", "p1"] == (1500_00, 1500_00)
    assert told.facts["net_wage_month", "p2"] == (1000_00, 1000_00)
    assert visitor.question != WAGE


def test_a_range_is_enough(visitor: Visitor) -> None:
    one, other = wages(visitor)
    visitor.answer(doe="verder", **{f"{one}:bedrag": "900 tot 1000", f"{other}:bedrag": "0"})
    assert household(visitor).facts["net_wage_month", "p1"] == (900_00, 1000_00)


def test_what_is_left_open_stays_unknown_and_is_not_asked_again(visitor: Visitor) -> None:
    one, other = wages(visitor)
    visitor.answer(doe="verder", **{f"{one}:bedrag": "1500"})
    told = household(visitor)
    assert ("net_wage_month", "p2") not in told.facts
    assert ("net_wage_month", "p2") in told.closed
    seen = []
    while visitor.question:
        seen.append(visitor.question)
        visitor.usual()
    assert {WAGE, one, other}.isdisjoint(seen)


@pytest.mark.parametrize("answer", ["?", "-"])
def test_nobody_need_answer(visitor: Visitor, answer: str) -> None:
    wages(visitor)
    before = visitor.left
    visitor.answer(doe=answer)
    told = household(visitor)
    assert {("net_wage_month", "p1"), ("net_wage_month", "p2")} <= told.closed
    assert visitor.left < before


def test_one_must_say_something(visitor: Visitor) -> None:
    wages(visitor)
    visitor.answer(doe="verder")
    assert visitor.error == "Vul minstens één antwoord in, of kies een van de knoppen onderaan."
    assert visitor.question == WAGE


def test_what_cannot_be_read_names_the_person_and_changes_nothing(visitor: Visitor) -> None:
    one, other = wages(visitor)
    visitor.answer(doe="verder", **{f"{one}:bedrag": "1500", f"{other}:bedrag": "veel"})
    assert visitor.error.startswith("Bo: ")
    assert ("net_wage_month", "p1") not in household(visitor).facts
    fields = {str(tag["name"]): tag["value"] for tag in visitor.page.select(".person [name$=bedrag]")}
    assert fields == {f"{one}:bedrag": "1500", f"{other}:bedrag": "veel"}


def test_more_time_keeps_what_was_typed(visitor: Visitor) -> None:
    one, _ = wages(visitor)
    visitor.answer(doe="langer", **{f"{one}:bedrag": "1500"})
    assert visitor.error == ""
    assert visitor.page.select_one(f"[name='{one}:bedrag']")["value"] == "1500"  # type: ignore[index]
    assert ("net_wage_month", "p1") not in household(visitor).facts


def test_going_back_shows_the_answers_and_lets_one_change_them(visitor: Visitor) -> None:
    one, other = wages(visitor)
    step = visitor.address
    visitor.answer(doe="verder", **{f"{one}:bedrag": "1500", f"{other}:bedrag": "700"})
    visitor.go(step)
    fields = {str(tag["name"]): tag["value"] for tag in visitor.page.select(".person [name$=bedrag]")}
    assert fields == {f"{one}:bedrag": "1500", f"{other}:bedrag": "700"}
    visitor.answer(doe="verder", **{f"{one}:bedrag": "1600", f"{other}:bedrag": "700"})
    assert household(visitor).facts["net_wage_month", "p1"] == (1600_00, 1600_00)


def test_what_is_not_of_this_screen_is_not_taken(visitor: Visitor) -> None:
    one, _ = wages(visitor)
    fields = {f"{one}:bedrag": "1500", "f.p1.savings:bedrag": "77"}
    visitor.answer(doe="verder", dekt=[one, "f.p1.savings"], **fields)
    assert ("savings", "p1") not in household(visitor).facts


def test_what_people_are_of_one_another_is_one_screen(visitor: Visitor) -> None:
    visitor.begin()
    for name, year in (("ik", "1985"), ("Bo", "1986"), ("Ce", "1960")):
        visitor.person(name, jaar=year)
    visitor.everybody()
    visitor.until("t.band")
    assert visitor.title == "Wat zijn deze mensen van elkaar?"
    asked = [str(tag["value"]) for tag in visitor.page.select("[name=dekt]")]
    assert len(asked) > 1
    visitor.answer(doe="verder", **{f"{asked[0]}:keuze": "sibling"})
    told = household(visitor)
    _, of, to = asked[0].split(".")
    assert told.relation(to, of) == BIT["sibling"]
    for name in asked[1:]:
        _, of, to = name.split(".")
        assert closed_relation(of, to) in told.closed


def test_somebody_who_comes_later_is_asked_along_with_others(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.person("Bo")
    visitor.everybody()
    visitor.until("t.f.birth_date")
    visitor.answer(doe="verder", **{f"f.{who}.birth_date:jaar": "1985" for who in ("p1", "p2")})
    for name in ("Ce", "Di"):
        visitor.send(PEOPLE, {"doe": "erbij", "naam": name})
    visitor.everybody()
    visitor.until("t.f.birth_date")
    assert [str(tag["value"]) for tag in visitor.page.select("[name=dekt]")] == ["f.p3.birth_date", "f.p4.birth_date"]
