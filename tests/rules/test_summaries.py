"""Summaries: one screen for what is usual, only when asked for, never guessing, and what they settle is real."""

from dataclasses import replace
from datetime import date

from rechtop.rules.days import ON
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, truth_fact
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.kinds import Truth
from rechtop.rules.law import Law
from rechtop.rules.named import judged
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.question import Question, next_question, ranked_questions
from rechtop.rules.receipts import receipt
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.summaries import LEAST_RECEIPTS, Summary, coverings, list_part, named_run, part, usual_run
from rechtop.rules.walk import Input

TODAY = date(2025, 3, 1)
ONE, TWO, THREE = (truth_fact(name, Entity.PERSON, f"{name}?", why="") for name in ("one", "two", "three"))
BOTH = Summary("both", "Klopt iets hiervan?", "Daarom.", (part(ONE, "het ene"), part(TWO, "het andere")))
ALL = replace(BOTH, id="all", everybody=True)
WHOLE = Input("summary", "both", "an")


def law_of(*conditions: Truth) -> Law:
    return Law([Right(f"r{n}", Holder.PERSON, (Condition("c", c, "", ""),)) for n, c in enumerate(conditions)])


def home(law: Law, *people: str, **told: int) -> Run:
    facts = {(name, "an"): (value, value) for name, value in told.items()}
    return Run(law, Household(TODAY, people or ("an",), complete=True, facts=facts))


NEITHER = law_of(~(ONE | TWO) & ~THREE)


def test_without_being_asked_for_no_summary_is_put() -> None:
    assert {q.about.kind for q in ranked_questions(home(NEITHER))} == {"fact"}


def test_a_summary_takes_the_place_of_what_it_covers() -> None:
    found = {q.about: q for q in ranked_questions(home(NEITHER), summaries=[BOTH])}
    assert found.keys() == {WHOLE, Input("fact", "three", "an")}
    whole = found[WHOLE]
    assert whole == Question(WHOLE, BOTH.text, BOTH.why, ("r0",), whole.covers, settles=2)
    assert set(whole.covers) == {Input("fact", "one", "an"), Input("fact", "two", "an")}


def test_after_the_summary_what_was_named_is_asked_by_itself() -> None:
    run = home(NEITHER)
    for asked in (
        ranked_questions(run, summaries=[BOTH], exclude=[WHOLE]),
        ranked_questions(Run(NEITHER, replace(run.household, closed=frozenset({("both", "an")}))), summaries=[BOTH]),
    ):
        assert {q.about.name for q in asked} == {"one", "two", "three"}


def test_a_summary_for_one_thing_is_not_worth_it() -> None:
    asked = ranked_questions(home(NEITHER, one=0), summaries=[BOTH])
    assert {q.about.name for q in asked} == {"two", "three"}


def test_what_can_no_longer_matter_is_not_on_the_screen() -> None:
    law = law_of(~ONE, ~TWO & THREE)
    found = next_question(home(law, three=0), summaries=[BOTH])
    assert found is not None
    assert found.about == Input("fact", "one", "an")


def test_one_screen_for_everybody() -> None:
    found = next_question(home(NEITHER, "an", "bo"), summaries=[ALL])
    assert found is not None
    assert found.about == Input("summary", "all")
    assert {(i.name, i.who) for i in found.covers} == {(n, w) for n in ("one", "two") for w in ("an", "bo")}


def test_what_saves_an_investigation_is_shown_along_but_never_asked_by_itself() -> None:
    law = law_of(~ONE & ~THREE & (~TWO | judged("r0", "c", by="OCMW", text="of het mag")))
    three = replace(BOTH, parts=(*BOTH.parts, part(THREE, "nog iets")))
    run = home(law)
    assert {q.about.name for q in ranked_questions(run)} == {"one", "three"}
    found = next_question(run, summaries=[three])
    assert found is not None
    assert {i.name for i in found.covers} == {"one", "two", "three"}
    decided = home(law, one=0, three=0)
    assert verdict(decided, law.rights["r0"], "an").outcome is Outcome.TO_INVESTIGATE
    assert ranked_questions(decided, summaries=[three]) == []


RECEIVED = Summary("receives_complete", "Krijgt u nog iets?", "", ())
BENEFITS = [receipt(f"ext:b{n}", f"b{n}") for n in range(LEAST_RECEIPTS)]


def test_what_is_received_is_one_question_once_everybody_is_listed() -> None:
    known = law_of(*(~benefit.on(ON) for benefit in BENEFITS))
    found = next_question(home(known), summaries=[RECEIVED])
    assert found is not None
    assert (found.about, len(found.covers)) == (RECEIVES_COMPLETE, len(BENEFITS))
    nobody_said = Run(known, Household(TODAY, ("an",)))
    assert RECEIVES_COMPLETE not in {q.about for q in ranked_questions(nobody_said, summaries=[RECEIVED])}
    few = law_of(*(~benefit.on(ON) for benefit in BENEFITS[1:]))
    assert {q.about.kind for q in ranked_questions(home(few), summaries=[RECEIVED])} == {"records"}


def test_a_weight_brings_a_right_forward() -> None:
    law = law_of(ONE, THREE)
    first = {weight: next_question(home(law), weights={"r1": weight}) for weight in (0.1, 10.0)}
    assert [found.about.name for found in first.values() if found is not None] == ["one", "three"]


def test_a_delicate_part_puts_the_screen_off() -> None:
    hard = truth_fact("hard", Entity.PERSON, "?", why="", sensitivity=Sensitivity.DELICATE)
    law = law_of(~ONE & ~TWO, ~hard & ~THREE)
    plain = replace(BOTH, id="plain")
    delicate = Summary("delicate", "?", "", (part(hard, "moeilijk"), part(THREE, "nog iets")))
    asked = [q.about.name for q in ranked_questions(home(law), summaries=[delicate, plain])]
    assert asked == ["plain", "delicate"]


def test_the_more_delicate_things_stand_on_a_screen_the_later_it_comes() -> None:
    hard = [truth_fact(f"hard{n}", Entity.PERSON, "?", why="", sensitivity=Sensitivity.DELICATE) for n in range(3)]
    law = law_of(~hard[0] & ~hard[1], ~hard[2] & ~THREE)
    two = Summary("a_two", "?", "", (part(hard[0], "een"), part(hard[1], "twee")))
    one = Summary("b_one", "?", "", (part(hard[2], "drie"), part(THREE, "nog iets")))
    for order in ([two, one], [one, two]):
        assert [q.about.name for q in ranked_questions(home(law), summaries=order)] == ["b_one", "a_two"]


# -- in which order ----------------------------------------------------------------------------------------------------

FOUR = truth_fact("four", Entity.PERSON, "Vier?", why="")
FUEL = choice_fact("fuel", Entity.DWELLING, "?", (("gas", "gas"), ("wood", "hout"), ("oil", "stookolie")), why="")


def test_what_may_hold_for_most_people_comes_before_what_only_the_unusual_have() -> None:
    common = Summary("b", "?", "", (part(ONE, "een"), part(TWO, "twee")))
    rare = Summary("a", "?", "", (part(THREE, "drie"), part(FOUR, "vier")))
    law = law_of(~ONE & ~TWO, THREE | FOUR)
    assert [q.about.name for q in ranked_questions(home(law), summaries=[rare, common])] == ["b", "a"]
    came_for_it = ranked_questions(home(law), summaries=[rare, common], weights={"r1": 1.5})
    assert [q.about.name for q in came_for_it] == ["a", "b"]  # who comes for the unusual has it to tell


def test_what_only_the_unusual_are_asked_comes_after_the_screen() -> None:
    law = law_of(~(ONE | TWO) | THREE, THREE & ONE, THREE & TWO)
    assert [q.about.name for q in ranked_questions(home(law), summaries=[BOTH])] == ["both", "three"]
    assert ranked_questions(home(law))[0].about.name == "three"


def test_the_first_thing_on_a_screen_is_also_tried_as_named() -> None:
    law = law_of(~ONE & ~TWO)
    run = home(law, "an", "bo")
    covering = next(iter(coverings(run, [q.about for q in ranked_questions(run)], [ALL])))
    (named,) = named_run(run, covering)
    assert [named.facts[law.fact(name)] for name in ("one", "two")] == [[(1, 1), (1, 1)], [(0, 0), (0, 0)]]


def test_several_options_may_be_usual_and_none_of_them_is_then_known_to_be_the_one() -> None:
    warm = Summary("warm", "?", "", (part(FUEL, "stookolie", "gas wood"), part(ONE, "een")), everybody=True)
    law = law_of(FUEL.one_of("oil") | ONE, FUEL.one_of("gas"))
    run = home(law)
    covering = next(iter(coverings(run, [q.about for q in ranked_questions(run)], [warm])))
    usual = usual_run(run, covering)
    assert usual.facts[law.fact("fuel")] == (0b011, 0b011)
    assert [usual.value(law.rights[right].holds.name, 0) for right in ("r0", "r1")] == [(0, 0), (0, 1)]


def test_a_benefit_on_a_screen_of_its_own_is_not_among_all_the_others() -> None:
    more = [receipt(f"ext:{name}", name) for name in ("more", "most")]
    law = law_of(*(~benefit.on(ON) for benefit in [*BENEFITS, *more]))
    first = [benefit.records for benefit in BENEFITS]
    some = Summary("some", "?", "", tuple(list_part(records, "iets") for records in first[:2]), everybody=True)
    found = {q.about: {i.name for i in q.covers} for q in ranked_questions(home(law), summaries=[some, RECEIVED])}
    assert found[some.about(NOBODY)] == {records.name for records in first[:2]}
    assert found[RECEIVES_COMPLETE] == {*(r.name for r in first[2:]), "receives.ext:more", "receives.ext:most"}
