"""A screen with many things at once: what is marked is so, what is not marked is as for most people."""

from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import HEALTH, PROPERTY, SUMMARIES
from tests.explorer.interview.test_answers import household
from tests.explorer.interview.visitor import ANSWERS, Visitor, text


def covers(visitor: Visitor) -> list[str]:
    return [str(tag["value"]) for tag in visitor.page.select("[name=dekt]")]


def family(visitor: Visitor) -> None:
    visitor.begin()
    visitor.person("ik", jaar="1985")
    visitor.person("mijn dochter", jaar="2015", band="child")
    visitor.everybody()


def test_what_is_received_is_marked_on_one_screen(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..krijgt")
    assert {"r.p1.leefloon", "r.p1.verhoogde_tegemoetkoming"} <= set(covers(visitor))
    every = covers(visitor)
    visitor.answer(doe="verder", klopt=["r.p1.leefloon"])
    told = household(visitor)
    assert told.records["receives.leefloon", "p1"].rows != ()
    for cover in every:
        if cover != "r.p1.leefloon":
            right = cover.removeprefix("r.p1.")
            assert (told.records[f"receives.{right}", "p1"].rows, told.records[f"receives.{right}", "p1"].complete) == (
                (),
                True,
            )


def test_nothing_of_this_is_an_answer_about_everything_on_the_screen(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    every = covers(visitor)
    assert len(every) > 2
    visitor.answer(doe="verder", niets="ja")
    told = household(visitor)
    assert [name for name in every if told.facts[name.split(".")[2], "p1"] != (0, 0)] == []
    seen = []
    while visitor.question:
        seen.append(visitor.question)
        visitor.usual()
    assert set(seen).isdisjoint(every)


def test_a_mark_is_yes_to_a_yes_or_no(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    visitor.answer(doe="verder", klopt=["f.p1.handicap_recognised_without_allowance"])
    assert household(visitor).facts["handicap_recognised_without_allowance", "p1"] == (1, 1)


def test_what_is_marked_and_is_no_yes_or_no_is_asked_by_itself(visitor: Visitor) -> None:
    visitor.alone("1990")
    visitor.until("s..inkomen_maand")
    visitor.answer(doe="verder", klopt=["f.p1.net_wage_month"])
    told = household(visitor)
    assert ("net_wage_month", "p1") not in told.facts
    assert told.facts["social_benefit_month", "p1"] == (0, 0)
    visitor.until("f.p1.net_wage_month")


def test_one_must_say_something(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..bezit")
    visitor.answer(doe="verder")
    assert visitor.error == "Kruis aan wat klopt, of kies “Niets hiervan”."
    visitor.answer(doe="verder", niets="ja", klopt=["f.p1.rent_received_year"])
    assert visitor.error == "U kruiste iets aan, en ook “Niets hiervan”. Kies één van de twee."
    assert visitor.page.select_one("[name=klopt][value='f.p1.rent_received_year'][checked]") is not None
    assert "rent_received_year" not in {name for name, _ in household(visitor).facts}


def test_of_several_people_one_marks_the_thing_and_then_who(visitor: Visitor) -> None:
    family(visitor)
    visitor.until("s..krijgt")
    boxes = visitor.page.select(".unfolds:has([name=soort][value=leefloon]) .whose label")
    assert [text(tag) for tag in boxes] == ["ik", "mijn dochter"]
    visitor.answer(doe="verder", soort=["leefloon"])
    assert visitor.error == "Kruis ook aan voor wie: “leefloon”."
    assert visitor.page.select_one("[name=soort][value=leefloon][checked]") is not None
    visitor.answer(doe="verder", klopt=["r.p1.leefloon"])
    assert visitor.error == "Kruis ook “leefloon” zelf aan."
    visitor.answer(doe="verder", soort=["leefloon"], klopt=["r.p1.leefloon"])
    told = household(visitor)
    assert told.records["receives.leefloon", "p1"].rows != ()
    assert told.records["receives.leefloon", "p2"].rows == ()


def test_without_an_answer_everything_is_asked_one_by_one(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    every = covers(visitor)
    before = visitor.left
    visitor.answer(doe="?")
    assert visitor.left < before
    assert {name for name in every} & set(household(visitor).facts) == set()
    seen = []
    while visitor.question:
        seen.append(visitor.question)
        visitor.answer(doe="?")
        if visitor.title == "U mag hier stoppen":
            visitor.go("/rechten/vraag")
    assert set(seen) & set(every)
    assert "s..gezondheid" not in seen


def test_going_back_shows_what_was_marked_and_lets_one_change_it(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    step = visitor.address
    visitor.answer(doe="verder", klopt=["f.p1.on_invalidity"])
    page = visitor.go(step)
    assert [tag["value"] for tag in page.select("[name=klopt][checked]")] == ["f.p1.on_invalidity"]
    visitor.answer(doe="verder", niets="ja")
    assert household(visitor).facts["on_invalidity", "p1"] == (0, 0)
    page = visitor.go(step)
    assert page.select("[name=klopt][checked]") == []
    assert page.select_one("[name=niets][checked]") is not None
    visitor.answer(doe="verder", klopt=["f.p1.handicap_recognised_without_allowance"])
    assert household(visitor).facts["handicap_recognised_without_allowance", "p1"] == (1, 1)


def test_an_exact_answer_is_not_lost_when_its_screen_is_sent_again(visitor: Visitor) -> None:
    visitor.alone("1990")
    visitor.until("s..inkomen_maand")
    step = visitor.address
    visitor.answer(doe="verder", klopt=["f.p1.net_wage_month"])
    visitor.put("f.p1.net_wage_month", doe="verder", bedrag="600", per="maand")
    visitor.go(step)
    assert visitor.page.select_one("[name=klopt][value='f.p1.net_wage_month'][checked]") is not None
    visitor.answer(doe="verder", klopt=["f.p1.net_wage_month"])
    assert household(visitor).facts["net_wage_month", "p1"] == (600_00, 600_00)


def test_what_is_not_on_the_screen_cannot_be_marked(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..bezit")
    visitor.answer(doe="verder", klopt=["f.p1.pregnant"], niets="ja")
    assert ("pregnant", "p1") not in household(visitor).facts


def test_the_labels_are_those_of_the_law(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    labels = {part.label.capitalize() for part in HEALTH.parts}
    shown = {text(tag) for tag in visitor.page.select(".choices > label:has([name=klopt])")}
    assert shown
    assert {label.lower() for label in shown} <= {label.lower() for label in labels}
    assert len({summary.id for summary in SUMMARIES}) == len(SUMMARIES)
    assert all(part.fact in law().facts or part.fact in law().records for part in PROPERTY.parts)


def test_all_answers_of_a_screen_stand_among_the_answers(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..gezondheid")
    every = covers(visitor)
    visitor.answer(doe="verder", klopt=["f.p1.on_invalidity"])
    page = visitor.go(ANSWERS)
    names = [str(tag["value"]) for tag in page.select("[name=weg]")]
    assert set(every) <= set(names)
    own = [str(tag["value"]) for tag in page.select("section > .given [name=weg]")]
    assert "f.p1.on_invalidity" in own


def test_several_answers_may_be_usual(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..woning")
    assert "f.dwelling.heating_fuel" in covers(visitor)
    visitor.answer(doe="verder", niets="ja")
    low, _ = household(visitor).facts["heating_fuel", ""]
    options = [option for option, _ in law().facts["heating_fuel"].options]
    possible = {option for number, option in enumerate(options) if low >> number & 1}
    assert {"natural_gas", "electricity", "wood"} <= possible
    assert possible.isdisjoint({"heating_oil_bulk", "propane_bulk", "lamp_petroleum_pump"})
