"""Worked examples as cases: a household, and what the source says must come out.

A case stands in ``<right>/cases.yaml``. ``expect`` names quantities (``leefloon.counted_capital_year: {an: 258.00}``,
or one value for the household) and outcomes (``outcome: {leefloon: {an: likely}}``). A case that does not reproduce
keeps what the source says under ``expect`` and tells under ``deviates`` why ours differs; nothing is bent.

A case about an old amount, or about what is known of a later one, gives ``known_on``: amounts that were published after
that day are not there for it. So it stays what it is when somebody adds an amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rechtop.law.about import about
from rechtop.law.catalogue import law, right_folders
from rechtop.law.loading import HERE, Text, items, mapping, read, text
from rechtop.rules.errors import LawError
from rechtop.rules.household import NOBODY
from rechtop.rules.outcomes import verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import quantity_value, show

KINDS = ("published", "table", "composed")


@dataclass(frozen=True)
class Expectation:
    """One thing that must come out: a quantity or an outcome, of a person or (empty) of the household."""

    name: str
    who: str
    value: str


@dataclass(frozen=True)
class Case:
    """A worked example. ``deviates`` is empty when it must reproduce exactly."""

    right: str
    id: str
    kind: str
    source: str
    note: str
    household: dict[str, Text]
    expectations: tuple[Expectation, ...]
    deviates: str
    known_on: date | None = None  # None: with every amount we know

    def run(self) -> Run:
        """The household of the case under the law. Raises InputError or UnknownName."""
        return Run(law(), read_household(self.household, law(), date.max), known_on=self.known_on)

    def results(self) -> Iterator[tuple[Expectation, str]]:
        """For each expectation what we compute, written in the same way. Raises InputError or UnknownName."""
        run = self.run()
        for expectation in self.expectations:
            yield expectation, _computed(run, expectation)


def cases() -> Iterator[Case]:
    """All cases of all rights (and of the residence matrix)."""
    for folder in (*right_folders(), "residence"):
        path = HERE / folder / "cases.yaml"
        for entry in items(read(path), str(path)) if path.exists() else []:
            yield _case(folder, mapping(entry, str(path)))


def _case(right: str, told: dict[str, Text]) -> Case:
    place = f"{right}/cases.yaml: {told.get('id')}"
    kind = text(told.get("kind"), place)
    if kind not in KINDS:
        raise LawError(f"kind {kind!r} is not one of {', '.join(KINDS)}", place)
    known = text(told.get("known_on"), place)
    return Case(
        right=right,
        id=text(told.get("id"), place),
        kind=kind,
        source=text(told.get("source"), place),
        note=text(told.get("note"), place),
        household=mapping(told.get("household"), place),
        expectations=tuple(_expectations(mapping(told.get("expect"), place), place)),
        deviates=text(told.get("deviates"), place),
        known_on=date.fromisoformat(known) if known else None,
    )


def _expectations(told: dict[str, Text], place: str) -> Iterator[Expectation]:
    for name, value in told.items():
        if name == "outcome":
            for right, holders in mapping(value, place).items():
                for who, outcome in (holders if isinstance(holders, dict) else {NOBODY: holders}).items():
                    yield Expectation(f"outcome.{right}", who, text(outcome, place))
        else:
            for who, wanted in (value if isinstance(value, dict) else {NOBODY: value}).items():
                yield Expectation(name, who, text(wanted, place))


def _computed(run: Run, expectation: Expectation) -> str:
    """What we compute, written like the expectation where both mean the same value."""
    kind, _, right = expectation.name.partition(".")
    if kind == "outcome":
        found = verdict(run, run.law.rights[right], expectation.who)
        return f"later {found.start}" if found.start and " " in expectation.value else str(found.outcome)
    expr = run.law.quantity_list[run.law.quantity(expectation.name)].expr
    pair = run.value(expectation.name, run.number(expectation.who))
    wanted = quantity_value(expr, expectation.value, expectation.name)
    return expectation.value if pair == wanted else show(expr, pair)


def deviations_text() -> str:
    """The page of cases that do not reproduce: what the source says, what we compute, and why. Markdown."""
    lines = [
        "# Afwijkingen",
        "",
        "Voorbeelden uit de bronnen die bij ons iets anders geven. Niets is weggelaten of bijgebogen.",
        "Deze bladzijde wordt gemaakt uit de gevallen (`cases.yaml`) bij elk recht; een test houdt ze gelijk.",
        "",
    ]
    for case in (case for case in cases() if case.deviates):
        sources = about(case.right).sources if case.right != "residence" else {}
        source = sources.get(case.source.split(",")[0].strip())
        lines += [f"## {case.right} {case.id}", "", f"Bron: {case.source}{f', {source.title}' if source else ''}.", ""]
        lines += ["| wat | volgens de bron | bij ons |", "| --- | --- | --- |"]
        for wanted, computed in case.results():
            who = f" ({wanted.who})" if wanted.who else ""
            lines.append(f"| {wanted.name}{who} | {wanted.value} | {computed} |")
        lines += ["", case.deviates, ""]
    return "\n".join(lines)
