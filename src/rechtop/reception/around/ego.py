"""Who is around a person now: drawn together, kept only when she asks for it, wiped when she asks for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from math import cos, pi, sin
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.reception.around.drawing import shortened
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import EgoMap, Trajectory

NAME_AT_MOST, PEOPLE_AT_MOST = 40, 40
NAMES_IN_DRAWING = 16
"""Up to so many people their names stand in the drawing; with more only their numbers do."""

LETTERS = 11


class Sector(models.TextChoices):
    """What somebody is to her. The order is that of the drawing, from the top left with the clock."""

    FAMILY = "family", gettext_lazy("familie")
    FRIENDS = "friends", gettext_lazy("vrienden en buren")
    CLUBS = "clubs", gettext_lazy("werk en verenigingen")
    PROFESSIONALS = "professionals", gettext_lazy("hulpverleners")


class Closeness(models.IntegerChoices):
    """How close somebody is, as she says."""

    UNSAID = 0, gettext_lazy("niet gezegd")
    VERY = 1, gettext_lazy("heel dicht")
    CLOSE = 2, gettext_lazy("dicht")
    FAR = 3, gettext_lazy("verder weg")


class NotDrawn(ReceptionError):
    """What was typed cannot be drawn or kept."""


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody around her: how she calls her or him, which sector, how close."""

    name: str
    sector: str
    closeness: int

    @property
    def sector_name(self) -> str:
        """The sector in words."""
        return str(Sector(self.sector).label)

    @property
    def closeness_name(self) -> str:
        """How close in words."""
        return str(Closeness(self.closeness).label)


def read_people(names: Iterable[str], sectors: Iterable[str], closeness: Iterable[str]) -> list[Near]:
    """The rows of the form; a row without a name is left out. Raises NotDrawn."""
    found = []
    for name, sector, how in zip(names, sectors, closeness, strict=True):
        if not name.strip():
            continue
        if len(name.strip()) > NAME_AT_MOST:
            raise NotDrawn(_("Hou elke naam kort: een voornaam, of “mijn zus”."))
        if sector not in Sector.values or how not in {str(one) for one in Closeness.values}:
            raise NotDrawn(_("Kies bij elke persoon waar die bij hoort."))
        found.append(Near(name.strip(), sector, int(how)))
    if len(found) > PEOPLE_AT_MOST:
        raise NotDrawn(_("Teken hoogstens 40 mensen. Begin met wie het meest telt."))
    return found


def kept_of(desk: Desk, trajectory: Trajectory) -> EgoMap | None:
    """The drawing that she asked to keep, if any."""
    return EgoMap.objects.using(desk.store).filter(trajectory=trajectory).order_by("-created_at").first()


def people_of(held: EgoMap | None) -> list[Near]:
    """Who is in a kept drawing."""
    rows = held.people if held is not None and isinstance(held.people, list) else []
    return [Near(row["name"], row["sector"], row["closeness"]) for row in rows]


def keep(desk: Desk, pk: UUID, people: Iterable[Near]) -> EgoMap:
    """Keep the drawing, because she asked for it: in the place of the one before, of which nothing is left."""
    rows = [asdict(one) for one in people]
    if not rows:
        raise NotDrawn(_("Er is nog niemand getekend."))
    with desk.writing(pk, "trajectory.around") as trajectory:
        EgoMap.objects.using(desk.store).filter(trajectory=trajectory).delete()
        return EgoMap.objects.using(desk.store).create(
            trajectory=trajectory, people=rows, drawn_on=desk.on, by=desk.user, by_name=desk.name
        )


def wipe(desk: Desk, pk: UUID) -> None:
    """She no longer wants it to be kept: it is gone, and only the journal says that there was one."""
    with desk.writing(pk, "trajectory.around") as trajectory:
        EgoMap.objects.using(desk.store).filter(trajectory=trajectory).delete()


SIZE, MIDDLE = 360, 180
RINGS: Mapping[int, int] = {Closeness.VERY: 72, Closeness.CLOSE: 110, Closeness.FAR: 144, Closeness.UNSAID: 170}
"""How far from the middle, in units of the drawing; what was not said stands outside the rings."""

QUARTER = pi / 2
_BEGIN = {Sector.FAMILY: pi, Sector.FRIENDS: 1.5 * pi, Sector.CLUBS: 0.0, Sector.PROFESSIONALS: 0.5 * pi}
"""Where each quarter begins, with the clock, from the right."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody in the drawing; ``number`` is that of the list."""

    near: Near
    number: int
    x: str
    y: str
    name: str
    name_y: str


def dots(people: Iterable[Near]) -> list[Dot]:
    """Where each stands: the quarter of the sector, further from the middle when less close, apart from one another."""
    held = list(people)
    found = []
    for number, near in enumerate(held, 1):
        same = [
            place for place, one in enumerate(held, 1) if (one.sector, one.closeness) == (near.sector, near.closeness)
        ]
        share = (same.index(number) + 0.5) / len(same)
        angle = _BEGIN[Sector(near.sector)] + QUARTER * share
        x, y = MIDDLE + RINGS[near.closeness] * cos(angle), MIDDLE + RINGS[near.closeness] * sin(angle)
        name = shortened(near.name, LETTERS) if len(held) <= NAMES_IN_DRAWING else ""
        found.append(Dot(near, number, f"{x:.1f}", f"{y:.1f}", name, f"{y + 21:.1f}"))
    return found
