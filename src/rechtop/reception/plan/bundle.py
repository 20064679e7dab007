"""A confirmed plan as a FHIR R4 bundle: CareTeam, CarePlan, Goal and Task, about a person without a name.

Every id is made from that of the file, so that the same plan has the same ids each time; they lead to nobody outside
this organisation, and two files of one person share none.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid5

from django.utils import timezone

from rechtop.reception.calling import name_of
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, OwnerKind, Trajectory
from rechtop.reception.parts import holding
from rechtop.reception.plan.values import CANDIDATES, GOAL, LIFE_GOAL, LOOK_AGAIN, TASK_STATUS
from rechtop.reception.plan.versions import Agreement, Goal, Now

Resource = dict[str, object]


def bundle_of(desk: Desk, trajectory: Trajectory, held: Now) -> Resource:
    """The plan that she confirmed; without a version there is nothing in it."""
    made = list(_resources(desk, trajectory, held))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": timezone.now().replace(microsecond=0).isoformat(),
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in made],
    }


def task_id(trajectory: UUID, step: UUID) -> str:
    """The id of the task that an agreed step is sent as."""
    return _id(trajectory, f"task:{step}")


def _resources(desk: Desk, trajectory: Trajectory, held: Now) -> Iterator[Resource]:
    version, pk = held.version, trajectory.pk
    if version is None:
        return
    patient, team = _ref(pk, "Patient", "patient"), _ref(pk, "CareTeam", "team")
    ours = _ref(pk, "Organization", "organisation")
    workers = {one.worker: one for one in holding(desk, trajectory)}
    yield {"resourceType": "Patient", "id": _id(pk, "patient")}
    yield {"resourceType": "Organization", "id": _id(pk, "organisation"), "name": name_of(desk.organisation)}
    named: dict[UUID | None, str] = {one.worker: one.worker_name for one in workers.values()}
    named |= {
        one.step.owner: one.step.owner_name
        for one in held.agreements
        if one.step.owner_kind == OwnerKind.WORKER and one.step.owner not in named
    }  # fmt: skip
    for account, name in named.items():
        yield {"resourceType": "Practitioner", "id": _id(pk, f"worker:{account}"), "name": [{"text": name}]}
    yield {
        "resourceType": "CareTeam",
        "id": _id(pk, "team"),
        "status": "inactive" if trajectory.closed_on else "active",
        "subject": patient,
        "participant": [{"member": patient}, *(_member(pk, one, ours) for one in workers.values())],
        "managingOrganization": [ours],
    }
    goals = [("life", LIFE_GOAL, Goal(version.life_goal))] if version.life_goal else []
    goals += [(str(number), GOAL, goal) for number, goal in enumerate(held.goals, 1)]
    for key, kind, goal in goals:
        yield {
            "resourceType": "Goal",
            "id": _id(pk, f"goal:{key}"),
            "lifecycleStatus": goal.state,
            "category": [{"text": kind}],
            "description": {"text": goal.text},
            "subject": patient,
            "expressedBy": patient,
        }
    for one in held.agreements:
        yield _task(pk, one, patient, ours)
    activity: list[Resource] = [
        {"reference": _ref(pk, "Task", f"task:{one.step.pk}")} for one in held.agreements
    ]  # fmt: skip
    if version.review_on:
        day = version.review_on.isoformat()
        detail = {"status": "scheduled", "description": LOOK_AGAIN, "scheduledPeriod": {"start": day, "end": day}}
        activity.append({"detail": detail})
    plan: Resource = {
        "resourceType": "CarePlan",
        "id": _id(pk, "plan"),
        "status": "completed" if trajectory.closed_on else "active",
        "intent": "plan",
        "subject": patient,
        "author": patient,
        "careTeam": [team],
        "goal": [_ref(pk, "Goal", f"goal:{key}") for key, _kind, _goal in goals],
        "activity": activity,
    }
    if version.confirmed_on:
        plan["period"] = {"start": version.confirmed_on.isoformat()}
    yield {key: value for key, value in plan.items() if value != []}


def _task(pk: UUID, one: Agreement, patient: Resource, ours: Resource) -> Resource:
    step = one.step
    owner: Resource = {"display": step.owner_name}  # a name alone: whether it is a service or a friend is not known
    if step.owner_kind == OwnerKind.PERSON:
        owner = patient
    elif step.owner_kind == OwnerKind.WORKER:
        owner = _ref(pk, "Practitioner", f"worker:{step.owner}")
    made: Resource = {
        "resourceType": "Task",
        "id": task_id(pk, step.pk),
        "extension": [{"url": CANDIDATES, "valueReference": owner}],
        "status": TASK_STATUS[step.state],
        "intent": "plan",
        "description": step.what,
        "for": patient,
        "requester": ours,
        "owner": owner,
        "restriction": {"period": {"end": step.due_on.isoformat()}},
    }
    if step.done_on:
        made["executionPeriod"] = {"end": step.done_on.isoformat()}
    return made


def _member(pk: UUID, one: Assignment, ours: Resource) -> Resource:
    role = [{"text": str(one.get_part_display())}]
    return {"role": role, "member": _ref(pk, "Practitioner", f"worker:{one.worker}"), "onBehalfOf": ours}


def _ref(pk: UUID, kind: str, key: str) -> Resource:
    return {"reference": f"urn:uuid:{_id(pk, key)}", "type": kind}


def _id(pk: UUID, key: str) -> str:
    return str(uuid5(pk, key))
