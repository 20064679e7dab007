"""Reading what somebody told: nothing is filled in, and every refusal names the field, the value and what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, pack
from rechtop.rules.errors import InputError
from rechtop.rules.facts import declared
from rechtop.rules.household import NOBODY, Household, Records, closed_relation
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples as tries
from tests.rules.toy import CATEGORY, LAW, TENURE, TODAY, finding, home

BIT = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
PARTNER = sum(BIT[name] for name in PARTNERS)
TENURES = {"tenant": 1, "owner": 2, "guest": 4, "street": 8}


def read(**top: Told) -> Household:
    return read_household(dict(top), LAW, TODAY)


def an(**told: Told) -> Household:
    return read(persons=[{"id": "an", **told}])


def refusal(told: Told) -> InputError:
    """How a household is refused."""
    with pytest.raises(InputError) as caught:
        read_household(told, LAW, TODAY)
    return caught.value


# -- nothing is filled in ---------------------------------------------------------------------------------------------


def test_an_empty_file_is_a_household_of_which_nothing_is_known() -> None:
    assert read() == Household(TODAY)


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_what_is_left_empty_is_unknown(nothing: str) -> None:
    known = an(birth_date=nothing, ill=nothing, net_wage_month=nothing, gifts=nothing)
    assert known.facts == {}
    assert not known.closed
    assert known.records == {("gifts", "an"): Records()}
    assert read(**{name: nothing for name in ("on", "persons", "relations", "dwelling", "receives")}) == Household(
        TODAY
    )


@pytest.mark.parametrize("unanswered", ["?", "-"])
def test_what_was_asked_and_not_answered_is_unknown_and_closed(unanswered: str) -> None:
    known = read(
        persons=[
            {"id": "an", "ill": unanswered, "gifts": unanswered},
            {"id": "bo", "gifts": [{"value": "5", "to": unanswered}]},
        ],
        persons_complete=unanswered,
        dwelling={"tenure": unanswered},
        relations=[{"of": "bo", "to": "an", "is": unanswered}],
        receives=[{"right": "bijstand", "holder": "an", "answer": unanswered}],
    )
    assert known.facts == {}
    assert known.relations == {}
    assert known.records["gifts", "an"] == known.records["receives.bijstand", "an"] == Records()
    assert known.records["gifts", "bo"] == Records(({"value": (5_00, 5_00)},), complete=True)
    assert known.closed == {
        ("ill", "an"),
        ("gifts", "an"),
        ("gifts.to", "bo"),
        ("persons_complete", NOBODY),
        ("tenure", NOBODY),
        closed_relation("an", "bo"),
        ("receives.bijstand", "an"),
    }


def test_an_empty_list_is_none_and_an_absent_one_is_unknown() -> None:
    assert an(gifts=[]).records == {("gifts", "an"): Records(complete=True)}
    assert an().records == {}


@pytest.mark.parametrize(
    ("word", "expected"), [("yes", True), ("ja", True), ("true", True), ("no", False), ("", False)]
)
def test_whether_everybody_is_listed_is_only_certain_when_told(word: str, expected: bool) -> None:
    known = read(persons_complete=word, receives_complete=word)
    assert (known.complete, known.receives_complete) == (expected, expected)


def test_what_only_explains_a_file_is_let_through() -> None:
    assert read(synthetic="yes", about="Een verzonnen gezin.") == Household(TODAY)


def test_what_a_person_is_called_is_let_through_and_changes_nothing() -> None:
    assert read(persons=[{"id": "an", "name": "mijn dochter"}]) == read(persons=[{"id": "an"}])


def test_the_municipality_is_kept() -> None:
    assert read(household={"municipality": "44021"}).municipality == "44021"
    assert read(household={"municipality": "?"}).municipality == ""


# -- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "pair"),
    [
        ("980.5", (980_50, 980_50)),
        ("0", (0, 0)),
        (" 12 ", (12_00, 12_00)),
        (["100", "250.00"], (100_00, 250_00)),
        (["100", "100"], (100_00, 100_00)),
    ],
)
def test_an_amount_is_exact_or_a_range(told: Told, pair: tuple[int, int]) -> None:
    assert an(net_wage_month=told).facts == {("net_wage_month", "an"): pair}


@pytest.mark.parametrize(
    ("told", "pair"),
    [
        ("1957-04-02", (19570402, 19570402)),
        ("1957-4-2", (19570402, 19570402)),
        ("1957-04", (19570401, 19570431)),
        ("1957", (19570101, 19571231)),
        (["1957", "1959-06"], (19570101, 19590631)),
    ],
)
def test_a_day_may_be_known_as_a_month_a_year_or_a_range(told: Told, pair: tuple[int, int]) -> None:
    assert an(birth_date=told).facts == {("birth_date", "an"): pair}


@pytest.mark.parametrize(
    ("told", "mask"),
    [
        ("tenant", TENURES["tenant"]),
        (["tenant", "street"], TENURES["tenant"] | TENURES["street"]),
        ("housed", TENURES["tenant"] | TENURES["owner"] | TENURES["guest"]),
        (["housed", "street"], declared(TENURE.fact)[0]),
    ],
)
def test_a_choice_may_be_one_option_several_or_a_group(told: Told, mask: int) -> None:
    assert read(dwelling={"tenure": told}).facts == {("tenure", NOBODY): (mask, mask)}


@pytest.mark.parametrize(("told", "value"), [("yes", 1), ("Ja", 1), ("TRUE", 1), ("no", 0), ("nee", 0), ("false", 0)])
def test_yes_and_no_may_be_written_in_dutch(told: str, value: int) -> None:
    assert an(ill=told).facts == {("ill", "an"): (value, value)}


@pytest.mark.parametrize(
    ("field", "told", "shown", "advice"),
    [
        ("ill", "maybe", "'maybe'", "schrijf yes of no"),
        ("ill", ["yes", "no"], "['yes', 'no']", "schrijf yes of no"),
        ("ill", {"a": "yes"}, "{'a': 'yes'}", "schrijf yes of no"),
        ("net_wage_month", "-1", "'-1'", "dit valt buiten wat kan: 0.00 tot 20000.00"),
        ("net_wage_month", "20000.01", "'20000.01'", "dit valt buiten wat kan: 0.00 tot 20000.00"),
        ("net_wage_month", "veel", "'veel'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "1250,50", "'1250,50'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "1e3", "'1e3'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "1e999999999", "'1e999999999'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "nan", "'nan'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "1_000", "'1_000'", "dit is geen getal; schrijf bijvoorbeeld 1250.50"),
        ("net_wage_month", "12.345", "'12.345'", "schrijf hoogstens 2 cijfers na de punt"),
        ("net_wage_month", ["9", "3"], "['9', '3']", "de laagste waarde van een bereik komt eerst"),
        ("net_wage_month", ["1", "2", "3"], "['1', '2', '3']", "een bereik heeft twee waarden: [laagste, hoogste]"),
        ("net_wage_month", [], "[]", "een bereik heeft twee waarden: [laagste, hoogste]"),
        ("net_wage_month", [["1"], "2"], "['1']", "hier hoort één waarde te staan"),
        ("net_wage_month", {"a": "1"}, "{'a': '1'}", "hier hoort één waarde te staan"),
        ("birth_date", "1957-02-30", "'1957-02-30'", "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ("birth_date", "1957-13", "'1957-13'", "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ("birth_date", "1957-00-12", "'1957-00-12'", "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ("birth_date", "1957-04-00", "'1957-04-00'", "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ("birth_date", "02/04/1957", "'02/04/1957'", "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ("birth_date", "1789-01-01", "'1789-01-01'", "dit valt buiten wat kan: 1890-01-01 tot 2200-12-31"),
        ("birth_date", "2025-03-02", "'2025-03-02'", "deze dag ligt na de dag van beoordeling (2025-03-01)"),
        ("gifts", "niets", "'niets'", "hier hoort een lijst te staan"),
        ("gifts", ["niets"], "'niets'", "hier horen gegevens met een naam te staan (naam: waarde)"),
        ("gifts", [{"valeu": "5"}], "'5'", "dit veld bestaat niet. Bedoelt u 'value'?"),
        ("gifts", [{}, {"value": "-5"}], "'-5'", "dit valt buiten wat kan: 0.00 tot 1000000.00"),
        ("gifts", [{"to": "de buren"}], "'de buren'", "kies uit family, somebody_else."),
        ("gifts", [{"to": "famly"}], "'famly'", "kies uit family, somebody_else. Bedoelt u 'family'?"),
        ("gifts", [{}] * 101, "101", "er passen hoogstens 100 regels in deze lijst"),
        ("net_wage_mont", "5", "'5'", "dit gegeven bestaat niet. Bedoelt u 'net_wage_month'?"),
        ("tenure", "tenant", "'tenant'", "dit gegeven hoort bij 'dwelling'"),
        ("zzzz", "5", "'5'", "dit gegeven bestaat niet."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_its_place_and_what_to_do(
    field: str, told: Told, shown: str, advice: str
) -> None:
    error = refusal({"persons": [{"id": "an", field: told}]})
    places = {"gifts": r"persons[an].gifts"}
    assert str(error).startswith(f"{places.get(field, f'persons[an].{field}')}")
    assert str(error).endswith(f": {shown}: {advice}")


@pytest.mark.parametrize(
    ("top", "message"),
    [
        ("niets", "het bestand: 'niets': hier horen gegevens met een naam te staan (naam: waarde)"),
        (["niets"], "het bestand: ['niets']: hier horen gegevens met een naam te staan (naam: waarde)"),
        ({"person": []}, "person: []: dit veld bestaat niet. Bedoelt u 'persons'?"),
        ({"on": "2025"}, "on: '2025': schrijf de volledige dag, jjjj-mm-dd"),
        ({"on": "2025-02-30"}, "on: '2025-02-30': dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
        ({"on": ["2025-01-01"]}, "on: ['2025-01-01']: schrijf de volledige dag, jjjj-mm-dd"),
        ({"on": "1789-07-14"}, "on: '1789-07-14': kies een dag tussen 1890-01-01 en 2200-12-31"),
        ({"on": "9999-12-31"}, "on: '9999-12-31': kies een dag tussen 1890-01-01 en 2200-12-31"),
        ({"persons": {"an": {}}}, "persons: {'an': {}}: hier hoort een lijst te staan"),
        ({"persons": ["an"]}, "persons[0]: 'an': hier horen gegevens met een naam te staan (naam: waarde)"),
        ({"persons": [{}]}, "persons[0].id: '': dit is verplicht"),
        ({"persons": [{"id": ["an"]}]}, "persons[0].id: ['an']: dit is verplicht"),
        ({"persons": [{"id": "an d"}]}, "persons[0].id: 'an d': gebruik letters, cijfers, - of _, hoogstens 40 tekens"),
        ({"persons": [{"id": "an"}, {"id": "an"}]}, "persons[1].id: 'an': deze naam staat er twee keer"),
        ({"persons": [{"id": "dwelling"}]}, "persons[0].id: 'dwelling': kies een andere naam voor deze persoon"),
        ({"persons_complete": "soms"}, "persons_complete: 'soms': schrijf yes of no"),
        ({"receives_complete": ["yes"]}, "receives_complete: ['yes']: schrijf yes of no"),
        ({"dwelling": "huis"}, "dwelling: 'huis': hier horen gegevens met een naam te staan (naam: waarde)"),
        ({"persons": [{"id": "an", "name": ["x"]}]},
         "persons[an].name: ['x']: schrijf hoe deze persoon genoemd wordt"),
        ({"dwelling": {"tenur": "owner"}}, "dwelling.tenur: 'owner': dit gegeven bestaat niet. Bedoelt u 'tenure'?"),
        ({"dwelling": {"tenure": "ownr"}},
         "dwelling.tenure: 'ownr': kies uit tenant, owner, guest, street, housed. Bedoelt u 'owner'?"),
        ({"dwelling": {"tenure": []}}, "dwelling.tenure: []: kies uit tenant, owner, guest, street, housed"),
        ({"dwelling": {"rooms": "2.5"}}, "dwelling.rooms: '2.5': schrijf hoogstens 0 cijfers na de punt"),
        ({"dwelling": {"ill": "yes"}}, "dwelling.ill: 'yes': dit gegeven hoort bij 'person'"),
        ({"household": {"municipality": ["44021"]}},
         "household.municipality: ['44021']: schrijf de NIS-code van de gemeente"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_its_place_and_what_to_do(top: Told, message: str) -> None:
    assert str(refusal(top)) == message


def test_twenty_people_is_the_most() -> None:
    people: list[Told] = [{"id": f"p{number}"} for number in range(21)]
    assert str(refusal({"persons": people})) == "persons: 21: een huishouden heeft hier hoogstens 20 personen"
    assert len(read(persons=people[:20]).people) == 20


def test_a_long_value_is_shortened_in_the_message() -> None:
    error = refusal({"persons": [{"id": "an", "net_wage_month": "9" * 5000}]})
    assert len(str(error)) < 200
    assert error.field == "persons[an].net_wage_month"


# -- relations --------------------------------------------------------------------------------------------------------


def related(*lines: tuple[str, str, Told]) -> Told:
    return {
        "persons": [{"id": name} for name in ("an", "bo", "ce")],
        "relations": [{"of": of, "to": to, "is": relation} for of, to, relation in lines],
    }


def test_a_relation_holds_both_ways() -> None:
    known = read_household(related(("an", "bo", "parent"), ("bo", "ce", "partner")), LAW, TODAY)
    assert known.relation("an", "bo") == BIT["parent"]
    assert known.relation("bo", "an") == BIT["child"]
    assert known.relation("ce", "bo") == PARTNER
    assert known.relation("an", "ce").bit_count() == len(RELATIONS) - 1


def test_a_relation_may_be_one_of_several() -> None:
    known = read_household(related(("an", "bo", ["sibling", "none"])), LAW, TODAY)
    assert known.relation("bo", "an") == BIT["sibling"] | BIT["none"]


def test_two_lines_about_the_same_people_narrow_each_other() -> None:
    known = read_household(related(("an", "bo", ["parent", "stepparent"]), ("bo", "an", "child")), LAW, TODAY)
    assert known.relation("an", "bo") == BIT["parent"]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (related(("an", "bp", "spouse")), "relations[0].to: 'bp': deze persoon is er niet. Bedoelt u 'bo'?"),
        (related(("zz", "bo", "spouse")), "relations[0].of: 'zz': deze persoon is er niet."),
        (related(("an", "an", "spouse")), "relations[0].to: 'an': een relatie gaat over twee verschillende personen"),
        (related(("an", "bo", "wife")), "relations[0].is: 'wife': kies uit spouse"),
        (related(("an", "bo", "self")), "relations[0].is: 'self': kies uit spouse"),
        (related(("an", "bo", {"a": "spouse"})), "relations[0].is: {'a': 'spouse'}: kies uit spouse"),
        (related(("an", "bo", "spouse"), ("bo", "an", "parent")),
         "relations[1].is: 'parent': dit spreekt een andere relatie tegen"),
        (related(("an", "bo", "parent"), ("bo", "an", "parent")),
         "relations[1].is: 'parent': dit spreekt een andere relatie tegen"),
        ({"relations": [{"of": "an", "to": "bo", "is": "spouse"}]}, "relations[0].of: 'an': deze persoon is er niet."),
        ({"relations": "an en bo"}, "relations: 'an en bo': hier hoort een lijst te staan"),
        ({"relations": [{"from": "an"}]}, "relations[0].from: 'an': dit veld bestaat niet."),
    ],
)  # fmt: skip
def test_a_wrong_relation_is_refused(told: Told, message: str) -> None:
    assert str(refusal(told)).startswith(message)


@pytest.mark.parametrize(
    "lines",
    [
        [("an", "bo", "parent"), ("bo", "ce", "parent"), ("ce", "an", "parent")],
        [("an", "bo", "parent"), ("ce", "bo", "child"), ("ce", "an", "grandparent")],
        [("bo", "an", "child"), ("ce", "bo", "grandchild"), ("an", "ce", ["child", "grandchild"])],
    ],
)
def test_nobody_is_an_own_ancestor_in_whichever_words(lines: list[tuple[str, str, Told]]) -> None:
    error = refusal(related(*lines))
    assert error.field == "relations"
    assert error.advice == "niemand kan zijn eigen voorouder zijn"
    assert all(name in str(error.value) for name in ("an", "bo", "ce", "->"))


# -- what is received -------------------------------------------------------------------------------------------------


def receipt_of(*lines: dict[str, Told]) -> Household:
    return read(persons=[{"id": "an"}], receives=[{"right": "bijstand", "holder": "an", **line} for line in lines])


def periods(*lines: dict[str, Told]) -> Records:
    return receipt_of(*lines).records["receives.bijstand", "an"]


def test_a_yes_without_dates_covers_the_day_itself() -> None:
    today = pack(TODAY)
    assert periods({"answer": "yes"}) == Records(({"from": (FIRST_DAY, today), "until": (today, LAST_DAY)},), True)


def test_a_yes_narrows_dates_that_are_known_in_part() -> None:
    today = pack(TODAY)
    (row,) = periods({"answer": "yes", "from": "2025", "until": ["2025-02-01", "2025-06-30"]}).rows
    assert row == {"from": (20250101, today), "until": (today, 20250630)}


def test_a_period_keeps_its_amount_and_attributes() -> None:
    (row,) = periods({"answer": "yes", "from": "2024-05-01", "amount": "1200.50", "category": "alone"}).rows
    assert (row["from"], row["amount"], row["category"]) == ((20240501, 20240501), (1200_50, 1200_50), (1, 1))


def test_a_past_period_says_nothing_about_today() -> None:
    past: dict[str, Told] = {"answer": "yes", "from": "2023-01-01", "until": "2023-12-31"}
    assert periods(past) == Records(({"from": (20230101,) * 2, "until": (20231231,) * 2},), complete=False)
    assert periods(past, {"answer": "no"}).complete
    both = periods(past, {"answer": "yes", "from": "2024-06-01"})
    assert [row["from"][0] for row in both.rows] == [20230101, 20240601]
    assert both.complete


def test_a_past_period_of_unknown_start_began_before_it_ended() -> None:
    (row,) = periods({"answer": "yes", "until": "2023-12-31"}).rows
    assert row["from"] == (FIRST_DAY, 20231231)


def test_a_no_means_no_period() -> None:
    assert periods({"answer": "no"}) == Records(complete=True)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([{"answer": ""}], "receives[0].answer: '': schrijf yes, no of \"?\""),
        ([{}], "receives[0].answer: '': schrijf yes, no of \"?\""),
        ([{"answer": "soms"}], "receives[0].answer: 'soms': schrijf yes of no"),
        ([{"answer": "yes", "right": "bystand"}],
         "receives[0].right: 'bystand': dit recht kennen we niet. Bedoelt u 'bijstand'?"),
        ([{"answer": "yes", "holder": "bn"}], "receives[0].holder: 'bn': deze persoon is er niet. Bedoelt u 'an'?"),
        ([{"answer": "yes", "form": "2024-01-01"}],
         "receives[0].form: '2024-01-01': dit veld bestaat niet. Bedoelt u 'from'?"),
        ([{"answer": "yes", "amount": "-5"}], "receives[0].amount: '-5': dit valt buiten wat kan: 0.00 tot 10000.00"),
        ([{"answer": "yes", "category": "samen"}], "receives[0].category: 'samen': kies uit alone, together."),
        ([{"answer": "yes", "from": "2024-05-01", "until": "2024-04-30"}],
         "receives[0].until: '2024-04-30': het einde komt na het begin"),
        ([{"answer": "yes", "from": "2025-03-02"}],
         "receives[0].from: '2025-03-02': dit begint na de dag van beoordeling (2025-03-01)"),
        ([{"answer": "no", "until": "2024-12-31"}],
         "receives[0].answer: 'no': hierbij hoort geen until; schrijf yes, met until als het voorbij is"),
        ([{"answer": "?", "amount": "100"}],
         "receives[0].answer: '?': hierbij hoort geen amount; schrijf yes, met until als het voorbij is"),
        ([{"answer": "yes"}, {"answer": "no"}], "receives[1].answer: 'no': dit spreekt een eerder antwoord tegen"),
        ([{"answer": "no"}, {"answer": "yes"}], "receives[1].answer: 'yes': dit spreekt een eerder antwoord tegen"),
    ],
)  # fmt: skip
def test_a_wrong_receipt_is_refused(lines: list[dict[str, Told]], message: str) -> None:
    with pytest.raises(InputError) as caught:
        receipt_of(*lines)
    assert str(caught.value).startswith(message)


# -- findings and fixed quantities -------------------------------------------------------------------------------------


def test_a_finding_keeps_who_found_what_and_when() -> None:
    (found,) = home({"id": "an"}, findings=[finding("no")]).findings
    assert (found.right, found.condition, found.holder, found.finding) == ("bijstand", "werkbereid", "an", False)
    assert found.by.startswith("een synthetische")
    assert found.on == date(2025, 2, 15)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"condition": "werkbreid"},
         "findings[0].condition: 'bijstand/werkbreid': hier beslist geen mens. Bedoelt u 'bijstand/werkbereid'?"),
        ({"condition": "spaargeld"}, "findings[0].condition: 'bijstand/spaargeld': hier beslist geen mens."),
        ({"holder": "bo"}, "findings[0].holder: 'bo': deze persoon is er niet."),
        ({"holder": ""}, "findings[0].holder: '': dit is verplicht"),
        ({"finding": ""}, "findings[0].finding: '': schrijf yes of no"),
        ({"finding": "?"}, "findings[0].finding: '?': schrijf yes of no"),
        ({"by": ""}, "findings[0].by: '': dit is verplicht"),
        ({"on": ""}, "findings[0].on: '': dit is geen bestaande dag"),
        ({"on": "2025-02"}, "findings[0].on: '2025-02': schrijf de volledige dag, jjjj-mm-dd"),
        ({"why": "daarom"}, "findings[0].why: 'daarom': dit veld bestaat niet."),
    ],
)  # fmt: skip
def test_a_wrong_finding_is_refused(change: dict[str, Told], message: str) -> None:
    told = finding("yes")
    assert isinstance(told, dict)
    error = refusal({"persons": [{"id": "an"}], "findings": [{**told, **change}]})
    assert str(error).startswith(message)


def test_two_findings_about_the_same_thing_are_refused() -> None:
    error = refusal({"persons": [{"id": "an"}], "findings": [finding("yes"), finding("no")]})
    assert str(error) == "findings[1].condition: 'bijstand/werkbereid': hierover staat er al een bevinding"


def test_a_quantity_can_be_fixed_for_one_person() -> None:
    known = read(persons=[{"id": "an"}, {"id": "bo"}], fixed={CATEGORY.name: {"bo": "together"}})
    run = Run(LAW, known)
    assert run.value(CATEGORY.name, 1) == (2, 2)
    assert run.value(CATEGORY.name, 0) == (3, 3)


def test_a_quantity_can_be_fixed_as_a_range() -> None:
    known = read(persons=[{"id": "an"}], fixed={"bijstand.own_means": {"an": ["5", "10"]}})
    assert known.fixed == {("bijstand.own_means", "an"): (5_00, 10_00)}


@pytest.mark.parametrize(
    ("fixed", "message"),
    [
        ({"bijstand.catgory": {"an": "alone"}},
         "fixed.bijstand.catgory: {'an': 'alone'}: deze grootheid bestaat niet. Bedoelt u 'bijstand.category'?"),
        ({"bijstand.category": "alone"}, "fixed.bijstand.category: 'alone': schrijf een waarde per persoon"),
        ({"huurpremie.klein": {"an": "yes"}}, "fixed.huurpremie.klein: {'an': 'yes'}: schrijf één waarde"),
        ({"bijstand.category": {"bn": "alone"}},
         "fixed.bijstand.category.bn: 'alone': deze persoon is er niet. Bedoelt u 'an'?"),
        ({"bijstand.category": {"": "alone"}}, "fixed.bijstand.category.: 'alone': deze persoon is er niet."),
        ({"bijstand.category": {"an": "alonee"}},
         "fixed.bijstand.category: 'alonee': kies uit alone, together. Bedoelt u 'alone'?"),
        ({"person.age": {"an": "oud"}}, "fixed.person.age: 'oud': dit is geen getal"),
        ("alles", "fixed: 'alles': hier horen gegevens met een naam te staan (naam: waarde)"),
    ],
)  # fmt: skip
def test_a_wrong_fixed_quantity_is_refused(fixed: Told, message: str) -> None:
    assert str(refusal({"persons": [{"id": "an"}], "fixed": fixed})).startswith(message)


# -- whatever is written ----------------------------------------------------------------------------------------------

words = st.sampled_from(
    ["an", "bo", "", "?", "-", "null", "yes", "no", "parent", "child", "spouse", "2024-01-01", "2025", "1e5", "0.5",
     "-1", "bijstand", "werkbereid", "tenant", "alone", "bijstand.category", "person.age"]
)  # fmt: skip
texts = st.one_of(words, st.text(max_size=8))
names = st.sampled_from(
    ["on", "persons", "id", "of", "to", "is", "right", "holder", "answer", "from", "until", "amount", "gifts", "value",
     "when", "birth_date", "ill", "net_wage_month", "tenure", "condition", "finding", "by", "an", "municipality",
     *LAW.quantities]
)  # fmt: skip
junk: st.SearchStrategy[Told] = st.recursive(
    texts,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.one_of(names, texts), inner, max_size=5)),
    max_leaves=20,
)
sections = st.sampled_from(
    ["household", "dwelling", "case", "persons", "persons_complete", "relations", "receives", "receives_complete",
     "findings", "fixed", "on"]
)  # fmt: skip


@pytest.mark.property
@tries(400)
@given(st.one_of(junk, st.dictionaries(sections, junk, max_size=6)))
def test_whatever_is_written_is_read_or_refused(told: Told) -> None:
    refused: InputError | None = None
    try:
        household = read_household(told, LAW, TODAY)
    except InputError as error:
        refused = error
    if refused is None:
        assert set(household.people) >= {who for _, who in household.facts} - {NOBODY}
    else:
        assert all((refused.field, refused.advice))


lines = st.fixed_dictionaries(
    {},
    optional={
        name: texts for name in ("of", "to", "is", "right", "holder", "answer", "from", "until", "amount", "category",
                                 "condition", "finding", "by", "on")
    },
)  # fmt: skip


@pytest.mark.property
@tries(400)
@given(st.lists(lines, max_size=3), st.lists(lines, max_size=3), st.dictionaries(names, texts, max_size=4), texts)
def test_whatever_is_written_about_two_people_is_read_or_refused_and_then_computed(
    relations: list[Told], receives: list[Told], facts: dict[str, Told], rest: str
) -> None:
    people: list[Told] = [{"id": "bo"}, {**facts, "id": "an"}]
    for told in ({"relations": relations}, {"receives": receives}, {"findings": relations}, {"dwelling": rest}):
        try:
            household = read_household({"persons": people, **told}, LAW, TODAY)
        except InputError:
            continue
        run = Run(LAW, household)
        for quantity in LAW.quantity_list:
            low, high = run.value(quantity.id, 0)
            assert low <= high
