"""Events as plain values, for what needs no store."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from hypothesis import strategies as st

from rechtop.reception.models import Stage
from rechtop.reception.models.doing import NoRequest

FIRST = date(2026, 1, 1)


@dataclass(frozen=True)
class Typed:
    stage: str
    on: date = FIRST
    right: str = "leefloon"
    holder: str = ""
    domain: str = "financien"
    no_request: str = NoRequest.NONE
    takes_back_id: UUID | None = None
    id: UUID = field(default_factory=uuid4)


def line(*stages: str, right: str = "leefloon") -> list[Typed]:
    """One event a day, in this order."""
    return [Typed(stage, FIRST + timedelta(number), right) for number, stage in enumerate(stages)]


events = st.builds(
    Typed,
    stage=st.sampled_from(Stage.values),
    on=st.integers(0, 6).map(lambda days: FIRST + timedelta(days)),
    right=st.sampled_from(["leefloon", "huurpremie", ""]),
    holder=st.sampled_from(["", "kind_1"]),
    no_request=st.sampled_from([choice for choice in NoRequest.values]),
    id=st.uuids(),
)
lists = st.lists(events, max_size=9, unique_by=lambda event: event.id)
