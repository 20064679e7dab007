"""P-02 and P-03: a file is open to who is assigned to it and to its team; never to who keeps, directs or governs."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from rechtop.accounts.access import Action, FileRef, Standing, standing_of
from rechtop.accounts.models import Mandate, Role
from tests.accounts.people import ON, mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

OURS = UUID("10000000-0000-4000-8000-000000000001")
THEIRS = UUID("20000000-0000-4000-8000-000000000002")
TEAM, OTHER_TEAM = uuid4(), uuid4()
FILE = FileRef("trajectory", OURS, team=TEAM)
FILE_ACTIONS = [Action.READ_FILE, Action.WRITE_FILE, Action.ASSIGN, Action.HAND_OUT, Action.CLOSE_CIRCLE]


def _standing(role: Role, organisation: UUID | None = OURS, team: UUID | None = None) -> Standing:
    user = mandated(role, organisation)
    if team is not None:
        Mandate.objects.filter(person=user).update(team=team)
    return standing_of(user, ON)


def test_p02_a_worker_reads_the_files_of_her_team_only() -> None:
    standing = _standing(Role.WORKER, team=TEAM)
    assert standing.may(Action.READ_FILE, FILE)
    assert not standing.may(Action.READ_FILE, replace(FILE, team=OTHER_TEAM))
    assert not standing.may(Action.READ_FILE, replace(FILE, team=None))
    assert not standing.may(Action.READ_FILE, replace(FILE, organisation=THEIRS))


def test_p02_without_a_team_only_what_is_assigned_to_her() -> None:
    standing = _standing(Role.WORKER)
    assert standing.user is not None
    assert not standing.may(Action.READ_FILE, FILE)
    assert not standing.may(Action.READ_FILE, replace(FILE, team=None))
    assert standing.may(Action.READ_FILE, replace(FILE, workers=frozenset({standing.user.pk})))
    assert standing.may(Action.READ_FILE, replace(FILE, opened_by=frozenset({standing.user.pk})))


def test_p02_another_team_opens_with_a_reason_and_never_without() -> None:
    standing = _standing(Role.WORKER, team=OTHER_TEAM)
    assert not standing.may(Action.READ_FILE, FILE)
    assert standing.may(Action.OPEN_WITH_REASON, FILE)
    assert not _standing(Role.RECEPTIONIST, team=OTHER_TEAM).may(Action.OPEN_WITH_REASON, FILE)


@pytest.mark.parametrize("role", Role)
def test_a_closed_circle_is_closed_to_all_but_who_is_in_it(role: Role) -> None:
    standing = _standing(role, team=TEAM)
    circle = replace(FILE, is_closed_circle=True)
    for action in [*FILE_ACTIONS, Action.OPEN_WITH_REASON]:
        assert not standing.may(action, circle), f"{role} {action}"
    can_work = role in {Role.RECEPTIONIST, Role.WORKER, Role.TEAM_LEAD}
    assert standing.user is not None
    inside = replace(circle, workers=frozenset({standing.user.pk}))
    assert standing.may(Action.READ_FILE, inside).allowed is can_work


def test_the_head_of_the_service_sees_every_team_and_still_no_closed_circle() -> None:
    standing = _standing(Role.TEAM_LEAD)
    assert standing.may(Action.READ_FILE, FILE)
    assert standing.may(Action.READ_FILE, replace(FILE, team=None))
    assert not standing.may(Action.READ_FILE, replace(FILE, is_closed_circle=True))
    assert standing.may(Action.BREAK_GLASS, replace(FILE, is_closed_circle=True))


@pytest.mark.parametrize(
    "role",
    [Role.ADMIN, Role.REGISSEUR, Role.COORDINATOR, Role.EDITOR, Role.MANAGER, Role.CONTROL_OFFICER,
     Role.HANDOVER_COORDINATOR],
)  # fmt: skip
@pytest.mark.parametrize("organisation", [OURS, None])
def test_p03_who_keeps_directs_or_governs_sees_no_file(role: Role, organisation: UUID | None) -> None:
    standing = _standing(role, organisation)
    assert standing.user is not None
    own = replace(FILE, workers=frozenset({standing.user.pk}), opened_by=frozenset({standing.user.pk}))
    for action in [*FILE_ACTIONS, Action.OPEN_WITH_REASON, Action.BREAK_GLASS]:
        assert not standing.may(action, own), f"{role} {action}"


def test_p03_a_mandate_of_the_whole_installation_opens_no_file() -> None:
    standing = _standing(Role.WORKER, None)
    assert not standing.may(Action.READ_FILE, replace(FILE, organisation=OURS))
    assert standing.where(Action.READ_FILE) == frozenset()
