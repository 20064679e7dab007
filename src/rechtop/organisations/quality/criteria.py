"""What makes a fiche good, as written in data/quality.yaml, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Criterion:
    """One part of a good fiche: how much it weighs, and what is said when it is (half) missing."""

    id: str
    name: str
    weight: int
    none: str
    half: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All of it. Months, characters, percents; ``reminders`` go to the keeper before the directory manager gets one."""

    criteria: Mapping[str, Criterion]
    full_months: int
    nothing_months: int
    shortest: int
    longest: int
    chase_months: int
    reminders: int
    target: int


@cache
def rules() -> Rules:
    """The rules of this version of Rechtop."""
    text = resources.files("rechtop.organisations").joinpath("data/quality.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    criteria = {
        key: Criterion(key, words["name"], words["weight"], words["none"], words.get("half", words["none"]))
        for key, words in told["criteria"].items()
    }
    return Rules(
        criteria,
        full_months=told["freshness"]["full_months"],
        nothing_months=told["freshness"]["nothing_months"],
        shortest=told["description"]["shortest"],
        longest=told["description"]["longest"],
        chase_months=told["chase"]["every_months"],
        reminders=told["chase"]["reminders_before_escalation"],
        target=told["target_percent"],
    )
