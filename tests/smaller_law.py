"""A part of the real law, for tests of pages that ask a whole conversation: quick, and stable when rights are added."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rechtop.law import catalogue

RIGHTS = (
    "dringende_medische_hulp",
    "groeipakket_basisbedrag",
    "groeipakket_sociale_toeslag",
    "huurpremie",
    "inkomensgarantie_ouderen",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "juridische_tweedelijnsbijstand",
    "leefloon",
    "maatschappelijke_dienstverlening",
    "schooltoeslag",
    "sociaal_tarief_energie",
    "sociaal_tarief_water",
    "verhoogde_tegemoetkoming",
    "verwarmingstoelage",
    "zorgbudget_ouderen",
)

FEW = ("groeipakket_basisbedrag", "leefloon", "sociaal_tarief_energie", "verwarmingstoelage")
"""Enough for who answers nothing at all: every question of every right is then put."""


@contextmanager
def only(rights: tuple[str, ...] = RIGHTS) -> Iterator[None]:
    """For a while the catalogue holds these rights alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "right_folders", lambda: sorted(rights))
        catalogue.law.cache_clear()
        yield
    catalogue.law.cache_clear()
