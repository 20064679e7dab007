"""Everything a public page says of one right, from its rule and its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from rechtop.explorer.pages import residence
from rechtop.explorer.pages.amounts import Amounts, amounts
from rechtop.explorer.pages.entrances import Entrance, leading_to
from rechtop.explorer.words import document_title
from rechtop.law.about import About, Source, about
from rechtop.law.facts.documents import DOCUMENTS
from rechtop.law.interactions import OTHER, Interactions
from rechtop.law.loading import HERE, parameters
from rechtop.law.sentences import dutch_day
from rechtop.law.subjects import GIVES
from rechtop.rules.law import Law
from rechtop.rules.parameters import Parameter
from rechtop.rules.rights import Holder

PUBLISHED_SHOWN = 6
"""How many amounts stand on the page at once; the others are one click away."""

LEVELS = {"federal": "België", "flemish": "Vlaanderen", "local": "uw gemeente"}
AUTOMATIC = {"ja": "Ja, meestal gaat het vanzelf.", "deels": "Soms.", "nee": "Nee, u vraagt het zelf aan."}

HOLDERS = {
    Holder.PERSON: "voor één persoon",
    Holder.CHILD: "voor een kind",
    Holder.COUPLE: "voor een koppel",
    Holder.HOUSEHOLD: "voor het gezin",
    Holder.DWELLING: "voor de woning",
}
COUNTS_HERE = "Dit telt hier mee als inkomen"

_SOURCE_ID = re.compile(r"\b[A-Z]{1,2}\d+\b")


@dataclass(frozen=True)
class Cited:
    """A text with the law it stands on and the pages on which it was read."""

    text: str
    law: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Judging:
    """Who judges what only a human can judge."""

    authority: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """One thing to know, and why."""

    question: str
    why: str


@dataclass(frozen=True)
class Paper:
    """What stands on one document."""

    title: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Other:
    """Another right, with what is told of the two; ``is_theirs`` when only the page of the other one tells it."""

    right: str
    name: str
    effects: tuple[str, ...]
    is_theirs: bool
    has_page: bool


@dataclass(frozen=True)
class Beside:
    """What this right does to others, or they to it: the kind in words, with each of them."""

    words: str
    others: tuple[Other, ...]


@cache
def interactions(law: Law) -> Interactions:
    """What the rights of a law do to each other."""
    return Interactions({right: about(right) for right in law.rights})


class RightPage:
    """One right for its page; ``on`` is the day of the amounts. Raises UnknownName for a right that does not exist."""

    def __init__(self, law: Law, right: str, on: date) -> None:
        self.law, self.on = law, on
        self.right = law.right(right)
        self.words: About = about(right)
        needed = law.leaves[self.right.holds.name]
        self._leaves = needed | law.leaves[self.right.due.name] if self.right.due is not None else needed

    @property
    def day(self) -> str:
        """The day of the amounts, as dd/mm/jjjj."""
        return dutch_day(self.on)

    @property
    def level(self) -> str:
        """Who made the rule."""
        return LEVELS.get(self.words.level, self.words.level)

    @property
    def holder(self) -> str:
        """Who it belongs to."""
        return HOLDERS[self.right.holder]

    @property
    def kind(self) -> str:
        """What kind of thing it gives."""
        return GIVES[self.words.gives]

    @property
    def amount(self) -> Cited | None:
        """What its amount is, with its source."""
        return self._cited(self.right.amount.text, self.right.amount.source) if self.right.amount is not None else None

    @property
    def automatic(self) -> str:
        """Whether it comes without asking."""
        return AUTOMATIC.get(self.words.automatic, self.words.automatic)

    @property
    def conditions(self) -> list[Cited]:
        """Each condition with its source."""
        return [self._cited(condition.text, condition.source) for condition in self.right.conditions]

    def _cited(self, text: str, source: str) -> Cited:
        return Cited(text, *cited(source, self.words.sources))

    @cached_property
    def amounts(self) -> Amounts:
        """The legal amounts: those of its own file in their order, then those of other rights that count."""
        return amounts(self.parameters, self.on, self.words.sources)

    @cached_property
    def parameters(self) -> list[Parameter]:
        """The parameters behind the amounts."""
        here = HERE / self.right.id / "parameters.yaml"
        found: dict[str, Parameter] = dict(parameters(self.right.id)) if here.exists() else {}
        for name, parameter in self.law.parameters.items():
            if any(leaf[:2] == ("parameter", name) for leaf in self._leaves):
                found.setdefault(name, parameter)
        return list(found.values())

    @property
    def has_amounts(self) -> bool:
        """Whether there is anything to say of what it is worth."""
        return bool(self.amounts.published or self.amounts.fixed or self.amount)

    @property
    def first_amounts(self) -> tuple[object, ...]:
        """The amounts that stand on the page at once."""
        return self.amounts.published[:PUBLISHED_SHOWN]

    @property
    def other_amounts(self) -> tuple[object, ...]:
        """The other published amounts, and the fixed numbers of the rule."""
        return (*self.amounts.published[PUBLISHED_SHOWN:], *self.amounts.fixed)

    @cached_property
    def judged(self) -> list[Judging]:
        """What only a human can judge, by who judges."""
        found: dict[str, dict[str, None]] = {}
        for key, judgement in self.law.judgements.items():
            if ("judgement", *key) in self._leaves:
                found.setdefault(judgement.authority, {})[judgement.text] = None
        return [Judging(_called(authority), tuple(texts)) for authority, texts in found.items()]

    @cached_property
    def papers(self) -> list[Paper]:
        """What one needs to know, by the document on which it stands."""
        found: dict[str, dict[Asked, None]] = {document: {} for document in DOCUMENTS}
        for fact in self.law.facts.values():
            if ("fact", fact.id) in self._leaves:
                found.setdefault(fact.document, {})[Asked(fact.question, fact.why)] = None
        papers = [Paper(document_title(document), tuple(asked)) for document, asked in found.items() if asked]
        records = [
            Asked(records.question, "")
            for records in self.law.records.values()
            if ("records", records.name) in self._leaves
        ]
        return [*papers, Paper("Wat er al is", tuple(records))] if records else papers

    @property
    def questions(self) -> int:
        """How many things there are to know, at most."""
        return sum(len(paper.asked) for paper in self.papers)

    @cached_property
    def beside(self) -> list[Beside]:
        """What this right and others do to each other, told here or there: what opens more comes first."""
        kinds: dict[str, list[Other]] = {}
        shown: set[str] = set()
        for seen in interactions(self.law).of(self.right.id):
            if seen.kind == OTHER and seen.right in shown and not seen.mine:
                continue  # more than "hangt samen met" was already said of the two
            shown.add(seen.right)
            told = seen.mine or seen.theirs
            other = Other(
                right=seen.right,
                name=self._name(seen.right),
                effects=tuple(dict.fromkeys(text.effect for text in told)),
                is_theirs=not seen.mine,
                has_page=seen.right in self.law.rights,
            )
            kinds.setdefault(COUNTS_HERE if seen.kind == "counts" else f"Dit recht {seen.words}", []).append(other)
        return [Beside(words, tuple(others)) for words, others in kinds.items()]

    @property
    def entrances(self) -> tuple[Entrance, ...]:
        """Where other rights like it stand."""
        return leading_to(self.law, self.right.id)

    def _name(self, right: str) -> str:
        if right in self.law.rights:
            return about(right).name
        words = right.removeprefix("ext:").replace("_", " ")
        return words.upper() if len(words) <= len("gpmi") else words.capitalize()

    @property
    def openings(self) -> tuple[residence.Opening, ...]:
        """Which residence documents open it."""
        return residence.openings(self.right)

    @property
    def decides_residence_itself(self) -> bool:
        """Whether its own conditions say which residence it needs."""
        return self.right.residence == residence.OWN

    @property
    def warnings(self) -> tuple[residence.Warned, ...]:
        """What to hear before asking for it."""
        return residence.warnings(self.right.id)

    @property
    def legal_basis(self) -> list[str]:
        """The texts of law."""
        return [f"{act}, art. {articles}" if articles.strip("-") else act for act, articles in self.words.legal_basis]


def _called(authority: str) -> str:
    """An authority at the start of a sentence."""
    return "Het OCMW" if authority == "OCMW" else authority[:1].upper() + authority[1:]


def cited(source: str, known: Mapping[str, Source]) -> tuple[str, tuple[Source, ...]]:
    """The law that a source text names, and the pages behind the ids in it: "Wet X, art. 3; S57" gives both."""
    ids = [id for id in _SOURCE_ID.findall(source) if id in known]
    rest = _SOURCE_ID.sub(lambda found: "" if found[0] in known else found[0], source)
    parts = (part.strip(" ,") for part in re.sub(r"(,\s*)+,", ",", rest).split(";"))
    return "; ".join(part for part in parts if part), tuple(known[id] for id in ids)
