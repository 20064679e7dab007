"""The medical ground for advantages with a car: sight, arms, legs, or a war invalidity. Two taxes share it.

A percentage below the limit on an attest closes the right until a new examination; without any attest the FOD examines.
"""

from __future__ import annotations

from rechtop.law.facts.mobility import fully_blind, lower_limb_invalidity_percent, upper_limbs, war_invalidity_percent
from rechtop.law.facts.person import age
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG, YOUNGEST
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import judged


def medical_ground(right: str, least_legs: Number, least_war: Number) -> Truth:
    """Whether somebody has a ground for ``right``, with its own limits of percent for legs and war."""
    sure = any_of(
        fully_blind,
        upper_limbs.one_of("paralysed", "amputated"),
        lower_limb_invalidity_percent >= least_legs,
        (age >= YOUNGEST) & (war_invalidity_percent >= least_war),
    )
    return case(
        (sure, ALWAYS),
        (lower_limb_invalidity_percent > 0, NEVER),
        otherwise=judged(right, "c1", by=DG, text="welke invaliditeit u hebt en hoeveel procent"),
    )
