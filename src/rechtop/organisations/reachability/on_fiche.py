"""What a fiche shows of reachability: to anybody when there is enough, and to a worker the way to note an attempt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechtop.accounts.access import Action, Standing
from rechtop.organisations.access import of_service
from rechtop.organisations.models import Service
from rechtop.organisations.reachability.figures import Figures
from rechtop.organisations.reachability.reading import public_figures


@dataclass(frozen=True, slots=True)
class OnFiche:
    """The figures that anybody may see (None: too few), and what this visitor may do."""

    told: Figures | None
    may_note: bool


def on_fiche(service: Service, standing: Standing, today: date) -> OnFiche:
    """What the fiche of a service shows of its reachability."""
    return OnFiche(
        told=public_figures(service, today),
        may_note=bool(standing.may(Action.LOG_CONTACT, of_service(service))),
    )
