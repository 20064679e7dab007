"""Every kind of question, what one may fill in, and what is said of what cannot be read."""

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.state import KEY, State, keep
from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.household import Household
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT
from tests.explorer.interview.visitor import NEXT, Visitor, text


def household(visitor: Visitor) -> Household:
    """What the session of a visitor says, as the law reads it."""
    held = visitor.client.session[KEY]
    return State(**{**held, "answers": Answers(**held["answers"])}).household()


def fact(visitor: Visitor, name: str, who: str = "p1") -> Pair[int] | None:
    return household(visitor).facts.get((name, who))


@pytest.fixture
def asked(visitor: Visitor) -> Visitor:
    """A visitor of 1957 with the first question in front of her."""
    visitor.alone()
    return visitor


# -- amounts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "pair"),
    [
        ({"bedrag": "980,50"}, (980_50, 980_50)),
        ({"bedrag": "€ 1.250"}, (1250_00, 1250_00)),
        ({"bedrag": "900 tot 1.100"}, (900_00, 1100_00)),
        ({"minstens": "900", "hoogstens": "1.100,50"}, (900_00, 1100_50)),
        ({"hoogstens": "1100"}, (0, 1100_00)),
        ({"minstens": "900"}, (900_00, 20_000_00)),
        ({"bedrag": "12.000", "per": "jaar"}, (1000_00, 1000_00)),
        ({"minstens": "10.000", "hoogstens": "12.000", "per": "jaar"}, (833_33, 1000_00)),
    ],
)
def test_an_amount_may_be_exact_or_a_range_by_month_or_by_year(
    asked: Visitor, fields: dict[str, str], pair: Pair[int]
) -> None:
    asked.put("f.p1.net_wage_month", doe="verder", per=fields.pop("per", "maand"), **fields)
    assert asked.error == ""
    assert fact(asked, "net_wage_month") == pair


def test_an_amount_by_year_may_be_told_by_month(asked: Visitor) -> None:
    asked.put("f.p1.gross_wages_year", doe="verder", bedrag="1000", per="maand")
    assert fact(asked, "gross_wages_year") == (12_000_00, 12_000_00)


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({}, "Vul iets in, of kies een van de knoppen onderaan."),
        ({"bedrag": "veel"}, "Schrijf een bedrag, bijvoorbeeld 1.250,50, of een bereik: 900 tot 1.100."),
        ({"bedrag": "5", "minstens": "3"}, "Schrijf één bedrag, of een laagste en een hoogste. Niet alle drie."),
        ({"minstens": "30", "hoogstens": "20"}, "Dit kan niet. Schrijf een bedrag van € 0,00 tot € 20.000,00, het "),
        ({"bedrag": "30000"}, "Dit kan niet. Schrijf een bedrag van € 0,00 tot € 20.000,00."),
    ],
)
def test_an_amount_that_cannot_be_read_comes_back_with_what_to_do(
    asked: Visitor, fields: dict[str, str], advice: str
) -> None:
    before = asked.address
    asked.put("f.p1.net_wage_month", doe="verder", per="maand", **fields)
    assert asked.error.startswith(advice)
    assert asked.address == before
    assert asked.question == "f.p1.net_wage_month"
    for name, value in fields.items():
        field = asked.page.select_one(f"#{name}")
        assert field is not None
        assert field["value"] == value
    assert fact(asked, "net_wage_month") is None


def test_an_error_leads_to_the_field_and_is_told_to_a_screen_reader(asked: Visitor) -> None:
    page = asked.put("f.p1.net_wage_month", doe="verder", bedrag="veel")
    summary, field = page.select_one(".error-summary"), page.select_one("#bedrag")
    assert summary is not None
    assert summary["role"] == "alert"
    assert field is not None
    assert (field["aria-invalid"], field["aria-describedby"]) == ("true", "fout")
    target = page.select_one(".error-summary a")
    assert target is not None
    assert page.select_one(str(target["href"])) is not None


# -- days -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "pair"),
    [
        ({"dag": "2", "maand": "4", "jaar": "2015"}, (2015_04_02, 2015_04_02)),
        ({"maand": "april", "jaar": "2015"}, (2015_04_01, 2015_04_31)),
        ({"jaar": "2015"}, (2015_01_01, 2015_12_31)),
        ({"jaar": "2014 tot 2015"}, (2014_01_01, 2015_12_31)),
    ],
)
def test_a_day_may_be_known_as_a_month_or_a_year(asked: Visitor, fields: dict[str, str], pair: Pair[int]) -> None:
    asked.put("f.p1.studies_started_on", doe="verder", **fields)
    assert fact(asked, "studies_started_on") == pair


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({"dag": "2", "maand": "4"}, "Schrijf ook het jaar."),
        ({"dag": "2", "jaar": "2015"}, "Schrijf ook de maand, of laat de dag leeg."),
        ({"dag": "31", "maand": "2", "jaar": "2015"}, "Deze dag bestaat niet."),
        ({"jaar": "15"}, "Schrijf een dag, een maand of een jaar"),
    ],
)
def test_a_day_that_does_not_exist_is_refused(asked: Visitor, fields: dict[str, str], advice: str) -> None:
    asked.put("f.p1.studies_started_on", doe="verder", **fields)
    assert asked.error.startswith(advice)


def test_nobody_is_born_tomorrow(asked: Visitor) -> None:
    asked.put("f.p1.birth_date", doe="verder", jaar="2090")
    assert asked.error.startswith("Dit kan niet:")


# -- yes and no, choices, no answer -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("answer", "value"), [("ja", 1), ("nee", 0)])
def test_yes_and_no_are_buttons_that_lead_on(asked: Visitor, answer: str, value: int) -> None:
    asked.put("f.p1.pregnant", doe=answer)
    assert fact(asked, "pregnant") == (value, value)


def test_a_choice_starts_with_coarse_answers_and_has_exact_ones_folded(asked: Visitor) -> None:
    asked.put("f.p1.residence_status", doe="verder")
    page = asked.page
    groups = law().facts["residence_status"].groups
    coarse = [str(tag["value"]) for tag in page.select("fieldset > .choices [name=keuze]")]
    exact = [str(tag["value"]) for tag in page.select("details [name=keuze]")]
    assert coarse == [id for id, _, _ in groups]
    assert exact == [id for id, _ in law().facts["residence_status"].options]
    assert {id for id, _, parts in groups for id in parts} == set(exact)
    asked.put("f.p1.residence_status", doe="verder", keuze=coarse[-1])
    assert fact(asked, "residence_status") is not None


def test_a_group_that_says_not_which_one_comes_after_the_options(asked: Visitor) -> None:
    page = asked.put("f.p1.school_level", doe="verder")
    values = [str(tag["value"]) for tag in page.select("[name=keuze]")]
    assert values == [*(id for id, _ in law().facts["school_level"].options), "secundair"]


def test_what_is_no_option_is_refused(asked: Visitor) -> None:
    asked.put("f.dwelling.tenure", doe="verder", keuze="kasteel")
    assert asked.error == "Kies een van de antwoorden in de lijst."


@pytest.mark.parametrize("answer", [NOT_KNOWN, RATHER_NOT])
@pytest.mark.parametrize(
    "question", ["f.p1.net_wage_month", "f.p1.pregnant", "f.dwelling.tenure", "f.p1.birth_date", "r.p1.leefloon"]
)
def test_every_question_may_be_left_without_an_answer(asked: Visitor, question: str, answer: str) -> None:
    asked.put(question, doe=answer)
    assert asked.error == ""
    _, who, name = question.split(".")
    expected = f"receives.{name}" if question.startswith("r.") else name
    assert (expected, "" if who == "dwelling" else who) in household(asked).closed


def test_a_question_that_does_not_exist_leads_to_the_next_one(asked: Visitor) -> None:
    first = asked.question
    for name in ("f.p1.onzin", "f.p9.savings", "r.p1.onzin", "l.p1.onzin", "band.p1.p7", "onzin", "", "f", "s..onzin"):
        asked.put(name, doe="ja")
        assert asked.question == first


# -- what is received -------------------------------------------------------------------------------------------------


def test_a_benefit_is_received_or_not_or_was_before(asked: Visitor) -> None:
    today = pack(timezone.localdate())
    key = ("receives.leefloon", "p1")
    asked.put("r.p1.leefloon", doe="nee")
    assert (household(asked).records[key].rows, household(asked).records[key].complete) == ((), True)
    asked.put("r.p1.leefloon", doe="ja")
    (row,) = household(asked).records[key].rows
    assert row["from"][1] == row["until"][0] == today
    asked.put("r.p1.leefloon", doe="vroeger")
    (row,) = household(asked).records[key].rows
    assert row["until"][1] < today
    assert household(asked).records[key].complete


def test_since_when_and_how_much_are_asked_only_of_what_is_received(asked: Visitor) -> None:
    asked.put("r.p1.leefloon", doe="ja")
    asked.put("r.p1.leefloon.amount", doe="verder", bedrag="800")
    asked.put("r.p1.leefloon.from", doe="verder", jaar="2024")
    (row,) = household(asked).records["receives.leefloon", "p1"].rows
    assert (row["amount"], row["from"]) == ((800_00, 800_00), (2024_01_01, 2024_12_31))
    asked.put("r.p1.leefloon", doe="nee")  # then it does not matter any more
    assert "800" not in str(asked.client.session[KEY])


def test_a_benefit_that_was_received_before_ended_before_today(asked: Visitor) -> None:
    asked.put("r.p1.leefloon", doe="vroeger")
    asked.put("r.p1.leefloon.until", doe="verder", jaar=str(timezone.localdate().year + 1))
    assert asked.error.startswith("Dit kan niet")
    asked.put("r.p1.leefloon.until", doe="verder", jaar="2020")
    (row,) = household(asked).records["receives.leefloon", "p1"].rows
    assert row["until"] == (2020_01_01, 2020_12_31)


# -- lists ------------------------------------------------------------------------------------------------------------

GOODS = "l.p1.goods_given_or_sold_10y"


def test_of_each_thing_that_was_given_away_the_fields_are_asked(asked: Visitor) -> None:
    asked.put(GOODS, doe="ja", keer="2")
    asked.put(f"{GOODS}.1.kind", doe="verder", keuze="money")
    asked.put(f"{GOODS}.2.date", doe="verder", jaar="2020")
    rows = household(asked).records["goods_given_or_sold_10y", "p1"].rows
    assert [sorted(row) for row in rows] == [["kind"], ["date"]]
    asked.put(GOODS, doe="ja", keer="1")
    assert len(household(asked).records["goods_given_or_sold_10y", "p1"].rows) == 1
    asked.put(GOODS, doe="nee")
    assert household(asked).records["goods_given_or_sold_10y", "p1"].rows == ()


def test_one_is_supposed_when_no_number_was_given(asked: Visitor) -> None:
    asked.put(GOODS, doe="ja")
    assert len(household(asked).records["goods_given_or_sold_10y", "p1"].rows) == 1


@pytest.mark.parametrize("times", ["0", "-1", "21", "twee", "1,5", "²"])
def test_how_often_is_a_small_number(asked: Visitor, times: str) -> None:
    asked.put(GOODS, doe="ja", keer=times)
    assert asked.error == "Schrijf hoe vaak, van 1 tot 20."


def test_a_field_of_a_list_is_asked_once_for_each_row(asked: Visitor) -> None:
    asked.put(GOODS, doe="ja", keer="2")
    asked.go(NEXT)
    names: list[str] = []
    while asked.question:
        names.append(asked.question)
        if asked.question.startswith(GOODS):
            asked.usual()
        else:
            asked.answer(doe="?")
        if asked.title == "U mag hier stoppen":
            asked.go(NEXT)
    fields = [name.removeprefix(f"{GOODS}.") for name in names if name.startswith(f"{GOODS}.")]
    assert fields
    assert len(set(fields)) == len(fields)
    assert {field.partition(".")[2] for field in fields if field.startswith("1.")} == {
        field.partition(".")[2] for field in fields if field.startswith("2.")
    }


# -- what does not fit together ---------------------------------------------------------------------------------------


def test_answers_that_cannot_both_be_true_are_named_beside_the_questions(asked: Visitor) -> None:
    asked.put("f.dwelling.tenure", doe="verder", keuze="owner")
    assert asked.page.select(".bright .notice") == []
    asked.put("f.dwelling.social_flat_collective_gas", doe="ja")
    assert "Wie een sociaal appartement huurt, is huurder." in text(asked.page.select_one(".bright .notice"))


def test_keeping_a_state_keeps_all_of_it(client: Client, db: None) -> None:
    state = State(Answers("2026-01-15", {"p1": "ik"}, {"f.p1.savings": ["1", "2"]}), ["geld"], True, True, ["a"])

    class Request:
        session: dict[str, object] = {}

    keep(Request, state)  # type: ignore[arg-type]
    held = Request.session[KEY]
    assert isinstance(held, dict)
    assert State(**{**held, "answers": Answers(**held["answers"])}) == state
