"""Optional questions: only what narrows the amount of a right that one can already ask for, the widest first."""

from datetime import date

from rechtop.rules.facts import Entity, Sensitivity, number_fact
from rechtop.rules.kinds import Number
from rechtop.rules.law import Law
from rechtop.rules.logic import ALWAYS
from rechtop.rules.outcomes import Outcome, verdicts
from rechtop.rules.precision import ENOUGH, sharper
from rechtop.rules.question import ranked_questions
from rechtop.rules.reading import read_household
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH
from rechtop.rules.values import Told


def money(id: str, most: int, sensitivity: Sensitivity = Sensitivity.PLAIN) -> Number:
    """An amount a month that a person can tell, from 1 euro up to ``most``."""
    return number_fact(id, Entity.PERSON, f"Hoeveel {id}?", EUR_MONTH, 1, most, why="", sensitivity=sensitivity)


def paying(id: str, value: Number, kind: AmountKind = AmountKind.INCOME) -> Right:
    return Right(id, Holder.PERSON, (Condition("c", ALWAYS, "", ""),), Amount(value, kind, "", ""))


SMALL, LARGE, SECRET = money("small", 40), money("large", 1000), money("secret", 1000, Sensitivity.DELICATE)
LAW = Law(
    [
        paying("a", SMALL),
        paying("b", LARGE),
        paying("c", SECRET),
        paying("price", money("fee", 900), AmountKind.PRICE_TO_PAY),
    ]
)


def run(**facts: Told) -> Run:
    told: dict[str, Told] = {"persons": [{"id": "an", **facts}], "persons_complete": "yes", "receives_complete": "yes"}
    return Run(LAW, read_household(told, LAW, date(2025, 3, 1)))


def test_outcomes_are_fixed_and_the_amounts_still_have_questions_the_widest_and_least_delicate_first() -> None:
    nothing = run()
    assert {v.outcome for v in verdicts(nothing)} == {Outcome.LIKELY}
    assert ranked_questions(nothing) == []
    assert [one.about.label for one in sharper(nothing)] == ["an.large", "an.secret", "an.small"]


def test_what_one_pays_oneself_is_not_asked_more_precisely() -> None:
    assert "an.fee" not in [one.about.label for one in sharper(run())]


def test_each_question_says_which_amount_it_narrows_and_by_how_much_a_year() -> None:
    best = sharper(run())[0]
    assert best.rights == ("b",)
    assert 12 * 999 / 4 < best.euros < 12 * 999


def test_an_amount_that_is_known_or_nearly_so_is_not_asked() -> None:
    known = run(large="500", secret="20", small=["10", str(10 + int(ENOUGH / 12))])
    assert sharper(known) == []
    assert [one.about.label for one in sharper(run(large="500", secret="20"))] == ["an.small"]
