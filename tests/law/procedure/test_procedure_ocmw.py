"""The steps of a request to an OCMW: the examples of the dossier, terms over holidays, and what must always hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.about import about
from rechtop.law.catalogue import right_folders
from rechtop.law.procedure.calendar import day_off
from rechtop.law.procedure.ocmw import Known, Step, doubts, rights, sources, steps
from rechtop.rules.errors import InputError, UnknownName
from tests.words.scoring import MOST_WORDS, MOST_WORDS_IN_A_NOTE, score

ASKED = Known(requested_on=date(2025, 3, 3))


def found(known: Known, right: str = "leefloon") -> dict[str, Step]:
    return {step.id: step for step in steps(right, known)}


def last(known: Known, id: str) -> date | None:
    return found(known)[id].last_day


def test_a_decision_is_due_thirty_days_after_the_request() -> None:
    """Example e1 of the dossier."""
    assert last(ASKED, "decision") == date(2025, 4, 2)
    assert last(ASKED, "receipt") == date(2025, 3, 3)


def test_letter_payment_and_interest_follow_the_decision() -> None:
    """Example e2 of the dossier."""
    decided = replace(ASKED, decided_on=date(2025, 4, 2))
    assert last(decided, "notification") == date(2025, 4, 10)
    assert last(decided, "first_payment") == date(2025, 4, 17)
    interest = found(decided)["interest"]
    assert interest.last_day == date(2025, 4, 18)
    assert interest.term is not None
    assert interest.term.begins
    assert last(decided, "revision") == date(2026, 4, 2)


def test_an_appeal_lasts_three_months() -> None:
    """Example e3 of the dossier."""
    assert last(replace(ASKED, notified_on=date(2025, 4, 10)), "appeal") == date(2025, 7, 10)


def test_the_wrong_ocmw_sends_the_file_on_in_five_calendar_days() -> None:
    """Example e4 of the dossier: the last day is a Saturday and stays one."""
    wrong = replace(ASKED, competent=False, second_ocmw_received_on=date(2025, 3, 7))
    assert last(wrong, "forward") == date(2025, 3, 8)
    assert last(wrong, "conflict") == date(2025, 3, 12)
    assert not {"forward", "conflict"} & set(found(replace(ASKED, competent=True)))


def test_relatives_need_not_pay_back_a_leefloon_of_less_than_three_months() -> None:
    """Example e5 of the dossier: two months are before this day."""
    assert last(replace(ASKED, leefloon_from=date(2025, 3, 3)), "recovery_from_relatives") == date(2025, 6, 3)


@pytest.mark.parametrize(
    ("notified", "counted", "until", "moved"),
    [
        (date(2026, 1, 4), date(2026, 4, 4), date(2026, 4, 7), "zaterdag"),  # the Saturday before Easter
        (date(2025, 1, 21), date(2025, 4, 21), date(2025, 4, 22), "Paasmaandag"),
        (date(2025, 2, 1), date(2025, 5, 1), date(2025, 5, 2), "Dag van de Arbeid"),
        (date(2026, 2, 1), date(2026, 5, 1), date(2026, 5, 4), "Dag van de Arbeid"),  # a Friday
        (date(2024, 10, 1), date(2025, 1, 1), date(2025, 1, 2), "Nieuwjaar"),
        (date(2022, 10, 1), date(2023, 1, 1), date(2023, 1, 2), "Nieuwjaar"),  # a Sunday
        (date(2025, 2, 28), date(2025, 5, 28), date(2025, 5, 28), ""),  # carefully not 31 May
        (date(2025, 11, 30), date(2026, 2, 28), date(2026, 3, 2), "zaterdag"),
        (date(2025, 4, 10), date(2025, 7, 10), date(2025, 7, 10), ""),
    ],
)
def test_the_last_day_of_an_appeal_moves_over_a_day_off(notified: date, counted: date, until: date, moved: str) -> None:
    step = found(Known(notified_on=notified))["appeal"]
    assert (step.counted_to, step.last_day, step.moved) == (counted, until, moved)


def test_terms_of_the_ocmw_and_limitations_do_not_move() -> None:
    easter = found(Known(requested_on=date(2025, 3, 21), undue_paid_on=date(2020, 4, 20)))
    assert easter["decision"].last_day == date(2025, 4, 20)  # Easter Sunday
    assert easter["recovery_limitation"].last_day == date(2025, 4, 20)
    assert [id for id, step in easter.items() if step.moved] == ["appeal_without_decision"]
    assert easter["appeal_without_decision"].last_day == date(2025, 7, 22)  # 20 July is a Sunday, then the 21st


def test_silence_opens_the_court_three_months_after_the_thirty_days() -> None:
    silent = found(ASKED)["appeal_without_decision"]
    assert (silent.counted_from, silent.last_day) == (date(2025, 4, 2), date(2025, 7, 2))
    assert "appeal_without_decision" not in found(replace(ASKED, decided_on=date(2025, 4, 1)))
    assert "appeal_without_decision" not in found(replace(ASKED, notified_on=date(2025, 4, 9)))
    new_year = Known(requested_on=date(2024, 9, 1))  # 1 October, and so 1 January
    assert last(new_year, "appeal_without_decision") == date(2025, 1, 2)


def test_an_appeal_without_the_words_on_appeal_has_no_end() -> None:
    step = found(replace(ASKED, notified_on=date(2025, 4, 10), mentions_complete=False))["appeal"]
    assert step.last_day is None
    assert "begint de termijn niet" in step.endless
    assert step.needs == ""


def test_what_is_not_known_is_named() -> None:
    step = found(ASKED)["notification"]
    assert (step.last_day, step.needs) == (None, "de dag waarop het OCMW besliste")
    assert "de dag van uw aanvraag" == found(Known())["appeal_without_decision"].needs
    assert found(Known())["decision"].needs == "de dag van uw aanvraag"


def test_late_is_only_said_of_what_was_done() -> None:
    assert found(ASKED)["decision"].late is None
    assert found(replace(ASKED, decided_on=date(2025, 4, 2)))["decision"].late is False
    late = replace(ASKED, decided_on=date(2025, 4, 3), notified_on=date(2025, 4, 12), paid_on=date(2025, 4, 30))
    assert {id: step.late for id, step in found(late).items() if step.done_on} == {
        "decision": True,
        "notification": True,
        "first_payment": True,
    }


def test_interest_for_a_late_decision_falls_away_when_it_was_not_the_ocmw() -> None:
    assert last(ASKED, "interest_late_decision") == date(2025, 4, 18)
    assert "interest_late_decision" not in found(replace(ASKED, late_by_ocmw=False))


def test_what_the_person_did_is_told_in_the_step() -> None:
    assert "tekent u" in found(replace(ASKED, how="oral"))["application"].text
    assert "poststempel" in found(replace(ASKED, notified_by="registered"))["appeal"].text
    assert "nog niet begonnen" in found(replace(ASKED, notified_by="other"))["appeal"].text


def test_a_talk_comes_within_five_working_days() -> None:
    talk = found(Known(talk_asked_on=date(2025, 4, 16)))["talk"]
    assert talk.working_days_only
    assert talk.last_day == date(2025, 4, 24)  # 17, 18, then 22, 23 and 24 April


def test_only_a_leefloon_has_the_term_of_payment() -> None:
    others = found(replace(ASKED, decided_on=date(2025, 4, 2)), "maatschappelijke_dienstverlening")
    assert not {"first_payment", "interest", "sanction", "recovery_from_relatives"} & set(others)
    assert others["notification"].last_day == date(2025, 4, 10)


@pytest.mark.parametrize(
    ("decided", "notified"),
    [(date(2025, 3, 2), None), (None, date(2025, 3, 2)), (date(2025, 4, 2), date(2025, 4, 1))],
)
def test_a_decision_before_the_request_or_a_letter_before_the_decision_is_refused(
    decided: date | None, notified: date | None
) -> None:
    with pytest.raises(InputError, match="dit is voor de dag"):
        replace(ASKED, decided_on=decided, notified_on=notified)


def test_words_that_are_no_choice_are_refused() -> None:
    with pytest.raises(InputError, match="oral, written, email"):
        replace(ASKED, how="telephone")
    with pytest.raises(InputError, match="registered"):
        replace(ASKED, notified_by="post")


def test_another_right_is_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="huurpremie"):
        steps("huurpremie", ASKED)


def test_about_pages_tell_the_same_terms() -> None:
    """The thirty days and the eight days also stand in ``about.yaml`` of each right that goes this way."""
    decided = found(replace(ASKED, decided_on=date(2025, 4, 2)))
    days = {id: step.term.value for id, step in decided.items() if step.term is not None and step.term.unit == "day"}
    for right in sorted({*rights()} & {*right_folders()}):
        procedure = about(right).procedure
        assert procedure.decision_term_days in (None, days["decision"]), right
        assert procedure.notification_days in (None, days["notification"]), right
        assert procedure.first_payment_days in (None, days["first_payment"]), right


def test_every_step_names_sources_that_exist_or_says_that_it_is_recalled() -> None:
    every = steps("leefloon", Known())
    assert len({step.id for step in every}) == len(every)
    for step in every:
        assert set(step.sources) <= set(sources()), step.id
        assert step.sources or "geheugen" in step.doubt, step.id
    assert {id for step in every for id in step.sources} == set(sources())


def test_texts_are_plain() -> None:
    every = [step for how in ("oral", "written", "email") for step in steps("leefloon", Known(how=how))]
    every += [found(Known(notified_by=by))["appeal"] for by in ("registered", "receipt", "other")]
    shown = [(s.id, t) for s in every for t in (s.name, s.who, s.text, s.silence, s.appeal, s.needs)]
    shown += [(s.id, s.term.words) for s in every if s.term] + [(s.id, s.term.why) for s in every if s.term]
    shown.append(("appeal", found(Known(mentions_complete=False))["appeal"].endless))
    assert [(id, fault) for id, text in shown for fault in score(text).faults(MOST_WORDS)] == []
    notes = [text for text in (*doubts(), *(step.doubt for step in every)) if text]
    assert [fault for text in notes for fault in score(text).faults(MOST_WORDS_IN_A_NOTE)] == []


DAY = st.none() | st.dates(date(2010, 1, 1), date(2060, 12, 31))
MAYBE = st.none() | st.booleans()


@st.composite
def requests(draw: st.DrawFn) -> Known:
    """A made-up request of which any part may be unknown."""
    asked, decided, notified = draw(DAY), draw(DAY), draw(DAY)
    known = sorted(day for day in (asked, decided, notified) if day is not None)
    in_order = iter(known)
    asked, decided, notified = (day and next(in_order) for day in (asked, decided, notified))
    return Known(
        requested_on=asked,
        decided_on=decided,
        notified_on=notified,
        competent=draw(MAYBE),
        late_by_ocmw=draw(MAYBE),
        mentions_complete=draw(MAYBE),
        paid_on=draw(DAY),
        undue_paid_on=draw(DAY),
        talk_asked_on=draw(DAY),
    )


@given(requests(), st.sampled_from(rights()))
def test_a_step_with_a_term_has_a_date_or_says_why_not(known: Known, right: str) -> None:
    for step in steps(right, known):
        ways = (step.last_day is not None, bool(step.needs), bool(step.endless))
        assert sum(ways) == (0 if step.term is None else 1), step.id


@given(requests(), st.sampled_from(rights()))
def test_a_last_day_moves_only_forward_and_only_where_the_law_says_so(known: Known, right: str) -> None:
    for step in steps(right, known):
        if step.last_day is None or step.counted_to is None or step.term is None:
            continue
        assert timedelta(0) <= step.last_day - step.counted_to <= timedelta(5)
        assert bool(step.moved) == (step.last_day != step.counted_to)
        if step.term.moves:
            assert not day_off(step.last_day)
        else:
            assert step.last_day == step.counted_to


@given(requests(), st.sampled_from(rights()))
def test_knowing_one_day_more_moves_no_date_that_was_there(known: Known, right: str) -> None:
    before = {step.id: step.last_day for step in steps(right, replace(known, talk_asked_on=None))}
    after = {step.id: step.last_day for step in steps(right, known)}
    assert all(day is None or after[id] == day for id, day in before.items())
