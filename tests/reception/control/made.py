"""A worker of another team, and a control officer."""

from __future__ import annotations

from rechtop.accounts.models import Role
from rechtop.reception.desk import Desk
from tests.reception.made import OTHER_TEAM, desk, worker


def colleague() -> Desk:
    """Somebody of another team of the same organisation."""
    return desk(worker("Bo Verzonnen", team=OTHER_TEAM))


def officer() -> Desk:
    """The control officer, at her own desk."""
    return desk(worker("Olga Verzonnen", Role.CONTROL_OFFICER, team=None))
