"""A plan read back from a bundle: what it says, for a human to look at. Reading changes no file.

Raises Unreadable for a bundle that `faults_of` refuses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rechtop.reception.errors import ReceptionError
from rechtop.reception.plan.checking import faults_of
from rechtop.reception.plan.values import LIFE_GOAL, LOOK_AGAIN
from rechtop.reception.plan.versions import Goal

_Resource = Mapping[str, object]


class Unreadable(ReceptionError):
    """The bundle is no plan that can be read; the text says why."""


@dataclass(frozen=True, slots=True)
class ToldTask:
    """An agreement as the bundle tells it. ``owner`` is the name of who does it; empty for the person herself."""

    id: str
    what: str
    owner: str
    status: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """A whole plan as the bundle tells it."""

    life_goal: str
    goals: tuple[Goal, ...]
    tasks: tuple[ToldTask, ...]
    review_on: date | None


def read_bundle(bundle: object) -> ToldPlan:
    """What a bundle says."""
    if faults := faults_of(bundle):
        raise Unreadable(" ".join(faults))
    resources = {str(entry.get("fullUrl")): _map(entry.get("resource")) for entry in _maps(_map(bundle), "entry")}
    goals = [one for one in resources.values() if one["resourceType"] == "Goal"]
    tasks = [one for one in resources.values() if one["resourceType"] == "Task"]
    life = [one for one in goals if _category(one) == LIFE_GOAL]
    return ToldPlan(
        life_goal=_text(_map(life[0].get("description")), "text") if life else "",
        goals=tuple(
            Goal(_text(_map(one.get("description")), "text"), _text(one, "lifecycleStatus"))
            for one in goals
            if one not in life
        ),
        tasks=tuple(_task(one, resources) for one in tasks),
        review_on=next(_reviews(resources), None),
    )


def _task(task: _Resource, resources: Mapping[str, _Resource]) -> ToldTask:
    owner = _map(task.get("owner"))
    to = resources.get(_text(owner, "reference"), {})
    names = list(_maps(to, "name"))
    name = _text(names[0], "text") if names else _text(to, "name") or _text(owner, "display")
    return ToldTask(
        id=_text(task, "id"),
        what=_text(task, "description"),
        owner=name,
        status=_text(task, "status"),
        due_on=_day(_map(_map(task.get("restriction")).get("period"))),
        done_on=_day(_map(task.get("executionPeriod"))),
    )


def _reviews(resources: Mapping[str, _Resource]) -> Iterator[date]:
    for plan in (one for one in resources.values() if one["resourceType"] == "CarePlan"):
        for activity in _maps(plan, "activity"):
            detail = _map(activity.get("detail"))
            day = _day(_map(detail.get("scheduledPeriod")))
            if detail.get("description") == LOOK_AGAIN and day is not None:
                yield day


def _category(goal: _Resource) -> str:
    return next((_text(one, "text") for one in _maps(goal, "category")), "")


def _day(period: _Resource) -> date | None:
    try:
        return date.fromisoformat(_text(period, "end"))
    except ValueError:
        return None


def _map(value: object) -> _Resource:
    return value if isinstance(value, Mapping) else {}


def _maps(held: _Resource, name: str) -> Iterator[_Resource]:
    found = held.get(name)
    return (_map(one) for one in found) if isinstance(found, list) else iter(())


def _text(held: _Resource, name: str) -> str:
    value = held.get(name)
    return value if isinstance(value, str) else ""
