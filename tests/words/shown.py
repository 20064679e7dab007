"""Every text that people see, with the place where it is written: of rights, facts, help right now, pages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from html import unescape

from rechtop.explorer import help_now
from rechtop.explorer.pages.right import RightPage
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import SUMMARIES
from rechtop.law.local.library import demo
from rechtop.law.local.reading import read_benefit
from rechtop.law.residence import gate
from rechtop.rules.rights import Right
from tests.house.files import ROOT, name_of, project_files, python_files
from tests.words.scoring import MOST_WORDS, MOST_WORDS_IN_A_NOTE

ON = date(2026, 3, 10)
"""A day, for what needs one; no text depends on it."""


@dataclass(frozen=True)
class Text:
    """A text: where it is written, what is shown with it (``around``), and how long its sentences may be."""

    place: str
    text: str
    around: str = ""
    most: int = MOST_WORDS


def every_text() -> list[Text]:
    """All of them, without those that are empty."""
    found = (*_rights(), *_local(), *_facts(), *_residence(), *_help(), *_python(), *_templates())
    return [text for text in found if text.text.strip()]


def _rights() -> Iterator[Text]:
    for id, right in law().rights.items():
        plain, notes = dict(_of_right(right)), dict(_notes(id))
        around = "\n\n".join((*plain.values(), *notes.values()))
        for place, text in plain.items():
            yield Text(f"recht {id} {place}", text, around)
        for place, text in notes.items():
            yield Text(f"recht {id} {place}", text, around, MOST_WORDS_IN_A_NOTE)
        for name, quantity in law().quantities.items():
            if name.startswith(f"{id}."):
                yield Text(f"tussenstap {name}", quantity.text, f"{around}\n\n{quantity.text}")
    for name, quantity in law().quantities.items():
        if name.partition(".")[0] not in law().rights:
            yield Text(f"tussenstap {name}", quantity.text)


def _of_right(right: Right) -> Iterator[tuple[str, str]]:
    words = about(right.id)
    yield "naam", words.name
    yield "samenvatting", words.summary
    yield "waar", words.apply_at
    yield "automatisch", words.automatic_note
    yield "oordeel", words.discretion
    yield "beroep", words.procedure.appeal
    yield "wachten", words.request.delay_reason
    yield "brief", f"{words.request.addressee}\n\n{words.request.text}"
    yield "terug in de tijd", words.procedure.retroactive
    for number, document in enumerate(words.procedure.documents, 1):
        yield f"papier {number}", document
    for other in words.interactions:
        yield f"samen met {other.right}", other.effect
    for condition in right.conditions:
        yield f"voorwaarde {condition.id}", condition.text
    if right.amount is not None:
        yield "bedrag", right.amount.text
    for (of, name), judgement in law().judgements.items():
        if of == right.id:
            yield f"onderzoek {name}", f"{judgement.authority} onderzoekt nog {judgement.text}."


def _notes(right: str) -> Iterator[tuple[str, str]]:
    for number, doubt in enumerate(about(right).doubts, 1):
        yield f"twijfel {number}", doubt
    for parameter in RightPage(law(), right, ON).parameters:
        yield f"getal {parameter.id}", parameter.about


def _local() -> Iterator[Text]:
    """The local rights that come with Rechtop: the demo content and the examples of the documentation."""
    files = sorted((ROOT / "examples" / "lokaal").glob("*.yaml"))
    examples = [read_benefit(path.read_bytes(), path.name) for path in files]
    for benefit in (*(each for benefits in demo().values() for each in benefits), *examples):
        told = {
            "naam": benefit.name,
            "samenvatting": benefit.summary,
            "waar": benefit.apply_at,
            "papieren": "\n\n".join(benefit.documents),
            **{f"voorwaarde {condition.id}": condition.text for condition in benefit.right.conditions},
            **{f"feit {leaf.fact.id}": f"{leaf.fact.question}\n\n{leaf.fact.why}" for leaf in benefit.facts},
        }
        for place, text in told.items():
            yield Text(f"lokaal recht {benefit.id} {place}", text, "\n\n".join(told.values()))


def _facts() -> Iterator[Text]:
    for fact in law().facts.values():
        labels = [label for _, label in fact.options] if fact.id != gate.residence_status.fact.id else []
        around = "\n\n".join((fact.question, fact.why, *labels))
        yield Text(f"feit {fact.id} vraag", fact.question, around)
        yield Text(f"feit {fact.id} waarom", fact.why, around)
        yield Text(f"feit {fact.id} keuzes", "\n\n".join(labels), around)
    for records in law().records.values():
        asked = "\n\n".join((records.question, *(field.question for field in records.fields)))
        yield Text(f"lijst {records.name}", asked, asked)
    for summary in SUMMARIES:
        told = "\n\n".join((summary.text, summary.why, *(part.label for part in summary.parts)))
        yield Text(f"samen gevraagd {summary.id}", told, told)
    for constraint in law().constraints:
        yield Text(f"samenhang {constraint.id}", constraint.text)


def _residence() -> Iterator[Text]:
    for id, document in gate.DOCUMENTS.items():
        papers = "\n\n".join((document.name, *document.papers))
        yield Text(f"verblijf {id}", papers, papers)
        notes = "\n\n".join((document.note, *dict.fromkeys(cell.note for cell in document.cells.values())))
        yield Text(f"verblijf {id} uitleg", notes, notes, MOST_WORDS_IN_A_NOTE)
    for warning in gate.STAY_WARNINGS:
        yield Text(f"waarschuwing {warning.id}", warning.text)


def _help() -> Iterator[Text]:
    for situation in help_now.SITUATIONS:
        yield Text(f"nu hulp {situation.id}", "\n\n".join(_strings(situation)))


def _strings(thing: object) -> Iterator[str]:
    """All texts inside, except addresses and titles of pages."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _strings(part)
    elif is_dataclass(thing) and not isinstance(thing, help_now.Source):
        for field in fields(thing):
            yield from _strings(getattr(thing, field.name))


# -- sentences in programs -------------------------------------------------------------------------------------------

_SENTENCE = re.compile(r"[A-ZÀ-Ý“’][^{}<>]*\s[^{}<>]*\s[^{}<>]*[.?!]")
_ROOMS = (
    "src/rechtop/explorer",
    "src/rechtop/site",
    "src/rechtop/law/sentences.py",
    "src/rechtop/law/local/answers.py",
    "src/rechtop/law/printing.py",
    "src/rechtop/law/whatif",
)
_WRITES_ENGLISH = ("serve.py", "environment.py", "settings.py", "logs.py", "secret.py")


def _python() -> Iterator[Text]:
    for path in python_files("src"):
        name = name_of(path)
        if name.startswith(_ROOMS) and path.name not in (*_WRITES_ENGLISH, "help_now.py"):
            told = "\n\n".join(_told(ast.parse(path.read_text("utf-8"))))
            yield Text(f"programma {name.removeprefix('src/rechtop/')}", told, told)


def _told(tree: ast.Module) -> Iterator[str]:
    """The string constants that look like a sentence and are no docstring; what is filled in counts as a word."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values]
            silent |= {id(part) for part in node.values}
            text = "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            text = node.value
        else:
            continue
        if id(node) not in silent and _SENTENCE.fullmatch(text.strip()):
            yield text


# -- the visible text of templates -----------------------------------------------------------------------------------

_COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}|<!--.*?-->", re.DOTALL)
_TRANSLATE = re.compile(r"\{% translate (\"[^\"]*\"|'[^']*')[^%]*%\}")
_BLOCK = re.compile(r"\{% blocktranslate[^%]*%\}|\{% endblocktranslate %\}")
_OTHERWISE = re.compile(r"\{% (?:else|elif|plural|empty|endfor|for|endblock|block)\b[^%]*%\}")
_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
_FILLED = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_READ_ALOUD = re.compile(r"\b(?:aria-label|title|alt|placeholder|data-failed)=\"([^\"]*)\"")
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|small|abbr)\b[^>]*>", re.IGNORECASE)
_HTML = re.compile(r"<[^>]*>")


def _templates() -> Iterator[Text]:
    for path in project_files():
        if path.suffix == ".html" and "templates" in path.parts and path.name != "building_blocks.html":
            told = visible(path.read_text("utf-8"))
            yield Text(f"sjabloon {path.parent.name}/{path.name}", told, told)


def visible(template: str) -> str:
    """What a template shows or has read aloud; each block of the page is a paragraph, what is filled in is "X"."""
    text = _COMMENT.sub("", template)
    text = _TRANSLATE.sub(lambda found: found[1][1:-1], text)
    text = _BLOCK.sub("", text)
    text = _OTHERWISE.sub("\n\n", text)
    text = _FILLED.sub(" X ", _TAG.sub(" ", text))
    aloud = [found for found in _READ_ALOUD.findall(text) if found.strip() not in ("", "X")]
    text = _HTML.sub("\n\n", _INLINE.sub("", text))
    return unescape("\n\n".join([text, *aloud]))
