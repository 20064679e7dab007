"""The terms of a request as its events tell them, against the days a jurist would count."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from rechtop.reception.funnel.appeal import about_of
from rechtop.reception.funnel.due import of_way
from rechtop.reception.funnel.state import Way, way
from rechtop.reception.funnel.terms import Late, Term, appeal_of, is_silent, pay_day, terms_of
from rechtop.reception.models import Event, Organ, Request, Stage

ASKED = date(2026, 3, 2)
FILE = UUID(int=7)


def _event(stage: Stage, on: date, right: str = "leefloon", **values: object) -> Event:
    return Event(pk=uuid4(), stage=stage, on=on, right=right, domain="financien", **values)


def _way(*events: Event) -> Way[Event]:
    return way(events)


def _registered(**values: object) -> Event:
    """A request that was registered with us."""
    request = Request(requested_on=ASKED, **values)
    asked = _event(Stage.REQUESTED, ASKED, request_id=request.pk)
    asked._state.fields_cache["request"] = request  # no store is needed to count days
    return asked


def _terms(of: Way[Event]) -> dict[str, Term]:
    return {term.id: term for term in terms_of(of)}


def test_a_request_for_a_leefloon_has_its_receipt_and_its_decision() -> None:
    terms = _terms(_way(_event(Stage.REQUESTED, ASKED)))
    assert terms["receipt"].late(date(2026, 5, 1)) is Late.UNKNOWN, "nobody told us whether it was given"
    assert _terms(_way(_registered()))["receipt"].last_day == ASKED
    assert terms["decision"].last_day == date(2026, 4, 1)
    assert terms["decision"].late(date(2026, 4, 1)) is Late.TODAY
    assert terms["notification"].last_day is None
    assert terms["notification"].needs == "de dag waarop het OCMW besliste"
    assert "first_payment" not in terms


def test_who_forwards_has_five_days_and_only_when_another_is_competent() -> None:
    terms = _terms(_way(_registered(is_competent=False)))
    assert terms["forward"].last_day == date(2026, 3, 7)
    assert "forward" not in _terms(_way(_event(Stage.REQUESTED, ASKED)))


def test_silence_after_thirty_days_is_as_if_refused_and_opens_three_months() -> None:
    asked = _way(_event(Stage.REQUESTED, ASKED))
    assert not is_silent(asked, date(2026, 4, 1))
    assert is_silent(asked, date(2026, 4, 2))
    appeal = appeal_of(asked)
    assert appeal is not None
    assert (appeal.id, appeal.last_day) == ("appeal_without_decision", date(2026, 7, 1))


def test_a_refusal_gives_three_months_from_the_letter_the_careful_day_first() -> None:
    refused = _event(Stage.REFUSED, date(2026, 3, 25), notified_on=date(2026, 3, 28), notified_by="registered")
    appeal = appeal_of(_way(_event(Stage.REQUESTED, ASKED), refused))
    assert appeal is not None
    assert (appeal.id, appeal.last_day, appeal.moved_to) == ("appeal", date(2026, 6, 28), date(2026, 6, 29))
    assert appeal.late(date(2026, 6, 29)) is Late.RUNS
    assert appeal.late(date(2026, 6, 30)) is Late.OVER


def test_the_draft_does_not_say_that_a_registered_letter_came_on_the_day_of_its_postmark() -> None:
    told = {"on": date(2026, 3, 25), "notified_on": date(2026, 3, 28)}
    for by, says in (("registered", "De poststempel van de brief is van 28 maart 2026."), ("receipt", "Ik kreeg deze")):
        refused = _event(Stage.REFUSED, notified_by=by, **told)
        assert says in about_of(_way(_event(Stage.REQUESTED, ASKED), refused))


def test_without_the_day_of_the_letter_no_appeal_day_is_made_up() -> None:
    appeal = appeal_of(_way(_event(Stage.REQUESTED, ASKED), _event(Stage.REFUSED, date(2026, 3, 25))))
    assert appeal is not None
    assert appeal.last_day is None
    assert "de dag waarop u de beslissing kreeg" in appeal.needs


def test_a_leefloon_that_is_granted_is_paid_in_fifteen_days_and_has_a_contract_in_three_months() -> None:
    granted = _way(_event(Stage.REQUESTED, ASKED), _event(Stage.GRANTED, date(2026, 3, 25)))
    assert pay_day(granted) == date(2026, 4, 9)
    assert _terms(granted)["gpmi"].last_day == date(2026, 6, 25)
    review = _terms(granted)["gpmi_review"]
    assert (review.last_day, review.missing) == (None, "Nodig: de dag waarop het contract getekend is.")
    assert "drie keer per jaar" in review.text


def test_a_decision_that_came_late_stays_late_and_one_in_time_is_done() -> None:
    late = _terms(_way(_event(Stage.REQUESTED, ASKED), _event(Stage.GRANTED, date(2026, 4, 2))))
    in_time = _terms(_way(_event(Stage.REQUESTED, ASKED), _event(Stage.GRANTED, date(2026, 4, 1))))
    assert late["decision"].late(date(2026, 5, 1)) is Late.DONE_LATE
    assert ("interest_late_decision" in late, "interest_late_decision" in in_time) == (True, False)
    assert in_time["decision"].late(date(2026, 5, 1)) is Late.DONE


def test_what_only_the_chair_decided_still_waits_for_the_committee() -> None:
    asked = _event(Stage.REQUESTED, ASKED)
    in_need = _way(asked, _event(Stage.GRANTED, date(2026, 3, 3), organ=Organ.CHAIR))
    waits = _terms(in_need)["decision"]
    assert (waits.name, waits.late(date(2026, 4, 2))) == ("De bevestiging door het bijzonder comité", Late.OVER)
    assert ("decision", False) in [(one.term.id, one.is_silence) for one in of_way(in_need, FILE, date(2026, 4, 2))]
    confirmed = _way(*in_need.events, _event(Stage.GRANTED, date(2026, 3, 20), organ=Organ.BCSD))
    assert _terms(confirmed)["decision"].late(date(2026, 4, 2)) is Late.DONE


def test_of_another_body_only_what_its_page_says() -> None:
    asked = _event(Stage.REQUESTED, ASKED, right="verhoogde_tegemoetkoming")
    terms = _terms(_way(asked))
    assert terms["decision"].last_day is None or terms["decision"].last_day > ASKED
    refused = _way(asked, _event(Stage.REFUSED, date(2026, 3, 25), right="verhoogde_tegemoetkoming"))
    appeal = appeal_of(refused)
    assert appeal is not None
    assert appeal.last_day is None
    assert "Lees in de brief" in appeal.needs


def test_only_of_an_ocmw_is_silence_as_if_refused() -> None:
    asked = _way(_event(Stage.REQUESTED, ASKED, right="inkomensvervangende_tegemoetkoming"))
    assert not is_silent(asked, date(2030, 1, 1))
    assert appeal_of(asked) is None


def test_a_local_right_or_a_domain_has_no_terms() -> None:
    assert terms_of(_way(_event(Stage.REQUESTED, ASKED, right="een_lokale_premie"))) == ()
    assert terms_of(_way(_event(Stage.ACTION, ASKED, right=""))) == ()


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (ASKED, ["decision"]),
        (date(2026, 4, 2), ["decision", "appeal_without_decision"]),
        (date(2026, 7, 2), ["decision"]),
    ],
)
def test_what_is_due_grows_with_silence_and_drops_an_appeal_that_is_over(today: date, shown: list[str]) -> None:
    found = of_way(_way(_event(Stage.REQUESTED, ASKED)), FILE, today)
    assert [one.term.id for one in found] == shown
    assert [one.is_silence for one in found] == [
        one.term.id == "decision" and today > date(2026, 4, 1) for one in found
    ]


def test_nothing_is_due_of_what_is_received_or_not_pursued() -> None:
    asked = _event(Stage.REQUESTED, ASKED)
    for end in (Stage.RECEIVED, Stage.STOPPED):
        assert of_way(_way(asked, _event(end, date(2026, 3, 25))), FILE, date(2026, 12, 1)) == []


def test_who_appealed_no_longer_sees_the_last_day_to_appeal() -> None:
    refused = _event(Stage.REFUSED, date(2026, 3, 25), notified_on=date(2026, 3, 28))
    appealed = _way(_event(Stage.REQUESTED, ASKED), refused, _event(Stage.APPEALED, date(2026, 4, 28)))
    assert appeal_of(appealed) is None
    assert "appeal" not in [one.term.id for one in of_way(appealed, FILE, date(2026, 5, 1))]
