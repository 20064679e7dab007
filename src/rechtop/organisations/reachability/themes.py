"""What an attempt or a question at a desk was about: coded lists, so that nothing about a person can be written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml


@cache
def _lists() -> Mapping[str, Mapping[str, str]]:
    text = resources.files("rechtop.organisations").joinpath("data/reachability.yaml").read_text(encoding="utf-8")
    found = yaml.load(text, Loader=yaml.CSafeLoader)
    return {name: MappingProxyType(found[name]) for name in ("attempts", "desk")}


def attempt_themes() -> Mapping[str, str]:
    """What a worker tries to reach a service for, by code, in the order in which it is shown."""
    return _lists()["attempts"]


def desk_themes() -> Mapping[str, str]:
    """What people come to a desk for, by code, in the order in which it is shown."""
    return _lists()["desk"]
