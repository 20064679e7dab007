"""The versions of a plan: written, confirmed, never changed. Agreements are the steps of the file, and stay there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.merging import mark_of
from rechtop.reception.models import Confirmed, OwnerKind, Plan, Step, StepState, Trajectory
from rechtop.reception.sheet.page import own_keys

GOALS_AT_MOST, GOAL_LETTERS, LIFE_GOAL_LETTERS = 12, 200, 500
"""One page of paper holds no more, and nobody works at more."""


class GoalState(models.TextChoices):
    """How far a goal is."""

    ACTIVE = "active", gettext_lazy("we werken eraan")
    COMPLETED = "completed", gettext_lazy("bereikt")
    CANCELLED = "cancelled", gettext_lazy("niet meer")


class PlanRefused(ReceptionError):
    """A version was not kept or not confirmed; ``field`` says beside which field the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Goal:
    """What she wants to reach, in a sentence, and how far it is."""

    text: str
    state: str = GoalState.ACTIVE.value

    @property
    def state_name(self) -> str:
        """How far, in words."""
        return str(GoalState(self.state).label)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed: a step of the file as the plan shows it. ``who`` is "u" for the person herself."""

    step: Step
    who: str

    @property
    def is_hers(self) -> bool:
        """Whether the person does it herself."""
        return self.step.owner_kind == OwnerKind.PERSON


@dataclass(frozen=True, slots=True)
class Now:
    """The plan as it stands: the last version (None: nothing written yet), its goals, and the agreements of today.

    ``is_confirmed``: she confirmed this version, and the agreements still read as they did then.
    """

    version: Plan | None
    goals: tuple[Goal, ...]
    agreements: tuple[Agreement, ...]
    mark: str

    @property
    def is_confirmed(self) -> bool:
        """Whether she said that this is her plan, exactly as it stands here."""
        return self.version is not None and bool(self.version.confirmed_how) and not self.has_moved

    @property
    def has_moved(self) -> bool:
        """Whether the agreements changed since she confirmed this version."""
        return self.version is not None and bool(self.version.confirmed_how) and self.version.agreed != self.mark


def now(desk: Desk, trajectory: Trajectory) -> Now:
    """The plan of a file on the day of the desk."""
    version = last_of(desk, trajectory)
    agreements = tuple(agreements_of(desk, trajectory))
    return Now(version, goals_of(version), agreements, mark_of_agreements(agreements))


def last_of(desk: Desk, trajectory: Trajectory) -> Plan | None:
    """The version that holds."""
    held = Plan.objects.using(desk.store).filter(trajectory=trajectory)
    return held.order_by("created_at", "pk").last()


def versions(desk: Desk, trajectory: Trajectory) -> list[Plan]:
    """Every version, the oldest first."""
    return list(Plan.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at", "pk"))


def goals_of(version: Plan | None) -> tuple[Goal, ...]:
    """The goals of a version."""
    rows = version.goals if version is not None and isinstance(version.goals, list) else []
    return tuple(Goal(row["text"], row["state"]) for row in rows)


def agreements_of(desk: Desk, trajectory: Trajectory) -> Iterable[Agreement]:
    """The steps about herself that are open or done, by day; nothing of a partner, nothing that was dropped."""
    held = Step.objects.using(desk.store).filter(trajectory=trajectory, holder__in=own_keys(desk, trajectory))
    for step in held.exclude(state=StepState.DROPPED).order_by("due_on", "order", "pk"):
        yield Agreement(step, _("u") if step.owner_kind == OwnerKind.PERSON else step.owner_name)


def mark_of_agreements(agreements: Iterable[Agreement]) -> str:
    """A mark of what was agreed: what, who, by when. That a step is done changes no agreement."""
    told = [(str(one.step.pk), one.step.what, one.who, one.step.due_on.isoformat()) for one in agreements]
    return mark_of(repr(sorted(told)))


def read_goals(texts: Sequence[str], states: Sequence[str]) -> list[Goal]:
    """The rows of the form; an empty one is left out. Raises PlanRefused."""
    found = []
    for text, state in zip(texts, states, strict=True):
        if not text.strip():
            continue
        if len(text.strip()) > GOAL_LETTERS:
            raise PlanRefused("goals", _("Maak elk doel kort: één zin."))
        if state not in GoalState.values:
            raise PlanRefused("goals", _("Kies bij elk doel hoe ver het staat."))
        found.append(Goal(text.strip(), state))
    if len(found) > GOALS_AT_MOST:
        raise PlanRefused("goals", _("Kies hoogstens twaalf doelen. Begin met wat eerst moet."))
    return found


def write(
    desk: Desk, pk: UUID, *, life_goal: str, goals: Sequence[Goal], review_on: date | None, began_from: str
) -> Plan:
    """Add a version. ``began_from`` is the id of the version that was on the page, or empty.

    Raises PlanRefused when nothing is in it, or when somebody else added a version since; what `Desk.writing` raises.
    """
    if not life_goal.strip() and not goals:
        raise PlanRefused("life_goal", _("Schrijf wat zij wil, of een eerste doel."))
    if len(life_goal.strip()) > LIFE_GOAL_LETTERS:
        raise PlanRefused("life_goal", _("Hou het bij enkele zinnen: het staat op één blad."))
    if review_on is not None and review_on < desk.on:
        raise PlanRefused("review_on", _("Deze dag is voorbij. Kies wanneer u samen opnieuw kijkt."))
    with desk.writing(pk, "trajectory.plan") as trajectory:
        _check_last(desk, trajectory, began_from)
        return _add(desk, trajectory, life_goal=life_goal.strip(), goals=_rows(goals), review_on=review_on)


def confirm(
    desk: Desk, pk: UUID, *, version: str, mark: str, how: str, witness: str = "", interpreter: str = ""
) -> Plan:
    """She says that this version, with these agreements, is her plan: added as a new version.

    ``version`` and ``mark`` are those of what she saw or heard. Raises PlanRefused when it changed meanwhile, when
    there is no day to look again, or when nobody heard what she said.
    """
    if how not in Confirmed.values or not how:
        raise PlanRefused("how", _("Hoe zei ze ja: op het scherm, op papier of mondeling?"))
    if how == Confirmed.VOICE and not witness.strip():
        raise PlanRefused("witness", _("Wie hoorde het mee? Noteer een getuige."))
    with desk.writing(pk, "trajectory.plan") as trajectory:
        held = _check_last(desk, trajectory, version)
        if held is None:
            raise PlanRefused("", _("Er is nog geen plan om te bevestigen."))
        if held.review_on is None:
            raise PlanRefused("review_on", _("Spreek eerst af wanneer u samen opnieuw kijkt."))
        agreements = tuple(agreements_of(desk, trajectory))
        if mark_of_agreements(agreements) != mark:
            raise PlanRefused("", _("De afspraken veranderden intussen. Lees ze opnieuw samen na."))
        return _add(
            desk, trajectory, life_goal=held.life_goal, goals=held.goals, review_on=held.review_on,
            steps=[str(one.step.pk) for one in agreements], agreed=mark, confirmed_how=how, confirmed_on=desk.on,
            witness=witness.strip(), interpreter=interpreter.strip(),
        )  # fmt: skip


def _check_last(desk: Desk, trajectory: Trajectory, began_from: str) -> Plan | None:
    last = last_of(desk, trajectory)
    if began_from != (str(last.pk) if last is not None else ""):
        raise PlanRefused("", _("Iemand anders bewaarde intussen een versie. Lees die eerst, en bewaar dan opnieuw."))
    return last


def _add(desk: Desk, trajectory: Trajectory, **values: object) -> Plan:
    made = Plan(trajectory=trajectory, by=desk.user, by_name=desk.name, **values)
    made.save(using=desk.store, force_insert=True)
    return made


def _rows(goals: Iterable[Goal]) -> list[dict[str, str]]:
    return [asdict(goal) for goal in goals]
