"""Walking every route as somebody, and noting every canary in what comes back."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from rechtop.accounts.models import User
from rechtop.journal.models import Entry
from rechtop.reception.counting.periods import Kind, before, period_of
from tests.accounts.logging_in import log_in
from tests.reception.control.planting import Garden

_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FROM_ELSEWHERE = re.compile(
    r"<(?:script|link|img|iframe|form|source|object)[^>]*=\s*[\"']?(?:https?:)?//", re.IGNORECASE
)
_OF = {
    "appointment": "Appointment", "asked": "Request", "card": "Card", "event": "Event", "meeting": "ClientMeeting",
    "message_pk": "Message", "other": "Trajectory", "step": "Step",
}  # fmt: skip
_WORDS = {
    "overdracht/in": "CameIn", "opening": "Opening", "bewaren": "Removal", "overdracht": "Handover",
    "document": "Document",
}  # fmt: skip


@dataclass(frozen=True)
class Visitor:
    """Who walks: a name for the report, the account (None: nobody), and what the access table opens for her.

    ``reads``: these files; ``controls``: the journal of their organisation; ``works_with``: people in it.
    """

    name: str
    user: User | None
    reads: frozenset[str] = frozenset()
    controls: frozenset[str] = frozenset()
    works_with: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Seen:
    """A canary in an answer; ``owner`` is the file whose page it was (empty: a page of no file).

    ``noted``: giving this answer left a line in the journal, about that file when it is a page of one.
    """

    route: str
    method: str
    visitor: Visitor
    tag: str
    what: str
    where: str
    owner: str
    noted: bool


@dataclass(frozen=True)
class Answer:
    """What came back, without its content."""

    route: str
    method: str
    visitor: Visitor
    status: int
    is_tight: bool
    fault: str = ""


BELOW = ("rechtop.explorer", "rechtop.organisations", "rechtop.areas", "rechtop.accounts", "allauth", "ninja")
"""Rooms below the reception: the arrows of the house (`make check-arrows`) keep them from importing it."""


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Every route of the site whose view may import the tables of a store."""
    for found in (resolver or get_resolver()).url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from routes(found, route)
        else:
            assert isinstance(found, URLPattern)
            if not found.callback.__module__.startswith(BELOW):
                yield route


class Walk:
    """One walk over many routes; ``seen`` holds the canaries, ``answers`` what was asked."""

    def __init__(self, gardens: Iterable[Garden], databases: Iterable[str]) -> None:
        self.gardens, self._databases = list(gardens), list(databases)
        self._lines = {garden.store: Entry.objects.using(garden.store).count() for garden in self.gardens}
        self.seen: list[Seen] = []
        self.answers: list[Answer] = []
        forms = {form: (garden.tag, what) for garden in self.gardens for form, what in garden.forms.items()}
        self._forms = forms
        self._any = re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))

    def canaries(self, text: str) -> set[tuple[str, str]]:
        """The canaries in a text: of which file, which field."""
        return {self._forms[form] for form in self._any.findall(text)}

    def visit(
        self, visitor: Visitor, found: Iterable[str], tags: Iterable[str] = ("open",), methods: Iterable[str] = ("GET",)
    ) -> None:
        """Ask each route, about each of these files where it is about one; nothing that a page writes is kept."""
        gardens = [garden for garden in self.gardens if garden.tag in tags]
        client = Client(raise_request_exception=False)
        if visitor.user is not None:
            log_in(client, visitor.user)
        for route in found:
            for garden in gardens if "<" in route else gardens[:1]:
                address = _address(route, garden)
                for method in methods:
                    with ExitStack() as stack:
                        for database in self._databases:
                            stack.enter_context(transaction.atomic(using=database))
                            stack.callback(transaction.set_rollback, True, using=database)
                        asked: Any = client.generic(method, address)
                        self._note(route, method, visitor, asked, garden.tag if "dossier/<uuid:pk>" in route else "")

    def _note(self, route: str, method: str, visitor: Visitor, answer: HttpResponseBase, owner: str) -> None:
        body = _read(answer)
        head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
        head += str(answer.cookies)
        html = "html" in answer.headers.get("Content-Type", "")
        tight = not html or ("default-src 'none'" in head and not _FROM_ELSEWHERE.search(body))
        info: Any = getattr(answer, "exc_info", None)
        fault = repr(info[1]) if answer.status_code == 500 and info else ""
        self.answers.append(Answer(route, method, visitor, answer.status_code, tight, fault))
        for where, text in (("body", body), ("headers", head)):
            found = self.canaries(text)
            noted = {tag: self._noted(tag, visitor, owner == tag) for tag, _what in found}
            for tag, what in found:
                self.seen.append(Seen(route, method, visitor, tag, what, where, owner, noted[tag]))

    def _noted(self, tag: str, visitor: Visitor, is_own_page: bool) -> bool:
        """Whether the journal tells that she came by in this request; what a request writes is gone after it."""
        garden = next(one for one in self.gardens if one.tag == tag)
        lines = Entry.objects.using(garden.store).filter(number__gt=self._lines[garden.store], who__isnull=False)
        lines = lines.filter(who=visitor.user.pk) if visitor.user is not None else lines.none()
        return lines.filter(about=garden.file.pk).exists() if is_own_page else lines.exists()


def _address(route: str, garden: Garden) -> str:
    def filled(match: re.Match[str]) -> str:
        kind, name = match[1] or "str", match[2]
        if kind == "uuid":
            model = _OF.get(name) or next((to for word, to in _WORDS.items() if f"{word}/" in route), "Trajectory")
            if "dossier/<uuid:pk>" in route and name == "pk":
                model = "Trajectory"
            row = garden.rows.get(model)
            return str(row.pk if row is not None else uuid4())
        if "cijfers" in route:
            return str(before(before(period_of(Kind.QUARTER, garden.on))))  # surely over, and ready to be published
        known = {"int": "1", "kind": "dienst", "domain": "financien", "whom": "persoon"}
        return known.get(kind if kind != "slug" else name, "x")

    return "/" + _PARAMETER.sub(filled, route).lstrip("^").rstrip("$")


def _read(answer: HttpResponseBase) -> str:
    body: bytes = b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type, attr-defined]
    if body[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(body)) as found:
            body = b"\n".join(found.read(name) for name in found.namelist())
    elif body[:4] == b"%PDF":
        body = b"\n".join(map(_unpacked, _STREAM.findall(body)))
    return body.decode(errors="replace")


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
