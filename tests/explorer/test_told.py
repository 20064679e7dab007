"""From the form to a household: what is told, what is converted, what is wrong and stays out of the way."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.explorer.questions import asked_by, birth_question, fact_questions, list_questions, receipt_questions
from rechtop.explorer.sheet import Sheet
from rechtop.explorer.told import read_sheet
from rechtop.law.catalogue import law
from rechtop.rules.household import EVERY_RELATION
from rechtop.rules.question import ranked_questions
from rechtop.rules.run import Run
from tests.explorer.conftest import ON, reading_of, sheet_of


def test_an_empty_sheet_is_one_person_of_whom_nothing_is_known() -> None:
    household = reading_of().household
    assert household.people == ("p1",)
    assert (dict(household.facts), dict(household.records), household.complete) == ({}, {}, False)
    assert household.on == ON


def test_amounts_days_and_choices_become_facts() -> None:
    facts = reading_of(
        "p1",
        f__p1__savings="1.250,50",
        f__p1__birth_date="04/1957",
        f__p1__lives_in_belgium="ja",
        f__dwelling__tenure="tenant",
    ).household.facts
    assert facts["savings", "p1"] == (125050, 125050)
    assert facts["birth_date", "p1"] == (19570401, 19570431)
    assert facts["lives_in_belgium", "p1"] == (1, 1)
    assert facts["tenure", ""] == (4, 4)


def test_a_range_with_one_end_reaches_to_what_is_possible() -> None:
    assert reading_of(f__p1__savings="hoogstens 900").household.facts["savings", "p1"] == (0, 90000)


def test_an_amount_a_year_is_divided_over_the_months_and_it_says_so() -> None:
    reading = reading_of(f__p1__net_wage_month="12.400", **{"f__p1__net_wage_month__als": "jaar"})
    assert reading.household.facts["net_wage_month", "p1"] == (103333, 103334)
    assert "€ 12.400,00 gedeeld door 12 is € 1.033,33 tot € 1.033,34" in reading.notes["f.p1.net_wage_month"]
    assert "niet uit op een cent" in reading.notes["f.p1.net_wage_month"]
    exact = reading_of(f__p1__net_wage_month="12.000", **{"f__p1__net_wage_month__als": "jaar"})
    assert exact.household.facts["net_wage_month", "p1"] == (100000, 100000)
    assert "niet uit op" not in exact.notes["f.p1.net_wage_month"]


def test_an_amount_a_month_is_multiplied_to_a_year_exactly_and_it_says_so() -> None:
    reading = reading_of(f__p1__rent_received_year="500 tot 600,50", **{"f__p1__rent_received_year__als": "maand"})
    assert reading.household.facts["rent_received_year", "p1"] == (600000, 720600)
    assert reading.notes["f.p1.rent_received_year"] == (
        "Omgerekend: € 500,00 tot € 600,50 maal 12 is € 6.000,00 tot € 7.206,00 per jaar."
    )


def test_a_period_without_an_amount_is_no_answer() -> None:
    reading = reading_of(**{"f__p1__net_wage_month__als": "jaar"})
    assert (dict(reading.answered), dict(reading.errors), dict(reading.household.facts)) == ({}, {}, {})


@pytest.mark.parametrize("typed", [{"f__p1__savings": "?"}, {"f__p1__savings__als": "?"}])
def test_who_does_not_know_is_not_asked_again(typed: dict[str, str]) -> None:
    household = reading_of(**typed).household
    assert ("savings", "p1") in household.closed
    assert all(question.about.name != "savings" for question in ranked_questions(Run(law(), household)))


def test_no_answer_about_people_and_benefits_is_not_asked_again_either() -> None:
    household = reading_of("p1", "p2", nog="?", r__p1__leefloon="-", band__p1__p2="?").household
    asked = {asked_by(question.about) for question in ranked_questions(Run(law(), household))}
    assert asked.isdisjoint({"nog", "r.p1.leefloon", "band.p1.p2"})
    assert {"r.p2.leefloon"} <= asked


def test_who_is_what_of_whom() -> None:
    household = reading_of("p1", "p2", band__p1__p2="child").household
    relation = household.relation("p2", "p1")
    assert relation == reading_of("p1", "p2", band__p1__p2="child").household.relations["p2", "p1"]
    assert household.relation("p1", "p2") not in (relation, EVERY_RELATION)


def test_nobody_else_lives_here_means_everybody_is_listed() -> None:
    assert reading_of(nog="nee").household.complete
    assert not reading_of(nog="ja").household.complete
    assert reading_of(alles="nee").household.receives_complete
    assert not reading_of(alles="ja").household.receives_complete


def test_a_benefit_has_its_dates_amount_and_attributes() -> None:
    records = reading_of(
        r__p1__verhoogde_tegemoetkoming="ja",
        **{"r__p1__verhoogde_tegemoetkoming__from": "2024", "r__p1__verhoogde_tegemoetkoming__ground": "leefloon"},
    ).household.records["receives.verhoogde_tegemoetkoming", "p1"]
    assert records.complete
    assert records.rows[0]["from"] == (20240101, 20241231)
    assert records.rows[0]["ground"] == (1, 1)


def test_a_benefit_that_is_not_received_leaves_nothing_open() -> None:
    records = reading_of(r__p1__leefloon="nee").household.records["receives.leefloon", "p1"]
    assert (records.rows, records.complete) == ((), True)


GOODS = "l.p1.goods_given_or_sold_10y"


def test_goods_that_were_given_away_are_rows() -> None:
    sheet = Sheet.posted(
        {
            "persoon": ["p1"],
            GOODS: ["ja"],
            f"rij.{GOODS}": ["1", "3"],
            f"{GOODS}.1.market_value": ["120.000"],
            f"{GOODS}.3.kind": ["land"],
            f"{GOODS}.3.date": ["05/2020"],
        }
    )
    records = read_sheet(sheet, law(), ON).household.records["goods_given_or_sold_10y", "p1"]
    assert [dict(row) for row in records.rows] == [
        {"market_value": (12000000, 12000000)},
        {"kind": (2, 2), "date": (20200501, 20200531)},
    ]
    assert records.complete


def test_no_goods_is_an_empty_list_and_yes_without_any_stays_unknown() -> None:
    none = reading_of(**{GOODS.replace(".", "__"): "nee"}).household.records["goods_given_or_sold_10y", "p1"]
    assert (none.rows, none.complete) == ((), True)
    yes = reading_of(**{GOODS.replace(".", "__"): "ja"}).household
    assert ("goods_given_or_sold_10y", "p1") not in yes.records


WRONG = {
    "f.p1.savings": ("veel", "Schrijf een bedrag, bijvoorbeeld 1.250,50"),
    "f.p1.net_wage_month": ("25.000", "Schrijf een bedrag van € 0,00 tot € 20.000,00"),
    "f.p1.birth_date": ("2031", "na de dag van beoordeling (10/03/2026)"),
    "f.p1.days_abroad_this_year": ("400", "Schrijf een getal van 0 tot 366"),
    "f.p1.gross_wages_year": ("900 tot 800", "het kleinste eerst"),
    "f.dwelling.tenure": ("kasteel", "Kies een van de antwoorden"),
    "op": ("vandaag", "Schrijf een volledige dag tussen 2000 en 2099"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_says_what_to_do_and_counts_as_unknown(name: str) -> None:
    text, advice = WRONG[name]
    reading = reading_of(**{name.replace(".", "__"): text}, f__p1__lives_in_belgium="ja")
    assert advice in reading.errors[name]
    assert list(reading.errors) == [name]
    assert dict(reading.household.facts) == {("lives_in_belgium", "p1"): (1, 1)}


def test_all_wrong_answers_together_leave_the_right_ones_standing() -> None:
    typed = {name.replace(".", "__"): text for name, (text, _) in WRONG.items()}
    reading = reading_of(**typed, f__p1__lives_in_belgium="ja", f__p1__homeless="nee")
    assert set(reading.errors) == set(WRONG)
    assert dict(reading.household.facts) == {("lives_in_belgium", "p1"): (1, 1), ("homeless", "p1"): (0, 0)}
    assert reading.household.on == ON


def test_details_without_a_yes_are_noticed() -> None:
    reading = reading_of(**{"r__p1__leefloon__amount": "900"})
    assert reading.errors == {
        "r.p1.leefloon": "U koos nog geen ja, maar vulde hieronder wel iets in. Kies ja, of maak die velden leeg."
    }
    reading = reading_of(r__p1__leefloon="nee", **{"r__p1__leefloon__amount": "900"})
    assert "U koos 'nee'" in reading.errors["r.p1.leefloon"]


def test_an_end_before_the_beginning_is_named_in_dutch() -> None:
    reading = reading_of(r__p1__leefloon="ja", **{"r__p1__leefloon__from": "2025", "r__p1__leefloon__until": "03/2020"})
    assert reading.errors == {"r.p1.leefloon.until": "Dit kan niet: het einde komt na het begin. Kijk de datum na."}


def test_nobody_is_her_own_ancestor_and_one_answer_of_the_circle_is_left_out() -> None:
    reading = reading_of("p1", "p2", "p3", band__p1__p2="child", band__p2__p3="child", band__p1__p3="parent")
    assert list(reading.errors) == ["band.p2.p3"]
    assert "wie wat is van wie" in reading.errors["band.p2.p3"]
    assert set(reading.household.relations) == {("p2", "p1"), ("p3", "p1")}


def test_the_form_asks_each_fact_record_and_relation_that_a_right_may_want_to_know() -> None:
    sheet = sheet_of("p1", "p2")
    names = {question.name for _, question in fact_questions(law(), sheet)}
    names |= {"nog", "alles", "band.p1.p2", *(birth_question(law(), key).name for key in sheet.people)}
    for key in sheet.people:
        names |= {receipt.answer.name for receipt in receipt_questions(law(), key)}
        names |= {found.answer.name for found in list_questions(law(), sheet, key)}
    asked = {asked_by(question.about) for question in ranked_questions(Run(law(), reading_of("p1", "p2").household))}
    assert asked <= names


def test_every_option_of_a_record_has_dutch_words() -> None:
    bare = [
        f"{records.name}.{field.name}: {option}"
        for records in law().records.values()
        for field in records.fields
        for option in field.options
        if field.label(option) == option and not option.isdigit() and len(option) > 1
    ]
    assert bare == []


NAMES = [
    "op", "nog", "alles", "naam.p1", "f.p1.savings", "f.p1.savings.als", "f.p2.birth_date", "f.p1.homeless",
    "f.dwelling.tenure", "f.dwelling.rent_month", "band.p1.p2", "r.p1.leefloon", "r.p1.leefloon.from", GOODS,
    f"{GOODS}.1.date", f"{GOODS}.1.market_value", "f.p9.savings", "f.p1.does_not_exist",
]  # fmt: skip
SOMETHING = st.one_of(
    st.text(string.printable + "€éï–’", max_size=20),
    st.sampled_from(
        ["ja", "nee", "?", "-", "1.250,50", "900 tot 1100", "1957", "02/04/1957", "child", "tenant", "jaar"]
    ),
)


@given(typed=st.dictionaries(st.sampled_from(NAMES), SOMETHING))
def test_whatever_is_typed_gives_a_household_or_an_error_beside_its_field(typed: dict[str, str]) -> None:
    sheet = Sheet.posted({"persoon": ["p1", "p2"], **{name: [text] for name, text in typed.items()}})
    reading = read_sheet(sheet, law(), ON)
    assert set(reading.errors) <= set(typed) | {"r.p1.leefloon", GOODS}
    assert set(reading.errors).isdisjoint(reading.answered)
    assert reading.household.people == ("p1", "p2")
