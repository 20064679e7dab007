"""The next question: only what can still change an outcome, never what was refused, delicate things last."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given

from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, declared, number_fact, truth_fact
from rechtop.rules.household import NOBODY, Household, Records, inverse
from rechtop.rules.hypothetical import typical_answers
from rechtop.rules.kinds import Truth
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Outcome, verdict, verdicts
from rechtop.rules.question import Question, next_question, ranked_questions
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH
from rechtop.rules.values import Told
from rechtop.rules.walk import PEOPLE_COMPLETE, Input
from tests.effort import examples as tries
from tests.rules.comparing import everything
from tests.rules.some_household import BIT, PARTNER_MASK, TOLD, World, fully_known
from tests.rules.strategies import Example, examples
from tests.rules.toy import AN, LAW, TODAY, finding, home, person

BO = person(id="bo", birth_date="1987-01-01", net_wage_month="0")
KID = person(id="kid", birth_date="2020-06-01")
DWELLING: Told = {"tenure": "tenant", "rooms": "2"}
EVERY_TRUTH = (0, 1)


def asked(household: Household, *, law: Law = LAW) -> list[str]:
    return [question.about.label for question in ranked_questions(Run(law, household))]


def asks(household: Household, *, law: Law = LAW) -> str:
    found = next_question(Run(law, household))
    assert found is not None
    return found.about.label


def law_of(*conditions: Truth) -> Law:
    """A law with one right for each of these conditions."""
    return Law([Right(f"r{n}", Holder.PERSON, (Condition("c", c, "", ""),)) for n, c in enumerate(conditions)])


# -- what is asked ----------------------------------------------------------------------------------------------------


def test_the_one_thing_that_is_open_is_asked_with_its_words_and_what_it_helps() -> None:
    found = next_question(Run(LAW, home(person(savings=""), dwelling={"tenure": "owner"}, findings=[finding("yes")])))
    assert found == Question(
        Input("fact", "savings", "an"), "Hoeveel spaargeld hebt u?", "Er is een grens.", ("bijstand",)
    )


def test_nothing_is_asked_when_everything_is_decided() -> None:
    assert next_question(Run(LAW, home(AN, dwelling={"tenure": "owner"}))) is None


def test_an_open_judgement_is_no_question() -> None:
    told = home(AN, dwelling={"tenure": "owner"})
    assert verdict(Run(LAW, told), LAW.rights["bijstand"], "an").outcome is Outcome.TO_INVESTIGATE
    assert asked(told) == []


def test_a_too_old_amount_is_no_question() -> None:
    told = home(person(net_wage_month="1050"), on="2026-11-21", dwelling={"tenure": "owner"}, findings=[finding("yes")])
    assert verdict(Run(LAW, told), LAW.rights["bijstand"], "an").outcome is Outcome.UNDECIDED
    assert asked(told) == []


def test_who_lives_here_is_asked_when_nobody_is_listed() -> None:
    assert asks(home(persons_complete="")) == "persons_complete"


def test_an_unlisted_child_leads_to_who_lives_here() -> None:
    found = next_question(Run(LAW, home(AN, persons_complete="", dwelling={"tenure": "owner"})))
    assert found is not None
    assert (found.about, found.text) == (PEOPLE_COMPLETE, "Woont er nog iemand anders op dit adres?")
    assert "geboortepremie" in found.helps


def test_an_unknown_relation_is_asked_once_for_both() -> None:
    told = home(AN, KID, dwelling={"tenure": "owner"}, findings=[finding("yes")])
    found = next_question(Run(LAW, told))
    assert found is not None
    assert (found.about, found.text) == (Input("relation", "relation", "an", "kid"), "Wat is an van kid?")


def test_a_list_and_a_field_of_a_record_are_asked_in_their_own_words() -> None:
    kin: Told = [{"of": "an", "to": "kid", "is": "parent"}]
    rest: Mapping[str, Told] = {"relations": kin, "dwelling": {"tenure": "owner"}}
    unknown = {name: value for name, value in KID.items() if name != "gifts"}
    for kid, text, label in (
        (unknown, "Hebt u iets weggegeven?", "kid.gifts"),
        (person(**{**KID, "gifts": [{"value": ""}]}), "Hoeveel was dat waard?", "kid.gifts.value"),
    ):
        found = next_question(Run(LAW, home(AN, kid, **rest)))
        assert found is not None
        assert (found.text, found.about.label) == (text, label)


def test_what_splitting_already_settled_is_not_asked() -> None:
    rain = truth_fact("rain", Entity.PERSON, "Regent het?", why="")
    either = law_of(rain | ~rain)
    told = home({"id": "an"}, law=either)
    assert verdict(Run(either, told), either.rights["r0"], "an").outcome is Outcome.LIKELY
    assert asked(told, law=either) == []


# -- what is never asked ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unanswered", ["?", "-"])
def test_what_was_asked_and_not_answered_is_not_asked_again(unanswered: str) -> None:
    told = home(
        person(savings=unanswered, net_wage_month=unanswered, birth_date=unanswered, gifts=unanswered),
        {"id": "kid", "birth_date": "2020-06-01", "savings": unanswered, "gifts": [{"value": unanswered}],
         "net_wage_month": unanswered},
        relations=[{"of": "kid", "to": "an", "is": unanswered}],
        receives=[{"right": "bijstand", "holder": who, "answer": unanswered} for who in ("an", "kid")],
        persons_complete=unanswered,
        dwelling={"tenure": unanswered, "rooms": unanswered},
    )  # fmt: skip
    assert any(found.outcome is Outcome.UNDECIDED for found in verdicts(Run(LAW, told)))
    assert asked(told) == []


def test_a_refused_relation_closes_only_that_one() -> None:
    told = home(AN, BO, KID, relations=[{"of": "an", "to": "bo", "is": "-"}], dwelling={"tenure": "owner"})
    labels = asked(told)
    assert "an.bo.relation" not in labels
    assert {"an.kid.relation", "bo.kid.relation"} <= set(labels)


def test_what_is_excluded_is_not_asked() -> None:
    run = Run(LAW, home(AN, BO, KID, dwelling={"tenure": "owner"}))
    every = {question.about for question in ranked_questions(run)}
    one = Input("relation", "relation", "an", "kid")
    assert one in every
    assert {question.about for question in ranked_questions(run, exclude=[one])} == every - {one}
    assert ranked_questions(run, exclude=every) == []


# -- in which order ---------------------------------------------------------------------------------------------------


def test_of_two_equal_questions_the_delicate_one_comes_later() -> None:
    plain = truth_fact("plain", Entity.PERSON, "?", why="")
    private = truth_fact("private", Entity.PERSON, "?", why="", sensitivity=Sensitivity.PRIVATE)
    delicate = truth_fact("delicate", Entity.PERSON, "?", why="", sensitivity=Sensitivity.DELICATE)
    for order in ((delicate, private, plain), (plain, private, delicate)):
        law = law_of(*order)
        assert asked(home({"id": "an"}, law=law), law=law) == ["an.plain", "an.private", "an.delicate"]


def test_of_two_equal_questions_the_easy_one_comes_first() -> None:
    easy = truth_fact("easy", Entity.PERSON, "?", why="")
    hard = truth_fact("hard", Entity.PERSON, "?", why="", effort=3)
    for both in (hard & easy, easy & hard):
        law = law_of(both)
        assert asked(home({"id": "an"}, law=law), law=law) == ["an.easy", "an.hard"]


def test_what_helps_more_rights_comes_first() -> None:
    often = truth_fact("often", Entity.PERSON, "?", why="")
    seldom = [truth_fact(f"seldom{n}", Entity.PERSON, "?", why="") for n in range(3)]
    law = law_of(*(often & one for one in seldom))
    assert asks(home({"id": "an"}, law=law), law=law) == "an.often"


def test_what_can_decide_alone_comes_before_what_cannot() -> None:
    alone, first, second = (truth_fact(name, Entity.PERSON, "?", why="") for name in ("zalone", "first", "second"))
    law = law_of(alone & (first | second))
    assert asks(home({"id": "an"}, law=law), law=law) == "an.zalone"


def test_who_somebody_is_comes_before_what_she_has() -> None:
    told = home({"id": "an"}, dwelling=DWELLING)
    labels = asked(told)
    assert labels.index("an.birth_date") < labels.index("an.savings")


def test_of_equal_questions_the_order_of_the_law_decides() -> None:
    for names in (("a", "b"), ("b", "a")):
        law = law_of(*(truth_fact(name, Entity.PERSON, "?", why="") for name in names))
        assert asked(home({"id": "an"}, law=law), law=law) == [f"an.{name}" for name in law.facts]


def test_a_question_tells_which_rights_it_helps_the_most_valuable_first() -> None:
    found = next_question(Run(LAW, home({"id": "an"}, dwelling={"tenure": "owner"}, findings=[finding("yes")])))
    assert found is not None
    assert found.about.label == "an.birth_date"
    assert found.helps == ("ouderdom", "bijstand")


def test_the_answers_that_are_tried_divide_people() -> None:
    colour = choice_fact("c", Entity.PERSON, "?", [(o, o) for o in "abcd"], why="", groups=[("ab", "", ("a", "b"))])
    assert typical_answers(colour.fact, (0b1111, 0b1111), 20250301) == [(0b11, 0b11), (0b100, 0b100), (0b1000, 0b1000)]
    assert typical_answers(colour.fact, (0b110, 0b110), 20250301) == [(0b10, 0b10), (0b100, 0b100)]
    wage = number_fact("w", Entity.PERSON, "?", EUR_MONTH, 0, 3000, why="", typical=(1000, 2000))
    assert typical_answers(wage.fact, declared(wage.fact), 20250301) == [
        (0, 1000_00), (1000_01, 2000_00), (2000_01, 3000_00)
    ]  # fmt: skip
    assert typical_answers(wage.fact, (0, 500_00), 20250301) == [(0, 250_00), (250_01, 500_00)]
    born = day_fact("born", Entity.PERSON, "?", why="", low=19000101, high=20501231)
    assert typical_answers(born.fact, (19000101, 20501231), 20250301) == [
        (19000101, 19600301), (19600302, 20070301), (20070302, 20250301), (20250302, 20501231)
    ]  # fmt: skip


# -- against every household there can be ------------------------------------------------------------------------------

GRID: dict[str, tuple[int, ...]] = {
    "birth_date": (19500101, 19600401, 19850505),
    "net_wage_month": (0, 400_00, 1000_00),
    "savings": (0, 10_000_00, 20_000_01),
    "ill": EVERY_TRUTH,
    "seeks_work": EVERY_TRUTH,
    "tenure": (1, 2),
    "rooms": (1, 3, 5),
}
"""Values on both sides of every border of the toy law."""


def owner(name: str) -> str:
    return "an" if LAW.facts[name].entity is Entity.PERSON else NOBODY


def worlds(household: Household) -> Iterator[dict[str, int]]:
    """Everything that the household can be, on the grid, as far as the constraint allows."""
    unknown = [name for name in GRID if (name, owner(name)) not in household.facts]
    for chosen in product(*(GRID[name] for name in unknown)):
        world = dict(zip(unknown, chosen, strict=True))
        ill = world.get("ill", household.facts.get(("ill", "an"), (0, 0))[0])
        if not (ill and world.get("seeks_work", household.facts.get(("seeks_work", "an"), (0, 0))[0])):
            yield world


def outcomes(household: Household, world: Mapping[str, int]) -> dict[str, Outcome]:
    told = dict(household.facts) | {(name, owner(name)): (value, value) for name, value in world.items()}
    return {found.right: found.outcome for found in verdicts(Run(LAW, replace(household, facts=told)))}


def movers(household: Household) -> set[str]:
    """The unknown facts of which another value alone can give another outcome of a right that is undecided."""
    undecided = {v.right for v in verdicts(Run(LAW, household)) if v.outcome is Outcome.UNDECIDED}
    table = {tuple(sorted(world.items())): outcomes(household, world) for world in worlds(household)}
    found: set[str] = set()
    for key, result in table.items():
        for name, value in key:
            for other in set(GRID[name]) - {value}:
                changed = table.get(tuple(sorted({**dict(key), name: other}.items())))
                if changed is not None and any(changed.get(r) is not result.get(r) for r in undecided):
                    found.add(name)
    return found


@pytest.mark.parametrize(
    "unknown",
    [
        ("savings",),
        ("savings", "tenure", "rooms"),
        ("birth_date", "net_wage_month"),
        ("ill", "seeks_work", "savings"),
        ("birth_date", "tenure", "savings"),
        ("net_wage_month", "rooms", "ill"),
    ],
)
@pytest.mark.parametrize("found", [[], [finding("yes")], [finding("no")]])
def test_what_is_asked_can_change_an_outcome_and_what_can_is_asked(unknown: tuple[str, ...], found: list[Told]) -> None:
    """Whether she is ill or seeks work only matters where no human found otherwise: else it saves a judgement."""
    dwelling = {name: value for name, value in (("tenure", "tenant"), ("rooms", "3")) if name not in unknown}
    told = home(person(**{name: "" for name in unknown if name in AN}), dwelling=dwelling, findings=found)
    labels = {question.about.name for question in ranked_questions(Run(LAW, told))}
    moving = movers(told)
    assert labels <= moving
    only_saving_a_judgement = {"ill", "seeks_work"} if not found else set()
    assert moving - labels <= only_saving_a_judgement


# -- until the end ----------------------------------------------------------------------------------------------------


def answered(household: Household, world: World, about: Input) -> Household:
    """The household with one question answered as things are in a world."""
    if about.kind == "fact":
        owned = about.who if about.who in household.people else NOBODY
        value = world.facts[about.name, owned]
        return household.knowing(about.name, owned, (value, value))
    if about.kind == "relation":
        pair = (about.who, about.other)
        return replace(household, relations={**household.relations, pair: world.relations[pair]})
    if about == PEOPLE_COMPLETE:
        return replace(household, people=world.people, complete=True)
    name = about.name if about.kind == "records" else about.name.rpartition(".")[0]
    known = fully_known(world).records[name, about.who]
    return replace(household, records={**household.records, (name, about.who): known})


def conversation(law: Law, household: Household, world: World) -> tuple[Household, list[str]]:
    """Answer every question until none is left."""
    put: list[str] = []
    while (found := next_question(Run(law, household))) is not None:
        assert found.about.label not in put
        assert len(put) < 200
        put.append(found.about.label)
        household = answered(household, world, found.about)
    return household, put


FAMILY = home(
    AN,
    BO,
    KID,
    relations=[{"of": "an", "to": "bo", "is": "spouse"}, {"of": "an", "to": "kid", "is": "parent"},
               {"of": "bo", "to": "kid", "is": "parent"}],
    dwelling=DWELLING,
    receives=[{"right": "bijstand", "holder": "an", "answer": "yes", "from": "2024-01-01", "amount": "300",
               "category": "together"}],
)  # fmt: skip


def world_of(household: Household) -> World:
    """A fully known household as a world; lists and relations complete."""
    people = household.people
    rows = {
        (name, who): tuple(
            {part.name: row.get(part.name, part.declared())[0] for part in records.fields}
            for row in household.records.get((name, who), Records()).rows
        )
        for name, records in LAW.records.items()
        for who in people
    }
    relations = {(of, to): household.relation(of, to) for of in people for to in people if of != to}
    facts = {key: pair[0] for key, pair in household.facts.items()}
    return World(household.on, people, facts, relations, rows, {}, {})


@pytest.mark.parametrize("listed", [(), ("an",), ("an", "bo", "kid")])
def test_a_conversation_ends_with_everything_decided_as_it_is(listed: tuple[str, ...]) -> None:
    world = world_of(FAMILY)
    start = Household(TODAY, listed, complete=False)
    end, put = conversation(LAW, start, world)
    assert put
    decided = {(v.right, v.holder): v.outcome for v in verdicts(Run(LAW, end))}
    known = {(v.right, v.holder): v.outcome for v in verdicts(Run(LAW, fully_known(world)))}
    assert Outcome.UNDECIDED not in decided.values()
    assert {key: outcome for key, outcome in decided.items() if outcome is not Outcome.TO_INVESTIGATE} == {
        key: known[key] for key, outcome in decided.items() if outcome is not Outcome.TO_INVESTIGATE
    }


def test_a_conversation_asks_less_than_everything() -> None:
    world = world_of(FAMILY)
    _, put = conversation(LAW, Household(TODAY, ("an", "bo", "kid")), world)
    everything_there_is = len(world.facts) + len(world.relations) // 2 + len(world.records) + 1
    assert len(put) <= everything_there_is - 6


@pytest.mark.parametrize("seen", range(4))
def test_a_conversation_in_which_nobody_answers_ends(seen: int) -> None:
    household = home(*([AN, BO, KID][:seen]), persons_complete="")
    run, refused = Run(LAW, household), set[Input]()
    while (found := next_question(run, exclude=refused)) is not None:
        assert found.about not in refused
        refused.add(found.about)
    assert len(refused) < 60


# -- trials are what they say -----------------------------------------------------------------------------------------


@pytest.mark.property
@tries(400)
@given(examples)
def test_a_run_with_a_relation_narrowed_is_as_a_new_run(example: Example) -> None:
    people = example.household.people
    if len(people) < 2:
        return
    run = Run(example.law, example.household)
    everything(run)
    one, other = example.dice.pick([(a, b) for a in people for b in people if a != b])
    place, at = people.index(one), people.index(other)
    mask = example.dice.pick((BIT["spouse"], BIT["child"], BIT["none"], TOLD & ~BIT["parent"]))
    if not run.relations[at][place] & mask:
        return
    told = {**example.household.relations, (one, other): example.household.relation(one, other) & mask}
    told.pop((other, one), None)
    anew = Run(example.law, replace(example.household, relations=told))
    assert inverse(mask) & run.relations[place][at]
    assert everything(run.with_relation(place, at, mask)) == everything(anew)


def test_who_gets_a_partner_has_no_other_one() -> None:
    run = Run(LAW, home(AN, BO, KID)).with_relation(0, 1, BIT["spouse"])
    assert run.relations[0][1] == run.relations[1][0] == BIT["spouse"]
    assert run.relations[2][0] & run.relations[0][2] & run.relations[1][2] & PARTNER_MASK == 0
    assert run.relations[0][2] == TOLD & ~PARTNER_MASK


@pytest.mark.property
@tries(200)
@given(examples)
def test_a_run_without_strangers_is_as_a_new_run_for_everybody_listed(example: Example) -> None:
    run = Run(example.law, example.household)
    everything(run)
    anew = Run(example.law, replace(example.household, complete=True))
    without = run.without_strangers()
    for quantity in example.law.quantity_list:
        for place in range(len(example.household.people) if quantity.is_personal else 1):
            assert without.value(quantity.id, place) == anew.value(quantity.id, place)


def test_a_window_is_part_of_the_fact_that_is_asked() -> None:
    """On another day what was told of a moment is unknown again, and so it is asked again."""
    told = home(AN, dwelling={"tenure": "owner"}, findings=[finding("yes")])
    assert LAW.facts["savings"].window is Window.MOMENT
    later = Run(LAW, told, TODAY.replace(day=2))
    assert [question.about.label for question in ranked_questions(later)][:1] == ["an.savings"]
