"""What a new installation knows from the start; asked at each start, done once."""

from __future__ import annotations

from datetime import date

from rechtop.organisations.demo import load_demo
from rechtop.organisations.find.indexing import index_all
from rechtop.organisations.models import SearchWord, Service
from rechtop.organisations.public_bodies import load_public_bodies
from rechtop.organisations.reachability.demo import load_reach_demo


def load(on: date, *, demo: bool) -> None:
    """The municipalities and OCMWs and, when asked, the demo town. What is there already stays as it is."""
    load_public_bodies()
    if demo:
        load_demo(on)
        load_reach_demo(on)
    if not SearchWord.objects.exists():
        index_all(Service.objects.all())
