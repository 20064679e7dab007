"""Reads the file of one local right. Everything that is wrong is named at once, with line and column."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from rechtop.law.catalogue import right_folders
from rechtop.law.local.benefit import Benefit, Budget, Decision, Example, Source
from rechtop.law.local.declared import declared
from rechtop.law.local.errors import LocalRefused, Misread, Problem, TextWrong
from rechtop.law.local.fields import SHORT, UNKNOWN, Fields, Notes, plain, told, told_names
from rechtop.law.local.meaning import Meaning
from rechtop.law.local.nodes import Names, Words, read
from rechtop.law.local.tree import Part
from rechtop.law.local.vocabulary import Vocabulary, facts_of_the_law, quantities_of_the_law
from rechtop.law.residence.gate import JUDGEMENT, default_gate, is_belgian
from rechtop.law.subjects import GRONDRECHTEN
from rechtop.rules.errors import LawError
from rechtop.rules.facts import OTHER, FactLeaf
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth
from rechtop.rules.logic import ALWAYS
from rechtop.rules.named import Reference, judged, named_choice, named_day, named_number, named_truth
from rechtop.rules.people import each
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

T = TypeVar("T")

KEYS = (
    "owner", "owner_name", "areas", "right", "name", "summary", "grondrecht", "holder", "administered_by",
    "apply_at", "telephone", "documents", "valid_from", "valid_until", "decision", "budget", "source", "residence",
    "facts", "quantities", "who", "conditions", "amount", "examples", "about",
)  # fmt: skip
MOST_AREAS, MOST_CONDITIONS, MOST_QUANTITIES, MOST_EXAMPLES, MOST_DOCUMENTS = 600, 20, 40, 20, 20

_ID = r"[a-z]\w{1,40}"
_NO_ID = "gebruik kleine letters, cijfers en _, hoogstens 40 tekens"
_TAKEN = frozenset({"who", "conditions", "amount", "pays", "holds", "received", "receives", JUDGEMENT, "outcome"})


def read_benefit(
    content: bytes, file: str, known: dict[str, FactLeaf] | None = None, *, is_demo: bool = False
) -> Benefit:
    """Read the file of one right. ``known`` holds the own facts of the owner's other files.

    Raises LocalRefused with everything that is wrong.
    """
    notes = Notes()
    fields = Fields(read(content, file), notes, KEYS)
    found = _Reader(fields, {} if known is None else known).benefit(content, file, is_demo)
    if found is None or notes.problems:
        raise LocalRefused(file, notes.problems or [Problem(fields.at, "dit bestand is niet volledig")])
    return found


class _Reader:
    def __init__(self, fields: Fields, known: dict[str, FactLeaf]) -> None:
        self.fields, self.notes, self.known = fields, fields.notes, known

    def benefit(self, content: bytes, file: str, is_demo: bool) -> Benefit | None:
        """The whole right; None when there is too little to go on."""
        fields = self.fields
        owner, right = fields.code("owner", _ID, _NO_ID), fields.code("right", _ID, _NO_ID)
        if owner in right_folders():
            self.notes.wrong(fields.place("owner"), f"{owner!r} is een recht van de wet; kies een andere naam")
        self.id = f"{owner}.{right}"
        self.holder = Holder(fields.one_of("holder", [holder.value for holder in Holder]))
        self.decider = fields.text("administered_by", SHORT)
        own = declared(fields, owner, self.known) if owner else {}
        self.names = Vocabulary(self.id, own)
        source = fields.part("source", ("title", "url", "seen"))
        title = source.text("title", SHORT)
        named = tuple(self.quantities(title))
        law = self.right(title) if owner and right else None
        decision = fields.part("decision", ("by", "date", "number"))
        start, end = fields.day("valid_from"), fields.day("valid_until")
        if start is not None and end is not None and start > end:
            self.notes.wrong(fields.place("valid_until"), "het einde komt na het begin")
        if law is None:
            return None
        return Benefit(
            id=self.id,
            owner=owner,
            owner_name=fields.text("owner_name", SHORT),
            areas=self.areas(),
            name=fields.text("name", SHORT),
            summary=fields.text("summary"),
            grondrecht=fields.one_of("grondrecht", GRONDRECHTEN),
            administered_by=self.decider,
            apply_at=fields.text("apply_at"),
            telephone=fields.text("telephone", SHORT, needed=False),
            documents=tuple(self.lines("documents")),
            valid_from=start,
            valid_until=end,
            decision=Decision(decision.text("by", SHORT), decision.day("date"), decision.text("number", SHORT)),
            budget=self.budget(),
            source=Source(title, source.address("url"), source.text("seen")),
            right=law,
            named=named,
            facts=tuple(own.values()),
            receives=tuple(self.names.receiving),
            examples=tuple(self.examples()),
            fingerprint=hashlib.sha256(content).hexdigest(),
            file=file,
            advice=tuple(self.notes.advice),
            is_demo=is_demo,
        )

    def areas(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for code, place, name in self.fields.entries("areas", MOST_AREAS):
            if not re.fullmatch(r"\d{5}", code, re.ASCII) or not isinstance(name, Words):
                self.notes.wrong(place, f"{code!r}: schrijf de NIS-code (vijf cijfers) met de naam van de gemeente")
            else:
                found[code] = self.notes.tried(partial(plain, name, SHORT, self.notes), "")
        if not found:
            self.notes.wrong(self.fields.place("areas"), "noem minstens één gebied: de NIS-code met de naam")
        return found

    def lines(self, key: str) -> list[str]:
        found = []
        for node in self.fields.items(key, MOST_DOCUMENTS):
            if isinstance(node, Words):
                found.append(self.notes.tried(partial(plain, node, SHORT, self.notes), ""))
            else:
                self.notes.wrong(node.at, "hier hoort een tekst te staan")
        return found

    def budget(self) -> Budget:
        told = self.fields.part("budget", ("limited", "amount"))
        return Budget(told.one_of("limited", ("yes", "no", UNKNOWN)), told.text("amount", SHORT, needed=False))

    # -- what is computed --------------------------------------------------------------------------------------------

    def quantities(self, source: str) -> list[Reference]:
        """The named intermediate quantities, each of which the later ones may use."""
        found: list[Reference] = []
        for name, place, node in self.fields.entries("quantities", MOST_QUANTITIES):
            if not re.fullmatch(_ID, name, re.ASCII) or name in _TAKEN:
                self.notes.wrong(place, f"{name!r} kan geen naam zijn: {_NO_ID}")
            elif name in facts_of_the_law() or name in quantities_of_the_law():
                self.notes.wrong(place, f"{name!r} is al een gegeven van de wet; kies een andere naam")
            elif not isinstance(node, Names):
                self.notes.wrong(node.at, "hier horen velden te staan: value en text")
            else:
                told = Fields(node, self.notes, ("value", "text"))
                text, written = told.text("text"), told.tree("value")
                expr = self.made(told, "value", written, Meaning(self.names).expr)
                if expr is not None:
                    self.names.named[name] = quantity = _named(f"{self.id}.{name}", expr, text, source)
                    found.append(quantity)
        return found

    def right(self, source: str) -> Right | None:
        """The right itself; None when it cannot be made."""
        fields = self.fields
        who = self.truth(fields, "who", "who") if fields.has("who") else ALWAYS
        conditions = [condition for condition in self.conditions(source) if condition is not None]
        if fields.one_of("residence", ("default", "own"), "default") == "default":
            conditions.append(Condition(JUDGEMENT, self.gate(), "Uw verblijf opent dit recht.", source))
        amount = self.amount(source) if fields.has("amount") else None
        if self.notes.problems:
            return None

        def made() -> Right:
            try:
                return Right(self.id, self.holder, tuple(conditions), amount, who)
            except LawError as error:
                raise Misread(fields.place("conditions"), f"dit recht past niet: {error}") from None

        return self.notes.tried(made, None)

    def gate(self) -> Truth:
        """Belgian nationality passes; any other status is for a human. For a household everybody is looked at."""
        text = "of uw verblijf dit recht opent"
        if self.holder.is_personal:
            return default_gate(self.id, by=self.decider, text=text)
        return each(ALWAYS, is_belgian.of(OTHER)) | judged(
            self.id, JUDGEMENT, by=self.decider, text=text, personal=False
        )

    def conditions(self, source: str) -> list[Condition | None]:
        found: list[Condition | None] = []
        taken: set[str] = set(_TAKEN) | set(self.names.named)
        nodes = self.fields.items("conditions", MOST_CONDITIONS)
        if not nodes:
            self.notes.wrong(self.fields.place("conditions"), "een recht heeft minstens één voorwaarde")
        for node in nodes:
            if not isinstance(node, Names):
                self.notes.wrong(node.at, "hier horen velden te staan: id, holds, text")
                continue
            told = Fields(node, self.notes, ("id", "holds", "text", "source"))
            id = told.code("id", r"[a-z]\w{0,40}", _NO_ID)
            if id in taken:
                self.notes.wrong(told.place("id"), f"de naam {id!r} is al gebruikt; kies een andere")
            taken.add(id)
            text, cited = told.text("text"), told.text("source", SHORT, needed=False)
            holds = self.truth(told, "holds", id)
            found.append(Condition(id, holds, text, cited or source))
        return found

    def truth(self, told: Fields, key: str, id: str) -> Truth:
        """A condition; in ``who`` no human judges."""
        meaning = Meaning(self.names, judges="" if key == "who" else id, personal=self.holder.is_personal)
        return self.made(told, key, told.tree(key), meaning.condition) or ALWAYS

    def amount(self, source: str) -> Amount | None:
        told = self.fields.part("amount", ("value", "kind", "text", "source"))
        kind = AmountKind(told.one_of("kind", [kind.value for kind in AmountKind]))
        text, cited = told.text("text"), told.text("source", SHORT, needed=False)
        value = self.made(told, "value", told.tree("value"), Meaning(self.names).number)
        if value is None:
            return None
        if not any(word == "EUR" for word, _ in value.unit.powers):
            self.notes.wrong(told.place("value"), f"een bedrag is in EUR, en dit is in {value.unit}")
        if value.axes and not self.holder.is_personal:
            self.notes.wrong(told.place("value"), "dit recht is van het huishouden; tel op met sum(...) of count(...)")
        return Amount(value, kind, text, cited or source)

    def made(self, told: Fields, key: str, written: Part | None, make: Callable[[Part], T]) -> T | None:
        """What a tree means; what is wrong is noted at its place in the file."""
        if written is None:
            return None

        def read() -> T:
            words = told.words(key)
            try:
                found = make(written)
            except TextWrong as error:
                raise Misread(words.place(error.at), str(error)) from None
            if isinstance(found, Expr) and key != "value" and not self.holder.is_personal and found.axes:
                whose = "dit recht is van het huishouden; zeg van wie: any(...), every(...) of count(...)"
                raise Misread(words.at, whose)
            return found

        return self.notes.tried(read, None)

    # -- examples ----------------------------------------------------------------------------------------------------

    def examples(self) -> list[Example]:
        found = []
        for node in self.fields.items("examples", MOST_EXAMPLES):
            if not isinstance(node, Names):
                self.notes.wrong(node.at, "hier horen velden te staan: id, household, expect")
                continue
            fields = Fields(node, self.notes, ("id", "source", "household", "expect"))
            id = fields.code("id", r"[a-z]\w{0,60}", _NO_ID)
            household = node.entries.get("household")
            expect: list[tuple[str, str, str]] = []
            for name, place, wanted in fields.entries("expect", MOST_CONDITIONS + MOST_QUANTITIES):
                values = told_names(wanted) if isinstance(wanted, Names) else {"": told(wanted)}
                for who, value in values.items():
                    if isinstance(value, str):
                        expect.append((name, who, value))
                    else:
                        self.notes.wrong(place, "hier hoort één waarde te staan, of een waarde per persoon")
            if not expect:
                self.notes.wrong(node.at, "een voorbeeld zegt wat eruit moet komen (expect)")
            found.append(Example(id, told(household) if household is not None else {}, tuple(expect), node.at))
        return found


def _named(id: str, expr: Expr, text: str, source: str) -> Reference:
    if isinstance(expr, Number):
        return named_number(id, expr, text, source)
    if isinstance(expr, Choice):
        return named_choice(id, expr, text, source)
    if isinstance(expr, Day):
        return named_day(id, expr, text, source)
    if isinstance(expr, Truth):
        return named_truth(id, expr, text, source)
    raise TypeError(f"{id} is no number, choice, day or truth")
