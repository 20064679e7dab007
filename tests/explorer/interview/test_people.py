"""Who lives there: each by the name one likes, with a birth date and what they are of one another."""

import pytest

from rechtop.explorer.sheet import MOST_PEOPLE
from rechtop.rules.people import RELATIONS
from tests.explorer.interview.test_answers import household
from tests.explorer.interview.visitor import ANSWERS, NEXT, PEOPLE, Visitor, text

BIT = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}


def test_people_are_called_as_one_likes(visitor: Visitor) -> None:
    visitor.begin()
    assert visitor.page.select_one("#naam")["value"] == "ik"  # type: ignore[index]
    visitor.person("ik", jaar="1985")
    visitor.person("  mijn   dochter ", jaar="2015", maand="3", band="child")
    visitor.person("bompa", jaar="1950")
    assert [text(tag) for tag in visitor.page.select(".people li > span")] == ["ik", "mijn dochter", "bompa"]
    told = household(visitor)
    assert told.people == ("p1", "p2", "p3")
    assert told.facts["birth_date", "p2"] == (2015_03_01, 2015_03_31)
    visitor.everybody()
    assert household(visitor).complete


def test_what_somebody_is_to_the_first_person_is_known_the_right_way_round(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.person("mijn moeder", band="parent")
    told = household(visitor)
    assert told.relation("p2", "p1") == BIT["parent"]
    assert told.relation("p1", "p2") == BIT["child"]


def test_a_name_is_enough_and_the_rest_is_asked_later_where_it_matters(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.person("Bo")
    visitor.everybody()
    names = []
    for _ in range(12):
        names.append(visitor.question)
        visitor.answer(doe="?")
    assert "t.f.birth_date" in names


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({"naam": " "}, "Schrijf een naam."),
        ({"naam": "Bo", "dag": "31", "maand": "2", "jaar": "2000"}, "Deze dag bestaat niet."),
        ({"naam": "Bo", "jaar": "2099"}, "Dit kan niet"),
        ({"naam": "Bo", "band": "buurman"}, "Kies een van de antwoorden in de lijst."),
    ],
)
def test_somebody_who_cannot_be_is_refused_and_what_was_typed_comes_back(
    visitor: Visitor, fields: dict[str, str], advice: str
) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.send(PEOPLE, {"doe": "erbij", **fields})
    assert visitor.error.startswith(advice)
    assert household(visitor).people == ("p1",)
    assert visitor.page.select_one("#naam")["value"] == fields["naam"]  # type: ignore[index]
    assert visitor.page.select_one("#jaar")["value"] == fields.get("jaar", "")  # type: ignore[index]


def test_nobody_is_her_own_grandmother(visitor: Visitor) -> None:
    visitor.begin()
    for name, band in (("ik", ""), ("Bo", "child"), ("Ce", "parent")):
        visitor.person(name, band=band)
    visitor.everybody()
    visitor.put("band.p2.p3", doe="verder", keuze="child")  # Ce is a child of Bo, who is a child of whose parent Ce is
    assert visitor.error == "Dit past niet bij de andere antwoorden. Kijk na wie wat is van wie."


def test_two_people_with_one_name_are_told_apart(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("Jan")
    visitor.person("Jan")
    visitor.everybody()
    visitor.put("f.p2.savings", doe="verder")
    assert text(visitor.page.select_one(".who")) == "Over Jan (2)"


def test_who_is_taken_away_takes_everything_about_her_along(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik", jaar="1980")
    visitor.person("Bo", jaar="2010", band="child")
    visitor.everybody()
    visitor.put("f.p2.savings", doe="verder", bedrag="77")
    visitor.send(PEOPLE, {"doe": "weg:p2"})
    told = household(visitor)
    assert told.people == ("p1",)
    assert not told.complete  # who is left may not be everybody
    assert "p2" not in str(told)
    assert "77" not in text(visitor.go(ANSWERS))


def test_the_key_of_somebody_new_was_of_nobody_listed(visitor: Visitor) -> None:
    visitor.begin()
    for name in ("ik", "Bo", "Ce"):
        visitor.person(name)
    visitor.send(PEOPLE, {"doe": "weg:p2"})
    visitor.person("Di")
    assert household(visitor).people == ("p1", "p3", "p4")


def test_a_name_can_be_changed(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.send(PEOPLE, {"doe": "hernoem:p1", "naam-p1": "An"})
    assert [text(tag) for tag in visitor.page.select(".people li > span")] == ["An"]
    visitor.send(PEOPLE, {"doe": "hernoem:p1", "naam-p1": "  "})
    assert [text(tag) for tag in visitor.page.select(".people li > span")] == ["An"]


@pytest.mark.usefixtures("few_rights")
@pytest.mark.parametrize("answer", ["?", "-"])
def test_that_somebody_else_lives_there_may_be_left_open(visitor: Visitor, answer: str) -> None:
    visitor.begin()
    visitor.person("ik")
    visitor.send(PEOPLE, {"doe": f"klaar:{answer}"})
    told = household(visitor)
    assert not told.complete
    assert ("persons_complete", "") in told.closed
    seen = []
    while visitor.question:
        seen.append(visitor.question)
        visitor.answer(doe="?")
        if visitor.title == "U mag hier stoppen":
            visitor.go(NEXT)
    assert "nog" not in seen


def test_somebody_new_makes_it_open_again_whether_everybody_is_listed(visitor: Visitor) -> None:
    visitor.alone()
    assert household(visitor).complete
    visitor.person("Bo")
    assert not household(visitor).complete


def test_as_many_people_fit_as_the_law_can_count(visitor: Visitor) -> None:
    visitor.begin()
    for number in range(MOST_PEOPLE):
        visitor.person(f"nummer {number}")
    assert visitor.page.select_one("#naam") is None
    visitor.person("nog een")
    assert visitor.error == f"Er passen hoogstens {MOST_PEOPLE} mensen in."
    assert len(household(visitor).people) == MOST_PEOPLE


def test_nobody_is_there_before_the_first_person(visitor: Visitor) -> None:
    visitor.begin()
    visitor.everybody()
    assert visitor.address == PEOPLE
    visitor.go(NEXT)
    assert visitor.address == PEOPLE
    visitor.go(f"{NEXT}/1")
    assert visitor.address == PEOPLE
