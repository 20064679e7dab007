"""Where a right is looked for: what it says of itself agrees with its rule, and each entrance is used."""

import pytest

from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.subjects import DOMAINS, EVENTS, GIVES, OFFICES
from rechtop.rules.rights import AmountKind

RIGHTS = list(law().rights)
ALLOWED = {
    AmountKind.INCOME: {"maand", "jaar"},
    AmountKind.ONE_OFF: {"eenmalig"},
    AmountKind.LOWER_PRICE: {"korting", "hulp"},
    AmountKind.PRICE_TO_PAY: {"korting", "hulp"},
    AmountKind.DUTY: {"plicht"},
}


@pytest.mark.parametrize("right", RIGHTS)
def test_what_a_right_gives_agrees_with_the_kind_of_its_amount(right: str) -> None:
    amount = law().rights[right].amount
    if amount is not None:
        assert about(right).gives in ALLOWED[amount.kind]
        assert (about(right).gives == "jaar") == (amount.kind is AmountKind.INCOME and "year" in str(amount.value.unit))


@pytest.mark.parametrize("right", RIGHTS)
def test_a_right_stands_under_a_part_of_life_and_an_office(right: str) -> None:
    words = about(right)
    for named in (words.domains, words.offices):
        assert named
        assert len(named) == len(set(named))


def test_every_part_of_life_event_office_and_kind_leads_to_a_right() -> None:
    every = [about(right) for right in RIGHTS]
    assert {domain.id for domain in DOMAINS} == {id for words in every for id in words.domains}
    assert set(EVENTS) == {id for words in every for id in words.events}
    assert {office.id for office in OFFICES} == {id for words in every for id in words.offices}
    assert set(GIVES) == {words.gives for words in every}
