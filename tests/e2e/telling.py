"""Somebody who tells her story: each question of the interview is answered from a household that the page does not see.

The people are made up. What a story does not tell is "weet ik niet"; benefits and summaries that it does not tell are
as for most people.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from playwright.sync_api import Locator, Page, expect

from rechtop.explorer.interview.sharing import is_shared
from rechtop.explorer.interview.summing import summary_of, usual_answer
from rechtop.law.catalogue import law
from rechtop.rules.values import Told

UNKNOWN = "?"
MOST_TABS = 200
MOST_SCREENS = 120


@dataclass(frozen=True)
class Person:
    """Somebody on the address: what she is called, when she was born, what she is of the first."""

    name: str
    born: str
    is_: str = ""


@dataclass(frozen=True)
class Story:
    """A made-up household: its people and every answer that they can give, by the name of its question."""

    people: tuple[Person, ...]
    answers: Mapping[str, str]
    domains: tuple[str, ...] = ()

    def answer(self, name: str) -> str:
        """What they answer to a question."""
        if name in self.answers:
            return self.answers[name]
        kind, _, rest = name.partition(".")
        return "nee" if kind in ("r", "l") and rest.count(".") == 1 else UNKNOWN

    def marks(self, screen: str, covers: list[str]) -> list[str]:
        """What they mark on a screen that asks for what is unusual."""
        summary = summary_of(screen)
        assert summary is not None
        told = [cover for cover in covers if cover in self.answers]
        return [cover for cover in told if not _same(self.answers[cover], usual_answer(law(), summary, cover))]


def _same(one: str, other: Told) -> bool:
    """Whether two answers say the same; 0 and 0.00 do, and one of several usual options does."""
    if not isinstance(other, str):
        return isinstance(other, list) and one in other
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other


class Mouse:
    """Uses a page as with a mouse or a finger."""

    def press(self, target: Locator) -> None:
        """Push a button, follow a link, mark a box or unfold something."""
        target.click()

    def choose(self, target: Locator) -> None:
        """Choose one of several."""
        target.check()

    def write(self, target: Locator, text: str) -> None:
        """Fill in a field."""
        target.fill(text)

    def pick(self, target: Locator, value: str) -> None:
        """Choose from a list that folds down."""
        target.select_option(value)


class Keyboard(Mouse):
    """Uses a page with the keyboard alone: Tab until it is there, then the key that every browser knows."""

    def press(self, target: Locator) -> None:
        self._to(target)
        is_box = target.evaluate("e => e.type === 'checkbox'")
        target.page.keyboard.press("Space" if is_box else "Enter")

    def choose(self, target: Locator) -> None:
        group = f"e => document.activeElement.name === '{target.get_attribute('name')}'"
        self._to(target, arrived=group)
        for _ in range(MOST_TABS):
            if target.evaluate("e => e === document.activeElement"):
                break
            target.page.keyboard.press("ArrowDown")
        target.page.keyboard.press("Space")
        expect(target).to_be_checked()

    def write(self, target: Locator, text: str) -> None:
        self._to(target)
        target.page.keyboard.press("Control+A")
        target.page.keyboard.type(text)

    def pick(self, target: Locator, value: str) -> None:
        self._to(target)
        label = target.locator(f"option[value='{value}']").inner_text()
        target.page.keyboard.type(label)
        expect(target).to_have_value(value)

    def _to(self, target: Locator, arrived: str = "e => e === document.activeElement") -> None:
        for _ in range(MOST_TABS):
            if target.evaluate(arrived):
                return
            target.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard never reaches {target}")


@dataclass
class Telling:
    """One interview in a browser. ``screens`` are the questions that were put, with the answers, in their order."""

    page: Page
    story: Story
    hands: Mouse = field(default_factory=Mouse)
    screens: list[tuple[str, str]] = field(default_factory=list)

    def begin(self, *, helping: bool = False, shielded: bool = False) -> None:
        """From the beginning of the interview up to the first question."""
        page, hands = self.page, self.hands
        for domain in self.story.domains:
            hands.press(page.locator(f"input[name=domein][value={domain}]"))
        if helping:
            hands.choose(page.locator("input[name=voor][value=iemand]"))
        if shielded:
            hands.press(page.locator("input[name=scherm]"))
        hands.press(page.get_by_role("button", name="Begin", exact=True))
        for number, person in enumerate(self.story.people):
            expect(page.locator("#naam")).to_be_visible()
            if number:
                expect(page.locator(".people li")).to_have_count(number)
            hands.write(page.locator("#naam"), person.name)
            if person.is_:
                hands.pick(page.locator("#band"), person.is_)
            self._day(person.born)
            hands.press(page.locator("button[name=doe][value=erbij]"))
        expect(page.locator(".people li")).to_have_count(len(self.story.people))
        hands.press(page.get_by_role("button", name="Dat is iedereen"))
        expect(page.locator("#vraag")).to_be_visible()

    def tell(self, most: int = MOST_SCREENS) -> None:
        """Answer until there is nothing left to ask, or ``most`` screens; a pause is for going on."""
        page = self.page
        while len(self.screens) < most:
            page.wait_for_url(re.compile(r"/rechten/(vraag/\d+|pauze|uitkomst)$"))
            if page.url.endswith("/uitkomst"):
                return
            if page.url.endswith("/pauze"):
                self.hands.press(page.get_by_role("link", name="Ga verder met de vragen").first)
                page.wait_for_url(re.compile(r"/rechten/(vraag/\d+|uitkomst)$"))
                continue
            self._answer()
        assert most < MOST_SCREENS, f"more than {most} questions"

    def _answer(self) -> None:
        page = self.page
        here = page.url
        name = page.locator("#vraag input[name=vraag]").input_value()
        covers = [str(field.get_attribute("value")) for field in page.locator("input[name=dekt]").all()]
        if is_shared(name):
            self._several(name, covers)
        elif covers:
            marks = self.story.marks(name, covers)
            for mark in marks:
                kind = page.locator(".unfolds", has=page.locator(f"[value='{mark}']")).locator("input[name=soort]")
                if kind.count() and not kind.is_checked():
                    self.hands.press(kind)
                self.hands.press(page.locator(f"input[name=klopt][value='{mark}']"))
            if not marks:
                self.hands.press(page.locator("input[name=niets]"))
            self._onward()
            self.screens.append((name, ", ".join(marks) or "niets hiervan"))
        else:
            answer = self.story.answer(name)
            self._one(answer)
            self.screens.append((name, answer))
        expect(page, f"{name}: {self.screens[-1][1]} is taken").not_to_have_url(here)

    def _several(self, name: str, covers: list[str]) -> None:
        """Answer for each person on the screen; what nobody told is left open."""
        page, hands = self.page, self.hands
        told = {cover: answer for cover in covers if (answer := self.story.answer(cover)) != UNKNOWN}
        for cover, answer in told.items():
            field = f"[name='{cover}:"
            if page.locator(f"{field}jaar']").count():
                for part, text in zip(("jaar", "maand", "dag"), answer.split("-"), strict=False):
                    hands.write(page.locator(f"{field}{part}']"), text)
            elif page.locator(f"{field}bedrag']").count():
                hands.write(page.locator(f"{field}bedrag']"), answer)
            elif page.locator(f"select{field}keuze']").count():
                hands.pick(page.locator(f"select{field}keuze']"), answer)
            else:
                hands.choose(page.locator(f"input{field}keuze'][value='{answer}']"))
        if told:
            self._onward()
        else:
            hands.press(page.locator(f"#vraag button[name=doe][value='{UNKNOWN}']"))
        self.screens.append((name, ", ".join(told.values()) or UNKNOWN))

    def _one(self, answer: str) -> None:
        page, hands = self.page, self.hands
        at_once = page.locator(f"#vraag button[name=doe][value='{answer}']")
        if at_once.count():
            hands.press(at_once)
            return
        if page.locator("#jaar").count():
            self._day(answer)
        elif page.locator("#minstens").count() and " tot " in answer:
            hands.press(page.get_by_text("Ik weet het niet precies"))
            for part, text in zip(("minstens", "hoogstens"), answer.split(" tot "), strict=True):
                hands.write(page.locator(f"#{part}"), text)
        elif page.locator("#bedrag").count():
            hands.write(page.locator("#bedrag"), answer)
        else:
            choice = page.locator(f"input[name=keuze][value='{answer}']").last
            if not choice.is_visible():
                hands.press(page.get_by_text("Ik weet het preciezer"))
            hands.choose(choice)
        self._onward()

    def _day(self, day: str) -> None:
        """Fill in a day, a month or a year, in the order in which the fields stand."""
        parts = dict(zip(("jaar", "maand", "dag"), day.split("-"), strict=False))
        for name in reversed(parts):
            self.hands.write(self.page.locator(f"#{name}"), parts[name])

    def _onward(self) -> None:
        self.hands.press(self.page.locator("#vraag button[name=doe][value=verder]"))
