"""The doors on the home page: what a person can come to do. A door shows once its address exists."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: the name of its address, its words, and for whom it is."""

    view: str
    label: str | Promise
    about: str | Promise

    @property
    def address(self) -> str | None:
        """Where it leads, or None while no app has built it."""
        try:
            return reverse(self.view)
        except NoReverseMatch:
            return None


DOORS = (
    Door(
        "explorer:interview:start",
        _("Waar heb ik recht op?"),
        _("We stellen u vragen, een per keer. U mag elke vraag overslaan."),
    ),
    Door(
        "explorer:desk",
        _("Ik help iemand aan de balie"),
        _("U vult samen in wat u al weet. U ziet meteen welke rechten waarschijnlijk zijn."),
    ),
    Door(
        "explorer:outcome:phone",
        _("Ik help iemand aan de telefoon"),
        _("U leest de vragen en de antwoorden voor."),
    ),
    Door(
        "explorer:rights",
        _("Ik zoek één recht"),
        _("Alle rechten op een rij: voor wie, hoeveel, waar en met welke papieren."),
    ),
    Door(
        "organisations:offer",
        _("Ik zoek hulp in de buurt"),
        _("Diensten dicht bij huis: bellen, uren, voor wie en hoe u er binnenkomt."),
    ),
)
URGENT = Door("explorer:urgent", _("Nu hulp nodig"), _("Wie u nu kunt bellen."))


def open_doors() -> tuple[Door, ...]:
    """The doors that lead somewhere today, in their order."""
    return tuple(door for door in DOORS if door.address is not None)
