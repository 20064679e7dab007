"""`make questions`: how many questions people need, simulated over made-up households, as docs/rapporten/vragen.md.

What is measured is written down in docs/rapporten/vragen-definities.md. Every answer comes from the whole household,
which the interview does not see. The same law gives the same report, whatever the machine.
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median

from rechtop.explorer.interview.domains import weights
from rechtop.law import about as words
from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import SUMMARIES
from rechtop.law.joint import Grant, joint
from rechtop.law.residence.gate import residence_status
from rechtop.law.subjects import DOMAINS
from rechtop.law.varied import KINDS, Varied, varied
from rechtop.rules import together
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.household import NOBODY, Household, Records, receiving
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.question import Question, next_question, useful
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import AmountKind
from rechtop.rules.run import Run
from rechtop.rules.summaries import coverings
from rechtop.rules.units import EUR_MONTH
from rechtop.rules.walk import PEOPLE_COMPLETE, Input

ON, SEED = date(2025, 3, 1), 2025
MARKS = (5, 10, 15)
AIM, WITHIN = 80, 15
BESIDE = 6
"""Every which household also walks the arms that only explain where the gain comes from."""
REPORT = Path(__file__).parent.parent / "docs" / "rapporten" / "vragen.md"
SUBJECTS = tuple(
    "person household receives income property work children school disability care health energy legal".split()
)

USUAL = {(summary.id, part.fact): part.usual for summary in SUMMARIES for part in summary.parts}

Worth = dict[tuple[str, str], tuple[Outcome, float]]
"""For each right and holder the outcome under full knowledge, and the euros a year that it may bring."""


# -- one interview -----------------------------------------------------------------------------------------------------


@dataclass
class Interview:
    """What is known so far of a household, and what the whole of it would answer.

    With ``together`` people are told as the pages of the interview ask them: one screen for each, with her birth date
    and what she is of the first.
    """

    whole: Household
    together: bool = False
    known: Household = field(init=False)

    def __post_init__(self) -> None:
        self.known = Household(self.whole.on, self.whole.people[:1])

    def answer(self, about: Input, covers: tuple[Input, ...] = ()) -> None:
        """Tell what was asked, exactly."""
        if about == PEOPLE_COMPLETE:
            self.known = replace(self.known, people=self.whole.people, complete=True)
            if self.together:
                self._people()
        elif about == RECEIVES_COMPLETE:
            for cover in covers:
                self._list(cover.name, cover.who)
        elif about.kind == together.KIND:
            for cover in covers:
                self.answer(cover)
        elif about.kind == "summary":
            self._summary(about, covers)
        else:
            self._alone(about)

    def _alone(self, about: Input) -> None:
        """Answer a question about one thing of one person, or of the home."""
        known, whole = self.known, self.whole
        if about.kind == "fact":
            who = about.who if about.who in whole.people else NOBODY
            self.known = known.knowing(about.name, who, whole.facts[about.name, who])
        elif about.kind == "relation":
            told = {(about.who, about.other): whole.relation(about.who, about.other)}
            self.known = replace(known, relations={**known.relations, **told})
        elif about.kind == "records":
            self._list(about.name, about.who)
        else:
            self._field(about)

    def _people(self) -> None:
        first, *others = self.whole.people
        for who in self.whole.people:
            self.known = self.known.knowing("birth_date", who, self.whole.facts["birth_date", who])
        self.known = replace(self.known, relations={(first, who): self.whole.relation(first, who) for who in others})

    def _summary(self, about: Input, covers: tuple[Input, ...]) -> None:
        """Named or not settles a yes or no, and a list; other things that are named are asked later."""
        for cover in covers:
            if cover.kind == "records":
                self._list(cover.name, cover.who)
                continue
            who = cover.who if cover.who in self.whole.people else NOBODY
            now, usual = self.whole.facts[cover.name, who], USUAL[about.name, cover.name]
            fact = law().facts[cover.name]
            is_usual = now[0] & usual[0] != 0 if fact.kind == "choice" else usual[0] <= now[0] and now[1] <= usual[1]
            if is_usual or fact.kind == "truth":
                self.known = self.known.knowing(cover.name, who, usual if is_usual else now)
        self.known = replace(self.known, closed=self.known.closed | {(about.name, about.who)})

    def _list(self, name: str, who: str) -> None:
        """Whether there is anything in a list; of what is received, that it is so today."""
        rows = self.whole.records[name, who].rows
        told = Records(tuple({} for _ in rows), complete=True)
        if name.startswith("receives."):
            told = receiving(self.whole.on, bool(rows), {})
        self.known = replace(self.known, records={**self.known.records, (name, who): told})

    def _field(self, about: Input) -> None:
        """One field of every record in a list."""
        name, _, part = about.name.rpartition(".")
        key = name, about.who
        pairs = zip(self.known.records[key].rows, self.whole.records[key].rows, strict=True)
        rows = tuple({**told, part: row[part]} for told, row in pairs)
        self.known = replace(self.known, records={**self.known.records, key: Records(rows, complete=True)})


def worth(whole: Household) -> Worth:
    """The outcome of every right for every holder under full knowledge, with its euros a year in the joint run."""
    run = Run(law(), whole)
    euros = {(grant.right, grant.holder): _euros(grant) for grant in joint(run, explained=False).grants}
    found = Worth()
    for right in law().rights.values():
        for holder in holders(run, right):
            outcome = outcome_of(bounds_of(run, right, person_of(run, right, holder)))
            found[right.id, holder] = outcome, euros.get((right.id, holder), 0.0) if outcome in GIVEN else 0.0
    return found


GIVEN = (Outcome.LIKELY, Outcome.TO_INVESTIGATE)


def _euros(grant: Grant) -> float:
    """The most it brings in a year beside all the others; nothing for what must give way, a duty or a lower price."""
    if not grant.counts or grant.together is None or grant.kind not in (AmountKind.INCOME, AmountKind.ONE_OFF):
        return 0.0
    months = 12 if grant.unit is not None and grant.unit.powers == EUR_MONTH.powers else 1
    return months * max(0, grant.together[1]) / 10**grant.decimals


def settled(run: Run, full: Worth) -> float:
    """The euros a year of the rights whose outcome is what it would be under full knowledge."""
    euros = 0.0
    for (name, holder), (outcome, much) in full.items():
        if much and (holder in run.household.people or holder == NOBODY):
            right = law().rights[name]
            if outcome_of(bounds_of(run, right, person_of(run, right, holder))) is outcome:
                euros += much
    return euros


# -- the arms ----------------------------------------------------------------------------------------------------------


def declared_order() -> dict[str, tuple[int, int]]:
    """The natural place of every fact: its subject, and its place within the subject."""
    found = {residence_status.fact.id: (0, 2)}
    for number, subject in enumerate(SUBJECTS):
        if subject != "receives":
            values = vars(import_module(f"rechtop.law.facts.{subject}")).values()
            leaves = [value for value in values if isinstance(value, FactLeaf)]
            found |= {leaf.fact.id: (number, 3 * place) for place, leaf in enumerate(leaves)}
    return found


ORDER = declared_order()


def place(about: Input, people: tuple[str, ...]) -> tuple[int, int, int, str]:
    """Where a question stands on a form: by subject, then by person, then as the law declares it."""
    person = people.index(about.who) if about.who in people else -1
    if about.kind in ("people", "relation"):
        return (-2 if about == PEOPLE_COMPLETE else -1), person, 0, about.other
    if about.kind == "fact":
        subject, number = ORDER.get(about.name, (len(SUBJECTS), law().fact(about.name)))
        return subject, person, number, ""
    name = about.name if about.kind == "records" else about.name.rpartition(".")[0]
    if name.startswith("receives."):
        return SUBJECTS.index("receives"), person, law().records_of(name), "" if about.kind == "records" else about.name
    return SUBJECTS.index("property"), person, 1000, "" if about.kind == "records" else about.name


def ours(run: Run, weights: Mapping[str, float] | None = None) -> Question | None:
    """The first of the ranked questions."""
    return next_question(run, summaries=SUMMARIES, share=True, weights=weights)


def ours_one_by_one(run: Run) -> Question | None:
    """The first of the ranked questions without any summary."""
    return next_question(run)


def fixed(run: Run) -> Question | None:
    """The first useful question in the natural order."""
    people = run.household.people
    about = min(useful(run), key=lambda i: place(i, people), default=None)
    return Question(about, "", "", ()) if about is not None else None


def fixed_with_summaries(run: Run) -> Question | None:
    """The same; where it would ask something that a summary covers, the summary is put."""
    first = fixed(run)
    for covering in coverings(run, useful(run), SUMMARIES) if first is not None else ():
        asked = covering.about
        closing = asked.name, asked.who if asked.who in run.household.people else NOBODY
        if first is not None and first.about in covering.covers and not {closing, asked[1:3]} & run.household.closed:
            return Question(asked, "", "", (), covering.covers)
    return first


SUMMED = "vaste volgorde, samengevat"
AS_ASKED = "onze volgorde, mensen per scherm"
ARMS: dict[str, Callable[[Run], Question | None]] = {
    "onze volgorde": ours,
    AS_ASKED: ours,
    "onze volgorde, één voor één": ours_one_by_one,
    "vaste volgorde": fixed,
    SUMMED: fixed_with_summaries,
}
AIMED = ("onze volgorde", AS_ASKED, "vaste volgorde")
"""Those that the aims speak of, walked by every household."""

EVERY = "elk feit"
FILTERED, UNFILTERED = "met het domein gekozen", "zonder keuze"
ON_SCREENS = (AS_ASKED, FILTERED, UNFILTERED)
"""Those where people are told as the pages ask them."""


def everything(interview: Interview) -> Iterator[Input]:
    """Every question there is, in the natural order."""
    yield PEOPLE_COMPLETE
    whole = interview.whole
    people = whole.people
    asked = [Input("relation", "relation", *sorted((a, b))) for n, a in enumerate(people) for b in people[:n]]
    for fact in law().facts.values():
        owners = people if fact.entity is Entity.PERSON else (fact.entity.value,)
        asked += [Input("fact", fact.id, who) for who in owners]
    for (name, who), records in whole.records.items():
        asked.append(Input("records", name, who))
        if records.rows:
            asked += [Input("record", f"{name}.{part.name}", who) for part in law().records[name].fields]
    yield from sorted(asked, key=lambda i: place(i, people))


@dataclass(frozen=True)
class Result:
    """One household under one arm: its attainable euros, those settled at each mark and at the end, the questions."""

    kind: str
    arm: str
    attainable: float
    at: tuple[float, ...]
    end: float
    questions: int
    enough: int | None
    """After how many questions 80 % was settled; None when it never was."""
    shown: tuple[int, ...] = ()
    """How many different things stood on each summary."""


def simulate(found: Varied, beside: bool) -> list[Result]:
    """The arms of the aims for one household; ``beside`` also those that only explain where the gain comes from."""
    full = worth(found.household)
    asked = {arm: ask for arm, ask in ARMS.items() if beside or arm in AIMED}
    results = [_walked(found, full, arm, ask) for arm, ask in asked.items()] + [_all_asked(found, full)]
    if beside and (domain := domain_of(full)):
        within = {key: value for key, value in full.items() if domain in words.about(key[0]).domains}
        results.append(_walked(found, within, UNFILTERED, ours))
        results.append(_walked(found, within, FILTERED, partial(ours, weights=weights([domain], law()))))
    return results


def domain_of(full: Worth) -> str:
    """The life domain of the right that brings the household most, the first of its domains; empty without any."""
    right, much = max(((right, much) for (right, _), (_, much) in full.items()), key=lambda pair: pair[1])
    held = words.about(right).domains
    return next(domain.id for domain in DOMAINS if domain.id in held) if much else ""


def _walked(found: Varied, full: Worth, arm: str, ask: Callable[[Run], Question | None]) -> Result:
    interview, euros = Interview(found.household, together=arm in ON_SCREENS), list[float]()
    shown: list[int] = []
    while True:
        run = Run(law(), interview.known)
        euros.append(settled(run, full))
        question = ask(run)
        if question is None:
            return replace(_result(found, full, arm, euros), shown=tuple(shown))
        if question.about.kind == "summary" or question.about == RECEIVES_COMPLETE:
            shown.append(len({cover.name for cover in question.covers}))
        before = interview.known
        if interview.together and question.about == PEOPLE_COMPLETE:
            euros += [euros[-1]] * (len(found.household.people) - 1)  # one screen for each person
        interview.answer(question.about, question.covers)
        if interview.known == before:
            raise RuntimeError(f"{question.about.label} was asked again: {found.kind}")


def _all_asked(found: Varied, full: Worth) -> Result:
    interview, euros = Interview(found.household), list[float]()
    order = list(everything(interview))
    for number, about in enumerate(order):
        exact = number in MARKS or number % 10 == 0
        euros.append(settled(Run(law(), interview.known), full) if exact else euros[-1])
        interview.answer(about)
    euros.append(settled(Run(law(), interview.known), full))
    return _result(found, full, EVERY, euros)


def _result(found: Varied, full: Worth, arm: str, euros: list[float]) -> Result:
    total = sum(much for _, much in full.values())
    at = tuple(euros[min(mark, len(euros) - 1)] for mark in MARKS)
    enough = next((n for n, much in enumerate(euros) if 100 * much >= AIM * total), None)
    return Result(found.kind, arm, total, at, euros[-1], len(euros) - 1, enough)


# -- the report --------------------------------------------------------------------------------------------------------


def percent(part: float, whole: float) -> str:
    """A share as Dutch reads it."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def line(name: str, results: list[Result]) -> str:
    """One row: the shares at each mark and at the end, and the questions."""
    total = sum(r.attainable for r in results)
    shares = [percent(sum(r.at[n] for r in results), total) for n in range(len(MARKS))]
    counts = sorted(r.questions for r in results)
    p90 = counts[int(len(counts) * 0.9)]
    cells = [name, *shares, percent(sum(r.end for r in results), total), f"{sum(counts) / len(counts):.1f}"]
    return f"| {' | '.join(cells)} | {median(counts):.0f} | {p90} |"


HEAD = "na 5 | na 10 | na 15 | einde | vragen gemiddeld | mediaan | p90 |\n| --- |" + " --: |" * 7


def aims(our: list[Result], theirs: list[Result]) -> Iterator[str]:
    """Whether the aims are met by one arm, and in how many households."""
    share = 100 * sum(r.at[MARKS.index(WITHIN)] for r in our) / sum(r.attainable for r in our)
    ratio = 100 * sum(r.questions for r in our) / sum(r.questions for r in theirs)
    some = [r for r in our if r.attainable]
    reached = sum(1 for r in some if r.enough is not None and r.enough <= WITHIN)
    yield (
        f"- Beslecht binnen {WITHIN} vragen: **{share:.0f} %** van de bereikbare euro's. Het doel is {AIM} %: "
        f"**{'gehaald' if share >= AIM else 'niet gehaald'}**."
    )
    yield (
        f"- Vragen tot het einde: **{ratio:.0f} %** van de vaste volgorde. Het doel is hoogstens 50 %: "
        f"**{'gehaald' if ratio <= 50 else 'niet gehaald'}**."
    )
    yield f"- Bij {reached} van de {len(some)} huishoudens is {AIM} % van hun euro's binnen {WITHIN} vragen beslecht."


def on_screens(results: list[Result]) -> Iterator[str]:
    """How much there is to read on the summaries, and how many of them there are."""
    shown = sorted(count for result in results for count in result.shown)
    yield (
        f"Van de vragen zijn er gemiddeld {len(shown) / len(results):.1f} samengevat. Daarop staan gemiddeld "
        f"{sum(shown) / len(shown):.1f} dingen, "
        f"op 9 van de 10 hoogstens {shown[int(len(shown) * 0.9)]}, nooit meer dan {shown[-1]}."
    )


def report(results: list[list[Result]]) -> str:
    """The whole report, in Dutch. ``results`` are those of each household."""
    everybody = [result for walked in results for result in walked]
    beside = [result for walked in results if any(result.arm == SUMMED for result in walked) for result in walked]
    aimed = {arm: [r for r in everybody if r.arm == arm] for arm in (*AIMED, EVERY)}
    by_arm = {arm: [r for r in beside if r.arm == arm] for arm in (*ARMS, EVERY)}
    asked = {arm: sum(r.questions for r in found) for arm, found in by_arm.items()}
    lines = [
        "# Hoeveel vragen zijn er nodig?",
        "",
        "Gemaakt door `make questions`: "
        f"{len(results)} van de 300 verzonnen huishoudens, {len(law().rights)} rechten, op {ON:%d/%m/%Y}.",
        "Wat we meten staat in [de definities](vragen-definities.md). Niemand hiervan bestaat.",
        "",
        *aims(aimed["onze volgorde"], aimed["vaste volgorde"]),
        "",
        "Op de bladzijden van het gesprek vult u per persoon één scherm in: naam, geboortedatum en wat die van u is.",
        "Tellen we zo'n scherm als één vraag, dan wordt het:",
        "",
        *aims(aimed[AS_ASKED], aimed["vaste volgorde"]),
        "",
        "## Per manier",
        "",
        f"| manier | {HEAD}",
        *(line(arm, found) for arm, found in aimed.items()),
        "",
        "De kolommen `na` en `einde` zijn het deel van de bereikbare euro's dat beslecht is, alle huishoudens samen.",
        "",
        *on_screens(aimed[AS_ASKED]),
        "",
        "## Waar de winst vandaan komt",
        "",
        f"Over {len(by_arm[SUMMED])} van deze huishoudens. Met dezelfde samengevatte vragen heeft onze volgorde "
        f"{100 * asked['onze volgorde'] / asked[SUMMED]:.0f} % van de vragen van de vaste volgorde nodig.",
        "",
        f"| manier | {HEAD}",
        *(line(arm, found) for arm, found in by_arm.items()),
    ]
    filtered = {arm: [r for r in beside if r.arm == arm] for arm in (UNFILTERED, FILTERED)}
    lines += [
        "",
        "## Met een levensdomein als filter",
        "",
        "Over dezelfde huishoudens. Gekozen is het domein van het recht dat het huishouden het meeste kan brengen.",
        "Alleen de euro's van dat domein tellen.",
        "",
        f"| manier | {HEAD}",
        *(line(arm, found) for arm, found in filtered.items()),
    ]
    for arm in AIMED:
        lines += ["", f"## Per soort huishouden: {arm}", "", f"| soort | {HEAD}"]
        lines += [line(kind, kinds) for kind in KINDS if (kinds := [r for r in aimed[arm] if r.kind == kind])]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Simulate every household (or every n-th, given as the first argument) over two processes."""
    start = time.perf_counter()
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    sample = list(varied(law(), Random(SEED), ON))[::every]
    law().compile()
    with get_context("fork").Pool(2) as pool:
        results = pool.starmap(simulate, ((found, number % BESIDE == 0) for number, found in enumerate(sample)), 1)
    REPORT.write_text(report(results))
    print(report(results))
    print(f"{time.perf_counter() - start:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
