"""The whole table of who may do what, walked; and everything that is not in it is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, cycle
from uuid import UUID, uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError

from rechtop.accounts.access import ALLOWED, INSTALLATION, Action, FileRef, Ref, Standing, may, standing_of
from rechtop.accounts.models import Mandate, Role, User
from tests.accounts.people import ON, mandated, person

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

OURS = UUID("10000000-0000-4000-8000-000000000001")
THEIRS = UUID("20000000-0000-4000-8000-000000000002")
OUR_TEAM = UUID("30000000-0000-4000-8000-000000000003")
A = Action

# What the table should say, written down a second time. "own": in the organisation of the mandate, and everywhere with
# a mandate of the whole installation; "strict": that never helps, what is about people stays in its organisation;
# "listed": only who is on the list of that one thing, so nothing here.
EXPECTED: dict[Role, dict[Action, str]] = {
    Role.EDITOR: {A.WORK: "any", A.LOG_CONTACT: "any", A.SEE_HISTORY: "own", A.EDIT: "own"},
    Role.COORDINATOR: {
        A.WORK: "any", A.LOG_CONTACT: "any", A.SEE_HISTORY: "own", A.EDIT: "own", A.ADD: "own", A.CLOSE: "own",
        A.MEND_CONTACT: "own", A.SCAN: "own", A.DESKS: "own",
    },
    Role.REGISSEUR: {
        A.WORK: "any", A.LOG_CONTACT: "any", A.SEE_HISTORY: "own", A.EDIT: "own", A.ADD: "own", A.CLOSE: "own",
        A.MEND_CONTACT: "own", A.SCAN: "own", A.DESKS: "own",
        A.PARTNER: "own", A.OVERSEE: "own", A.DECIDE_DOUBLES: "own", A.IMPORT: "own", A.EDIT_AREAS: "own",
    },
    Role.ADMIN: {A.WORK: "any", A.MANAGE_ACCOUNTS: "own", A.EDIT_AREAS: "own"},
    Role.RECEPTIONIST: {
        A.WORK: "any", A.LOG_CONTACT: "any", A.RECEIVE: "strict", A.READ_FILE: "strict", A.WRITE_FILE: "strict",
        A.COUNT: "strict",
    },
    Role.WORKER: {
        A.WORK: "any", A.LOG_CONTACT: "any", A.RECEIVE: "strict", A.READ_FILE: "strict", A.WRITE_FILE: "strict",
        A.COUNT: "strict", A.ASSIGN: "strict", A.HAND_OUT: "strict", A.OPEN_WITH_REASON: "strict",
        A.BREAK_GLASS: "strict", A.CLOSE_CIRCLE: "strict", A.CONVENE: "strict", A.SIT_IN: "listed",
    },
    Role.TEAM_LEAD: {
        A.WORK: "any", A.LOG_CONTACT: "any", A.RECEIVE: "strict", A.READ_FILE: "strict", A.WRITE_FILE: "strict",
        A.COUNT: "strict", A.ASSIGN: "strict", A.HAND_OUT: "strict", A.OPEN_WITH_REASON: "strict",
        A.BREAK_GLASS: "strict", A.CLOSE_CIRCLE: "strict", A.CONVENE: "strict", A.SIT_IN: "listed",
        A.PROPOSE_REMOVAL: "strict",
    },
    Role.HANDOVER_COORDINATOR: {A.WORK: "any", A.LOG_CONTACT: "any", A.COORDINATE: "strict", A.COUNT: "strict"},
    Role.CONTROL_OFFICER: {A.WORK: "any", A.CONTROL: "strict", A.APPROVE_REMOVAL: "strict"},
    Role.MANAGER: {A.WORK: "any", A.COUNT: "strict"},
}  # fmt: skip
REFS = {"ours": Ref("service", OURS), "theirs": Ref("service", THEIRS), "installation": INSTALLATION}


def test_the_table_knows_every_role_and_every_action_belongs_to_somebody() -> None:
    assert set(ALLOWED) == set(Role) == set(EXPECTED)
    assert set().union(*ALLOWED.values()) == set(Action)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("organisation", [OURS, None], ids=["of one organisation", "of the installation"])
def test_each_role_may_exactly_what_the_table_says(role: Role, organisation: UUID | None) -> None:
    standing = standing_of(mandated(role, organisation), ON)
    for action in Action:
        for name, ref in REFS.items():
            scope = EXPECTED[role].get(action, "")
            allowed = scope == "any" or (scope == "own" and (organisation is None or name == "ours"))
            allowed = allowed or (scope == "strict" and organisation is not None and name == "ours")
            decision = standing.may(action, ref)
            assert decision.allowed is allowed, f"{role} {action} {name}: {decision}"
            assert decision.why


def test_two_mandates_allow_what_one_of_both_allows_and_no_more() -> None:
    """So whoever holds every role sees at least what each of them sees: tests/reception/control/test_canaries.py."""
    user = User(email="an@voorbeeldstad.example")
    file = FileRef("trajectory", OURS, team=OUR_TEAM)
    refs = [*REFS.values(), file, replace(file, is_closed_circle=True), replace(file, workers=frozenset({user.pk}))]
    places: tuple[tuple[UUID | None, UUID | None], ...] = ((OURS, OUR_TEAM), (OURS, None), (THEIRS, None), (None, None))
    questions = [(action, ref) for action in Action for ref in refs]
    for organisation, team in places:
        held = [Mandate(role=role, organisation=organisation, team=team) for role in Role]
        alone = {one.role: {asked for asked in questions if _holding(user, one).may(*asked)} for one in held}
        for together in [held, *combinations(held, 2)] if team else [held]:
            either = set().union(*(alone[one.role] for one in together))
            assert {asked for asked in questions if _holding(user, *together).may(*asked)} == either


def _holding(user: User, *held: Mandate) -> Standing:
    return Standing(user, held, has_second_factor=True)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("ref", REFS.values(), ids=REFS)
def test_nobody_may_anything(action: Action, ref: Ref) -> None:
    assert may(AnonymousUser(), action, ref, ON).why == "Meld u eerst aan."
    assert not may(AnonymousUser(), action, ref, ON)


def _refusal(user: User, on: date = ON) -> str:
    found = {may(user, action, ref, on) for action in Action for ref in REFS.values()}
    assert not any(found)
    return found.pop().why


def test_without_a_mandate_nothing_is_allowed() -> None:
    assert _refusal(person()) == "U hebt nog geen mandaat."


def test_a_mandate_that_ended_allows_nothing_from_the_day_after() -> None:
    user = mandated(Role.REGISSEUR, until=ON - timedelta(1))
    assert _refusal(user) == "Uw mandaat is afgelopen."
    assert may(user, Action.EDIT, REFS["ours"], ON - timedelta(1)), "the last day counts"


def test_a_mandate_that_has_not_begun_allows_nothing() -> None:
    user = mandated(Role.REGISSEUR, since=ON + timedelta(1))
    assert _refusal(user) == "U hebt nog geen mandaat."
    assert may(user, Action.EDIT, REFS["ours"], ON + timedelta(1))


def test_without_a_second_factor_nothing_is_allowed() -> None:
    assert _refusal(mandated(Role.REGISSEUR, second_factor=False)) == "Zet eerst de code van uw telefoon aan."


def test_a_closed_account_may_nothing_whatever_its_mandates() -> None:
    user = mandated(Role.REGISSEUR)
    user.is_active = False
    assert _refusal(user) == "Meld u eerst aan."


def test_two_mandates_add_up_and_do_not_mix() -> None:
    user = mandated(Role.COORDINATOR, OURS)
    Mandate.objects.create(person=user, organisation=THEIRS, role=Role.EDITOR, valid_from=ON)
    standing = standing_of(user, ON)
    assert standing.may(Action.EDIT, REFS["theirs"])
    assert standing.may(Action.ADD, REFS["ours"])
    assert not standing.may(Action.ADD, REFS["theirs"])
    assert standing.where(Action.EDIT) == {OURS, THEIRS}
    assert standing.where(Action.ADD) == {OURS}
    assert standing.where(Action.IMPORT) == frozenset()


def test_a_list_and_a_decision_say_the_same() -> None:
    users = [
        mandated(role, organisation) for role, organisation in zip(Role, cycle([OURS, None, THEIRS]), strict=False)
    ]
    for user in users:
        standing = standing_of(user, ON)
        for action in set(Action) - {Action.WORK, Action.LOG_CONTACT}:
            where = standing.where(action)
            for organisation in (OURS, THEIRS, uuid4()):
                listed = where is None or organisation in where
                assert listed is standing.may(action, Ref("service", organisation)).allowed


def test_a_standing_is_read_with_two_queries(django_assert_num_queries: object) -> None:
    user = mandated(Role.EDITOR, OURS)
    with django_assert_num_queries(2):  # type: ignore[operator]
        standing = standing_of(user, ON)
        for action in Action:
            standing.may(action, REFS["ours"])


def test_a_mandate_cannot_end_before_it_begins() -> None:
    with pytest.raises(IntegrityError):
        mandated(Role.EDITOR, OURS, since=ON, until=ON - timedelta(1))


def test_one_e_mail_address_in_any_letters_is_one_account() -> None:
    person("An@Voorbeeldstad.example")
    assert User.objects.get_by_natural_key(" AN@voorbeeldstad.EXAMPLE ").name == "An Verzonnen"
    with pytest.raises(IntegrityError):
        User.objects.create(email="AN@voorbeeldstad.example")
