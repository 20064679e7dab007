"""Plain text in the little HTML that IPDC keeps its texts in, and back. No mark of others ever comes through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from rechtop.organisations.hsds.values import text, web


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, and where it leads."""

    text: str
    link: str = ""


@dataclass
class Marked:
    """What a text holds: its lines, and the lines that stand in a list."""

    lines: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines outside lists."""
        return "\n".join(self.lines).strip()


def marked(words: str = "", items: Iterable[Item] = ()) -> str:
    """A text as HTML: each line a paragraph, then the list."""
    found = "".join(f"<p>{escape(line.rstrip(), quote=False)}</p>" for line in text(words).splitlines())
    listed = "".join(f"<li>{_line(item)}</li>" for item in items)
    return (found + (f"<ul>{listed}</ul>" if listed else "")) or "<p></p>"


def _line(item: Item) -> str:
    inner = "<br>".join(escape(line, quote=False) for line in text(item.text).splitlines())
    link = web(item.link)
    return f'<a href="{escape(link)}">{inner}</a>' if link else inner


def unmarked(written: str) -> Marked:
    """What an HTML text says; scripts and styles say nothing."""
    reader = _Reader()
    reader.feed(written)
    reader.close()
    reader.end_line()
    while reader.found.lines and not reader.found.lines[-1]:
        reader.found.lines.pop()
    return reader.found


class _Reader(HTMLParser):
    """Gathers the words between marks, line by line."""

    _BLOCKS = frozenset({"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "table", "tr"})
    _SILENT = frozenset({"script", "style", "template"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Marked()
        self._words: list[str] = []
        self._silent = 0
        self._link = ""
        self._is_item = False
        self._is_paragraph = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SILENT:
            self._silent += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag == "li":
            self.end_line()
            self._is_item = True
        elif tag in self._BLOCKS and not self._is_item:
            self.end_line()
            self._is_paragraph = tag == "p"
        elif tag == "a":
            self._link = web(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "li" or (tag in self._BLOCKS and not self._is_item):
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_line(self) -> None:
        """Close the line or the item that is being read."""
        words = "\n".join(" ".join(line.split()) for line in "".join(self._words).split("\n")).strip("\n")
        words = text(words)
        if self._is_item and words:
            self.found.items.append(Item(words, self._link))
        elif words or self._is_paragraph:
            self.found.lines += words.split("\n")
        self._words, self._link, self._is_item, self._is_paragraph = [], "", False, False
