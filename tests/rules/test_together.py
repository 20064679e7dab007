"""The same question about several people is put once, and answered by each for herself."""

from __future__ import annotations

from rechtop.rules.facts import Entity, truth_fact
from rechtop.rules.household import Household
from rechtop.rules.kinds import Truth
from rechtop.rules.law import Law
from rechtop.rules.question import Question, next_question, ranked_questions
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.summaries import Summary, part
from rechtop.rules.together import grouped
from rechtop.rules.walk import Input
from tests.rules.toy import TODAY

ONE = truth_fact("one", Entity.PERSON, "Hebt u een?", why="Omdat het telt.")
TWO = truth_fact("two", Entity.PERSON, "Hebt u twee?", why="")
HOME = truth_fact("home", Entity.DWELLING, "Is het een huis?", why="")


def law_of(*conditions: Truth) -> Law:
    return Law([Right(f"r{n}", Holder.PERSON, (Condition("c", c, "", ""),)) for n, c in enumerate(conditions)])


def home(law: Law, *people: str, **told: int) -> Run:
    facts = {(name, people[0]): (value, value) for name, value in told.items()}
    return Run(law, Household(TODAY, people, complete=True, facts=facts))


def fact(name: str, who: str) -> Input:
    return Input("fact", name, who)


def test_one_question_for_all_who_are_asked_the_same() -> None:
    found = next_question(home(law_of(ONE), "an", "bo"), share=True)
    about = Input("together", "fact.one")
    covers = (fact("one", "an"), fact("one", "bo"))
    assert found == Question(about, "Hebt u een?", "Omdat het telt.", ("r0",), covers)


def test_without_being_asked_for_each_is_asked_by_herself() -> None:
    assert {q.about for q in ranked_questions(home(law_of(ONE), "an", "bo"))} == {fact("one", "an"), fact("one", "bo")}


def test_who_is_left_alone_is_asked_by_herself() -> None:
    law = law_of(ONE)
    for run, exclude in ((home(law, "an", "bo", one=1), []), (home(law, "an", "bo"), [fact("one", "an")])):
        found = next_question(run, share=True, exclude=exclude)
        assert found is not None
        assert (found.about, found.covers) == (fact("one", "bo"), ())


def test_what_a_summary_covers_is_not_asked_of_several_until_it_was_put() -> None:
    law = law_of(~ONE & ~TWO)
    both = Summary("both", "?", "", (part(ONE, "een"), part(TWO, "twee")), everybody=True)
    run = home(law, "an", "bo")
    assert {q.about.kind for q in ranked_questions(run, summaries=[both], share=True)} == {"summary"}
    after = ranked_questions(run, summaries=[both], share=True, exclude=[Input("summary", "both")])
    assert {q.about for q in after} == {Input("together", "fact.one"), Input("together", "fact.two")}


def test_what_belongs_to_the_home_or_to_a_row_is_nobodys_together() -> None:
    alone = [
        Input("fact", "home", "dwelling"),
        Input("fact", "money", "household"),
        Input("records", "gifts", "an"),
        Input("records", "gifts", "bo"),
        Input("record", "gifts.value", "an"),
        Input("record", "gifts.value", "bo"),
        Input("people", "persons_complete"),
    ]
    assert grouped(alone) == {}


def test_benefits_their_parts_and_relations_are_shared_too() -> None:
    pairs = [Input("relation", "relation", "an", "bo"), Input("relation", "relation", "an", "ce")]
    received = [Input("records", "receives.leefloon", who) for who in ("an", "bo")]
    since = [Input("record", "receives.leefloon.from", who) for who in ("an", "bo")]
    assert grouped([*pairs, *received, *since]) == {
        Input("together", "relation.relation"): tuple(pairs),
        Input("together", "records.receives.leefloon"): tuple(received),
        Input("together", "record.receives.leefloon.from"): tuple(since),
    }


def test_what_matters_for_one_of_them_alone_is_asked_of_her_alone() -> None:
    law = law_of(HOME & ONE)
    found = next_question(home(law, "an", "bo", one=0), share=True)
    assert found is not None
    assert found.about in (Input("fact", "home", "dwelling"), fact("one", "bo"))


def test_asking_all_at_once_ends_where_asking_one_by_one_ends() -> None:
    law = law_of(ONE & ~TWO, TWO)
    told = {fact(name, who): (value, value) for name, value in (("one", 1), ("two", 0)) for who in ("an", "bo")}
    ends = []
    for share in (False, True):
        run, asked = home(law, "an", "bo"), 0
        while (found := next_question(run, share=share)) is not None:
            asked += 1
            for about in found.covers or (found.about,):
                run = run.with_fact(about.name, run.number(about.who), told[about])
        ends.append(([run.value(right.holds.name, p) for right in law.rights.values() for p in (0, 1)], asked))
    (one_by_one, many), (at_once, few) = ends
    assert at_once == one_by_one
    assert few < many
