"""A long run of the properties, round after round with new seeds, and an honest report of how far it came.

``python -m tests.rules.soak --minutes 25`` stops after that time; without it, when each property had its 100,000
examples. Each round gives every property 1,000 examples from one seed, so what fails can be run again.
"""

import argparse
import platform
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import HealthCheck, given, seed, settings

from rechtop.law.catalogue import law
from tests.effort import SOAK_EXAMPLES
from tests.rules import (
    test_agreement,
    test_catalogue,
    test_narrowing,
    test_refined,
    test_soundness,
    test_trials,
)
from tests.rules.small_law import smalls
from tests.rules.strategies import examples

REPORT = Path(__file__).parents[2] / "docs" / "rapporten" / "soak.md"
ROUND = 1000
ALL_ROUNDS = SOAK_EXAMPLES // ROUND


@dataclass
class Tally:
    """How far one property came."""

    name: str
    what: str
    run: Callable[["Tally", int], None]
    examples: int = 0
    seconds: float = 0.0
    seeds: list[int] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def round(self, number: int) -> None:
        """Try one more seed, unless the property has failed already."""
        if self.failures:
            return
        started = time.monotonic()
        self.seeds.append(number)
        try:
            self.run(self, number)
        except Exception as error:
            self.failures.append(f"seed {number}: {type(error).__name__}: {str(error)[:300]}")
        self.seconds += time.monotonic() - started


def property_of(test: Any, strategy: Any) -> Tally:
    """A property over random law."""

    def run(tally: Tally, number: int) -> None:
        def counted(example: object) -> None:
            tally.examples += 1
            test.hypothesis.inner_test(example)

        tries = settings(
            max_examples=ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=True
        )
        seed(number)(tries(given(strategy)(counted)))()

    return Tally(test.__name__, "random laws", run)


def property_of_the_catalogue(test: Any, households: int) -> Tally:
    """A property over the law as it stands: one batch a round, from seeds that the suite does not use."""

    def run(tally: Tally, number: int) -> None:
        test(1_000_000 + number)
        tally.examples += households

    return Tally(test.__name__, "households under the catalogue", run)


def tallies() -> list[Tally]:
    """Every property, in the order in which a round tries them."""
    return [
        property_of(test_soundness.test_every_completion_lies_within_the_bounds, examples),
        property_of(test_narrowing.test_knowing_one_thing_more_never_widens_an_answer, examples),
        property_of(test_narrowing.test_everything_known_lies_within_every_partial_answer, examples),
        property_of(test_agreement.test_every_carrier_gives_the_same_bounds, examples),
        property_of(test_agreement.test_a_fully_known_household_gives_the_exact_value, examples),
        property_of(test_trials.test_a_run_changed_step_by_step_is_as_a_new_run, examples),
        property_of(test_trials.test_the_favourable_run_is_the_run_with_every_open_judgement_found_so, examples),
        *(
            property_of(test, smalls)
            for name, test in vars(test_refined).items()
            if name.startswith("test_") and hasattr(test, "hypothesis")
        ),
        property_of_the_catalogue(
            test_catalogue.test_both_carriers_give_the_same_bounds_of_every_right, test_catalogue.BATCH
        ),
        property_of_the_catalogue(
            test_catalogue.test_the_bounds_of_the_law_are_sound_and_exact_when_all_is_known, test_catalogue.FEW
        ),
        property_of_the_catalogue(
            test_catalogue.test_knowing_more_never_widens_an_answer_of_the_law, test_catalogue.FEW
        ),
    ]


def report(found: list[Tally], seconds: float, version: str) -> str:
    """The report, in the words of whoever maintains this."""
    done = all(tally.failures or len(tally.seeds) == ALL_ROUNDS for tally in found)
    failed = [tally for tally in found if tally.failures]
    lines = [
        "# Soak: the properties of the rule language, run for long",
        "",
        "Written by `python -m tests.rules.soak`. The aim is 100,000 examples for each property over random laws.",
        f"This run took {seconds / 60:.0f} minutes on one core "
        + ("and came to the end." if done else "and was stopped by its time limit before the end."),
        "",
        f"- commit {version}, Python {platform.python_version()}, Hypothesis {hypothesis.__version__}",
        f"- {law().hash[:23]}…, {len(law().rights)} rights, {len(law().quantity_list)} quantities",
        f"- failures: {len(failed) or 'none'}",
        "",
        "| property | over | examples | seeds | seconds | failures |",
        "| --- | --- | ---: | --- | ---: | ---: |",
    ]
    for tally in found:
        seeds = f"{tally.seeds[0]}–{tally.seeds[-1]}" if tally.seeds else "none"
        name = tally.name.removeprefix("test_").replace("_", " ")
        lines.append(
            f"| {name} | {tally.what} | {tally.examples:,} | {seeds} | {tally.seconds:.0f} | {len(tally.failures)} |"
        )
    lines += ["", *(f"- {tally.name}, {text}" for tally in failed for text in tally.failures)]
    return "\n".join(lines).rstrip() + "\n"


def commit() -> str:
    """The commit that is checked out, and whether files differ from it."""
    told = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return told.stdout.strip() or "unknown"


def main() -> None:
    """Run rounds until the time or the examples are up; the report is written after each round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=None, help="stop after so many minutes")
    parser.add_argument("--first-seed", type=int, default=1, help="the seed of the first round")
    parser.add_argument("--report", type=Path, default=REPORT)
    told = parser.parse_args()
    started, found, version = time.monotonic(), tallies(), commit()
    told.report.parent.mkdir(parents=True, exist_ok=True)
    for number in range(told.first_seed, told.first_seed + ALL_ROUNDS):
        for tally in found:
            if told.minutes is None or time.monotonic() - started < told.minutes * 60:
                tally.round(number)
        told.report.write_text(report(found, time.monotonic() - started, version), encoding="utf-8")


if __name__ == "__main__":
    main()
