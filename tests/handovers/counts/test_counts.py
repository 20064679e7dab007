"""P-13 for handovers: what is published of a period, that small numbers stay hidden, and what repeat telling is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from rechtop.accounts.models import Role
from rechtop.handovers.counts.gathering import came_in_during, left_in
from rechtop.handovers.counts.publishing import published
from rechtop.handovers.counts.tables import CameIn, Days, Figures, Left, Measure, figures
from rechtop.handovers.models import Agreed, Direction, Handover, PublishedHandovers
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.out.before import before_sending
from rechtop.handovers.states import Side, State, Way
from rechtop.reception.counting.periods import Period, PeriodRefused, period
from rechtop.reception.desk import Desk
from rechtop.reception.models import Fact, Trajectory
from tests.accounts.logging_in import log_in
from tests.handovers.made import LEAST, SERVICE, sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

QUARTER = period("2026-K4")
AFTER = QUARTER.ready_on
THRESHOLD = 5


@pytest.fixture(autouse=True)
def _low(settings: Settings) -> None:
    settings.COUNTS_THRESHOLD = THRESHOLD


def _answered(at: Desk, days: Sequence[int], after: State, **filled: object) -> None:
    """Handovers of different people, each answered after so many days."""
    for wait in days:
        held = sent(at, a_file(at), Way.PHONE)
        on = at.on + timedelta(wait)
        move(at.store, held, after, Mover(Side.RECEIVER), on, answered_on=on, **filled)


def _came_in(at: Desk, *, again: bool, facts: bool = True) -> Trajectory:
    """A handover from elsewhere that became a file here."""
    file = a_file(at)
    fact = {"id": "fact:savings", "kind": "fact", "label": "Spaargeld", "text": "900"}
    Handover.objects.using(at.store).create(
        direction=Direction.IN, trajectory=file, sender=THEIRS, sender_name="CAW", receiver=SERVICE,
        receiver_organisation=OURS, receiver_name="Wij", way=Way.STORE, purpose="Hulp", until=at.on,
        items=[*LEAST, fact] if facts else LEAST, agreed_how=Agreed.PAPER, agreed_on=at.on, sent_on=at.on,
        state=State.ACCEPTED,
    )  # fmt: skip
    if again:
        mine = {"by": at.user, "by_name": at.name}
        Fact.objects.using(at.store).create(trajectory=file, place="p1", fact="savings", value="900", on=at.on, **mine)
    return file


def test_days_refusals_and_silence_of_a_period(store: str) -> None:
    at = desk()
    _answered(at, (1, 2, 3, 8, 9), State.ACCEPTED)
    _answered(at, (2, 2, 2, 2, 2), State.REFUSED, refusal="full", next_step="Bel ons in mei")
    made = published(store, QUARTER, on=AFTER).figures
    assert made.totals == {"sent": 10, "answered": 10, "refused": 5, "started": None, "silent": None}
    assert made.refusals == {"full": 5}
    assert made.days[""][""] == {"receipt": 2, "answer": 2, "start": None}
    assert made.tables["service"] == {
        str(SERVICE): {"sent": 10, "answered": 10, "refused": 5, "started": None, "silent": None}
    }


def test_acceptance_counts_as_help_only_when_it_began(store: str) -> None:
    at = desk()
    _answered(at, (1,) * 5, State.ACCEPTED)
    for held in Handover.objects.using(store).all():
        move(store, held, State.STARTED, Mover(Side.SENDER), at.on + timedelta(12), started_on=at.on + timedelta(12))
    made = published(store, QUARTER, on=AFTER).figures
    assert (made.totals["started"], made.days[""][""]["start"]) == (5, 12)


def test_a_waiting_list_is_an_answer_on_its_own_day(store: str) -> None:
    at = desk()
    held = sent(at, a_file(at), Way.PHONE)
    for after, wait in ((State.WAITING, 3), (State.ACCEPTED, 30)):
        on = at.on + timedelta(wait)
        held = move(store, held, after, Mover(Side.RECEIVER), on, answered_on=on)
    (one,) = left_in(store, QUARTER)
    assert one.days == {Days.RECEIPT: 3, Days.ANSWER: 3}
    assert before_sending(store, SERVICE, at.on + timedelta(40)).answer_days == 3


def test_p13_one_person_with_five_handovers_is_one(store: str) -> None:
    at = desk()
    file = a_file(at)
    for _ in range(THRESHOLD):
        sent(at, file, Way.PHONE)
    assert published(store, QUARTER, on=AFTER).figures.totals["sent"] is None


def test_p13_figures_are_made_once_and_only_of_a_period_that_is_over(store: str) -> None:
    at = desk()
    with pytest.raises(PeriodRefused, match="vanaf"):
        published(store, QUARTER, on=QUARTER.until)
    with pytest.raises(PeriodRefused, match="per kwartaal"):
        published(store, period("2026-11"), on=AFTER)
    first = published(store, QUARTER, on=AFTER)
    _answered(at, (1,) * 5, State.ACCEPTED)
    assert published(store, QUARTER, on=AFTER) == first
    assert PublishedHandovers.objects.using(store).count() == 1


def test_repeat_telling_looks_only_at_what_came_along(store: str) -> None:
    at = desk()
    _came_in(at, again=True)
    _came_in(at, again=False)
    _came_in(at, again=True, facts=False)  # nothing came along: nothing is told again
    told = came_in_during(store, QUARTER)
    assert sorted(one.asked_again for one in told) == [False, True]
    assert came_in_during(store, period("2026-K3")) == []


@pytest.mark.parametrize(
    ("told", "again"), [({}, True), ({"said_by": "service"}, False), ({"place": "p2"}, False)], ids=str
)
def test_what_the_other_service_told_and_what_is_of_another_was_not_asked_again(
    store: str, told: dict[str, str], again: bool
) -> None:
    at = desk()
    file = _came_in(at, again=False)
    values = {"place": "p1", "fact": "savings", "value": "900", "on": at.on, "by": at.user, "by_name": at.name} | told
    Fact.objects.using(store).create(trajectory=file, **values)
    assert [one.asked_again for one in came_in_during(store, QUARTER)] == [again]


def test_p13_repeat_telling_is_hidden_while_few_were_spared(store: str) -> None:
    at = desk()
    for number in range(10):
        _came_in(at, again=number < 6)
    assert published(store, QUARTER, on=AFTER).figures.retold == {"files": 10, "again": None}
    many = [CameIn(UUID(int=number), "a", "", number < 7) for number in range(14)]
    assert figures([], many, THRESHOLD).retold == {"files": 14, "again": 7}
    assert figures([], many, THRESHOLD).retold_tables["service"] == {"a": {"files": 14, "again": 7}}


towns = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["", "1", "2"]), st.frozensets(st.sampled_from(Measure)),
              st.integers(1, 9)),
    max_size=6,
)  # fmt: skip


def _town(kinds: list[tuple[str, str, frozenset[Measure], int]]) -> list[Left]:
    return [
        Left(uuid4(), service, area, measures, refusal="full" if Measure.REFUSED in measures else "")
        for service, area, measures, size in kinds
        for _ in range(size)
    ]


def _numbers(made: Figures) -> list[int | None]:
    rows = [row for table in made.tables.values() for row in table.values()]
    return [*made.totals.values(), *made.refusals.values(), *(number for row in rows for number in row.values())]


@given(towns)
def test_p13_no_number_is_small_and_no_hidden_row_can_be_subtracted(
    kinds: list[tuple[str, str, frozenset[Measure], int]],
) -> None:
    left = _town(kinds)
    made = figures(left, [], THRESHOLD)
    assert all(number is None or number >= THRESHOLD for number in _numbers(made))
    for measure in Measure:
        total = made.totals[measure]
        seen = sum(row.get(measure) or 0 for row in made.tables["area"].values())
        assert total is None or total == seen or total - seen >= THRESHOLD
        assert total is not None or seen == 0
    few = made.totals["refused"] is not None and made.totals["answered"] is not None
    if few:
        refused = {one.file for one in left if Measure.REFUSED in one.measures}
        assert len({one.file for one in left if Measure.ANSWERED in one.measures}) - len(refused) >= THRESHOLD


def test_the_page_tells_each_figure_with_what_it_means_and_nobody_by_name(store: str, client: Client) -> None:
    last = Period(QUARTER.kind, 2026, 3)
    at = desk(on=date(2026, 9, 1))
    _answered(at, (1, 2, 3, 4, 5), State.ACCEPTED)
    page = log_in(client, worker("Mia Verzonnen", Role.MANAGER, team=None))
    shown = page.get(f"/overdracht/cijfers/{last}").content.decode()
    assert "Aanvaard is nog geen hulp" in shown
    assert "Fatima" not in shown
    assert '<td class="amount">5</td>' in shown
    assert page.get("/overdracht/cijfers/2026-02-30").status_code == 404
    assert page.get("/overdracht/cijfers").status_code == 200
    assert ON > last.until
