"""Somebody who goes through the interview as a browser without JavaScript does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy

import html5lib
from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.law.catalogue import law

START, PEOPLE, NEXT, ANSWERS = "/rechten", "/rechten/wie", "/rechten/vraag", "/rechten/antwoorden"
Fields = Mapping[str, str | list[str]]


_SEEN: set[str] = set()
_BEGUN: dict[tuple[object, ...], dict[str, object]] = {}


def _refuse_broken(page: str) -> None:
    """Refuse HTML that a browser would have to repair; a page of the same tags as an earlier one is not read again."""
    tags = "".join(re.findall(r"</?[a-z0-9]+", page))
    if tags not in _SEEN:
        html5lib.HTMLParser(strict=True).parse(page)
        _SEEN.add(tags)


class Visitor:
    """Holds the page that is shown; every page must be valid HTML and may not be kept by anybody."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.address = ""
        self.page = BeautifulSoup("", "html.parser")

    # -- going around --------------------------------------------------------------------------------------------------

    def go(self, address: str) -> BeautifulSoup:
        return self._follow(self.client.get(address), address)

    def send(self, address: str, fields: Fields) -> BeautifulSoup:
        return self._follow(self.client.post(address, fields), address)

    def _follow(self, response: HttpResponse, address: str) -> BeautifulSoup:
        while response.status_code in (301, 302):
            address = response.headers["Location"]
            response = self.client.get(address)
        assert response.status_code == 200, address
        assert response.headers["Cache-Control"] == "no-store"
        _refuse_broken(response.content.decode())
        self.address = address
        self.page = BeautifulSoup(response.content.decode(), "html.parser")
        return self.page

    # -- an interview --------------------------------------------------------------------------------------------------

    def begin(self, **choices: str | list[str]) -> BeautifulSoup:
        return self.send(START, {"voor": "zelf", **choices})

    def person(self, name: str, **fields: str) -> BeautifulSoup:
        return self.send(PEOPLE, {"doe": "erbij", "naam": name, **fields})

    def everybody(self) -> BeautifulSoup:
        return self.send(PEOPLE, {"doe": "klaar"})

    def alone(self, year: str = "1957", **choices: str | list[str]) -> BeautifulSoup:
        """Begin as one person of whom only the year of birth is known.

        The pages that lead there are walked once; who begins in the same way goes on from there.
        """
        how = (timezone.localdate(), *law().rights, year, repr(sorted(choices.items())))
        if how not in _BEGUN:
            self.begin(**choices)
            self.person("ik", jaar=year)
            self.everybody()
            _BEGUN[how] = deepcopy(dict(self.client.session.items()))
            return self.page
        session = self.client.session
        session.update(deepcopy(_BEGUN[how]))
        session.save()
        return self.go(NEXT)

    def answer(self, **fields: str | list[str]) -> BeautifulSoup:
        """Answer the question on the page."""
        hidden: dict[str, str | list[str]] = {"vraag": self.question}
        if covers := [str(tag["value"]) for tag in self.page.select("#vraag [name=dekt]")]:
            hidden["dekt"] = covers
        return self.send(self.address, {**hidden, **fields})

    def put(self, name: str, **fields: str | list[str]) -> BeautifulSoup:
        """Answer a question by its name, whatever is on the page."""
        return self.send(self.address, {"vraag": name, **fields})

    def until(self, name: str, most: int = 80) -> BeautifulSoup:
        """Answer as usual until a question is on the page."""
        for _ in range(most):
            if self.question == name:
                return self.page
            self.usual()
        raise AssertionError(f"{name} is not asked")

    def until_amount(self, most: int = 80) -> str:
        """Answer "weet ik niet" until an amount is asked; gives the name of that question."""
        for _ in range(most):
            if self.page.select_one("#bedrag"):
                return self.question
            self.answer(doe="?") if self.question else self.go(NEXT)
        raise AssertionError("no amount is asked")

    def usual(self) -> BeautifulSoup:
        """Answer the question on the page with no, nothing, none or the first option; go on after a pause."""
        form = self.page.select_one("#vraag")
        if form is None:
            return self.go(NEXT)
        if form.select_one("[name=niets]"):
            return self.answer(doe="verder", niets="ja")
        if form.select_one(".together"):
            return self.answer(doe="verder", **self.shared())
        if form.select_one("button[value=nee]"):
            return self.answer(doe="nee")
        if (option := form.select_one("[name=keuze]")) is not None:
            return self.answer(doe="verder", keuze=str(option["value"]))
        if form.select_one("[name=jaar]"):
            return self.answer(doe="verder", jaar="2015")
        return self.answer(doe="verder", bedrag="0")

    def shared(self, choice: str = "", amount: str = "0", year: str = "2015") -> dict[str, str]:
        """The same answer for everybody on the page: an option (else no, or the first), an amount or a year."""
        told: dict[str, str] = {}
        for tag in self.page.select("#vraag .person input:not([type=radio]), #vraag .person select"):
            value = {"bedrag": amount, "jaar": year, "keuze": choice}.get(str(tag["name"]).partition(":")[2], "")
            if tag.name == "select" and not value:
                value = str(tag.select("option[value]:not([value=''])")[0]["value"])
            told[str(tag["name"])] = value
        for tag in self.page.select("#vraag .person [type=radio][name$=keuze]"):
            if tag["value"] == (choice or "nee") or str(tag["name"]) not in told:
                told[str(tag["name"])] = str(tag["value"])
        return told

    # -- what is on the page -------------------------------------------------------------------------------------------

    @property
    def question(self) -> str:
        """The name of the question on the page; empty when there is none."""
        tag = self.page.select_one("#vraag [name=vraag]")
        return str(tag["value"]) if tag is not None else ""

    @property
    def title(self) -> str:
        return text(self.page.select_one("h1"))

    @property
    def left(self) -> int:
        """How many questions are left at most."""
        return int(text(self.page.select_one(".left")))

    @property
    def error(self) -> str:
        return text(self.page.select_one(".error-summary li"))

    @property
    def rights(self) -> list[str]:
        return [text(tag) for tag in self.page.select(".rights b")]


def text(tag: Tag | None) -> str:
    """The words of a part of a page, in one line; empty when it is not there."""
    return " ".join(tag.get_text(" ").split()) if tag is not None else ""
