"""What may be varied, and the words for what may not: the field, the value, and what to do."""

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.law.whatif.vary import MOST_POINTS, Asked, read_variation
from rechtop.rules.errors import InputError
from rechtop.rules.household import NOBODY, Household

ON = date(2025, 3, 1)
ONE, TWO = Household(ON, ("an",)), Household(ON, ("an", "bo"))


def values(asked: Asked, household: Household = ONE) -> list[int]:
    return [low for low, _ in read_variation(law(), household, asked).values]


def test_numbers_go_from_the_first_to_the_last_which_is_always_there() -> None:
    assert values(Asked("net_wage_month", "0", "100", "25")) == [0, 25_00, 50_00, 75_00, 100_00]
    assert values(Asked("net_wage_month", "0.50", "100", "30.25")) == [50, 30_75, 61_00, 91_25, 100_00]
    assert values(Asked("autonomy_points", "7", "9", "1")) == [7, 8, 9]
    assert values(Asked("net_wage_month", "80", "80", "5")) == [80_00]


def test_a_unit_may_stand_behind_a_number_when_it_is_the_right_one() -> None:
    assert values(Asked("net_wage_month", "0 EUR/month", "10 euro/month", "5")) == [0, 5_00, 10_00]


def test_of_a_choice_or_a_truth_every_answer_is_tried() -> None:
    assert values(Asked("pregnant")) == [0, 1]
    assert values(Asked("tenure")) == [1, 2, 4, 8, 16]


def test_one_person_need_not_be_named_and_a_household_is_nobody() -> None:
    assert read_variation(law(), ONE, Asked("pregnant")).of == "an"
    assert read_variation(law(), TWO, Asked("pregnant", of="bo")).of == "bo"
    assert read_variation(law(), TWO, Asked("tenure")).of == NOBODY


REFUSED = [
    (Asked("net_wage_mont"), ONE, "vary", "Bedoelt u 'net_wage_month'?"),
    (Asked("birth_date"), ONE, "vary", "een datum kan hier niet veranderen"),
    (Asked("pregnant"), Household(ON), "vary", "er staat niemand in het huishouden"),
    (Asked("pregnant"), TWO, "of", "zeg over wie het gaat: an, bo"),
    (Asked("pregnant", of="boo"), TWO, "of", "Bedoelt u 'bo'?"),
    (Asked("tenure", of="an"), TWO, "of", "dit gegeven gaat over de woning; laat de persoon weg"),
    (Asked("pregnant", "0", "1", "1"), ONE, "from", "dit gegeven is geen getal"),
    (Asked("net_wage_month", "", "5", "1"), ONE, "from", "dit is verplicht"),
    (Asked("net_wage_month", "0", "", "1"), ONE, "to", "dit is verplicht"),
    (Asked("net_wage_month", "0", "5", ""), ONE, "step", "dit is verplicht"),
    (Asked("net_wage_month", "veel", "5", "1"), ONE, "from", "schrijf bijvoorbeeld 1250.50"),
    (Asked("net_wage_month", "0.125", "5", "1"), ONE, "from", "hoogstens 2 cijfers"),
    (Asked("net_wage_month", "0", "5000 EUR/year", "1"), ONE, "to", "dit gegeven staat in EUR/month, niet in EUR/year"),
    (Asked("net_wage_month", "0", "1000000", "1000"), ONE, "to", "dit valt buiten wat kan: 0.00 tot 20000.00"),
    (Asked("net_wage_month", "100", "50", "5"), ONE, "from", "begin met de laagste waarde"),
    (Asked("net_wage_month", "0", "50", "0"), ONE, "step", "een stap moet groter zijn dan 0"),
    (Asked("net_wage_month", "0", "50", "-5"), ONE, "step", "een stap moet groter zijn dan 0"),
    (Asked("net_wage_month", "0", "5000", "1"), ONE, "step", "neem een stap van minstens 2.51"),
]


@pytest.mark.parametrize(("asked", "household", "field", "advice"), REFUSED)
def test_what_cannot_be_varied_is_refused_with_what_to_do(
    asked: Asked, household: Household, field: str, advice: str
) -> None:
    with pytest.raises(InputError) as refused:
        read_variation(law(), household, asked)
    assert refused.value.field == field
    assert advice in refused.value.advice


def test_the_step_that_is_advised_is_enough() -> None:
    assert len(values(Asked("net_wage_month", "0", "5000", "2.51"))) <= MOST_POINTS
    with pytest.raises(InputError, match="hoogstens 10: neem een stap van minstens 555"):
        read_variation(law(), ONE, Asked("net_wage_month", "0", "5000", "1"), most=10)
