"""What a visitor asks of the social map, read from the address: words, a place, a subject, open now, a language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.http import QueryDict

from rechtop.law.everyday.alike import URGENT
from rechtop.law.everyday.spelling import plain, sound
from rechtop.law.everyday.vocabulary import telling
from rechtop.law.subjects import DOMAINS, EVENTS
from rechtop.organisations.find.place import Spot, spots
from rechtop.organisations.find.sealed import opened, seal
from rechtop.organisations.names import LANGUAGES, is_right, right_name

SEALED = "vraag"
"""What stands in an address in the place of what was typed."""

LONGEST = 100
"""How many letters of what was typed are looked at."""

DOMAIN_NAMES = {domain.id: domain.title for domain in DOMAINS}


@dataclass(frozen=True)
class Asked:
    """What was asked. ``domain`` and ``event`` are those of rechtop.law.subjects; ``right`` is one of the law.

    Empty is no choice.
    """

    words: str = ""
    where: str = ""
    domain: str = ""
    event: str = ""
    language: str = ""
    right: str = ""
    only_open: bool = False
    page: int = 1
    is_too_old: bool = False

    @classmethod
    def read(cls, sent: QueryDict) -> Asked:
        """From a form or an address; what is no choice of ours counts as nothing chosen.

        ``is_too_old``: what was typed stood sealed in the address, and opens no more.
        """
        if SEALED in sent:
            text = opened(sent.get(SEALED, ""))
            return replace(cls.read(QueryDict(text)), is_too_old=not text)
        page = sent.get("pagina", "1")
        return cls(
            words=_line(sent.get("zoek", "")),
            where=_line(sent.get("waar", "")),
            domain=_one_of(sent.get("onderwerp", ""), DOMAIN_NAMES),
            event=_one_of(sent.get("gebeurtenis", ""), EVENTS),
            language=_one_of(sent.get("taal", ""), LANGUAGES),
            right=sent.get("recht", "") if is_right(sent.get("recht", "")) else "",
            only_open=sent.get("nu") == "1",
            page=int(page) if page.isascii() and page.isdigit() and len(page) < 5 and int(page) else 1,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked yet."""
        return replace(self, page=1, is_too_old=False) == Asked()

    @property
    def is_choosing(self) -> bool:
        """Whether something was chosen that is about services only."""
        return bool(self.domain or self.event or self.language or self.right or self.only_open)

    @cached_property
    def spots(self) -> list[Spot]:
        """What the place may be, the best first."""
        return spots(self.where) if self.where else []

    @property
    def spot(self) -> Spot | None:
        """The place that is gone on with."""
        return self.spots[0] if self.spots else None

    @property
    def right_name(self) -> str:
        """The right that is asked help with, by its name; empty when none is."""
        return right_name(self.right)

    @property
    def is_urgent(self) -> bool:
        """Whether a word was typed after which a page first says whom to call now."""
        return not URGENT.isdisjoint(sound(word) for word in plain(self.words))

    def address(self, page: int = 1, where: str | None = None) -> str:
        """The same question on another page of answers, or about another place: what follows the "?".

        Words and a place are sealed in it; what is only chosen from our lists may be read.
        """
        told = {
            "zoek": self.words,
            "waar": self.where if where is None else where,
            "onderwerp": self.domain,
            "gebeurtenis": self.event,
            "taal": self.language,
            "recht": self.right,
            "nu": "1" if self.only_open else "",
            "pagina": str(page) if page > 1 else "",
        }
        line = urlencode({name: value for name, value in told.items() if value})
        return urlencode({SEALED: seal(line)}) if told["zoek"] or told["waar"] else line

    @property
    def likely_domain(self) -> str:
        """The part of life that the words are about, as far as its own examples tell; empty when they do not."""
        heard = set(telling(self.words))
        shared = {d.id: len(heard & set(telling(f"{d.title} {d.examples}"))) for d in DOMAINS}
        best = max(shared, key=lambda domain: shared[domain])
        return self.domain or (best if shared[best] else "")


def _line(text: str) -> str:
    return " ".join(text.replace("\0", " ").split())[:LONGEST]


def _one_of(text: str, choices: dict[str, str]) -> str:
    return text if text in choices else ""
