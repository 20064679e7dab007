"""P-11: what was read or written is told in words; no part of the code writes something that nobody can read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import rechtop
from rechtop.reception.control.parts_told import in_words

ROOMS = ("accounts", "handovers", "meetings", "reception")
WRITING = {"open", "writing", "note", "Line"}
"""The calls whose second word says which part of a file it is."""


def _codes() -> Iterator[str]:
    for room in ROOMS:
        for file in (Path(rechtop.__file__).parent / room).rglob("*.py"):
            for call in (one for one in ast.walk(ast.parse(file.read_text())) if isinstance(one, ast.Call)):
                name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                match call.args[1:2] if name in WRITING else []:
                    case [ast.Constant(value=str(code))] | [ast.JoinedStr(values=[ast.Constant(value=str(code)), *_])]:
                        if len(code) > 2 and all(part.isidentifier() for part in code.rstrip(".").split(".")):
                            yield code


def test_p11_every_part_that_the_journal_names_has_words() -> None:
    codes = set(_codes())
    assert {"trajectory.overview", "person.identity", "handover.in", "files.search", "counts."} <= codes
    unsaid = {code for code in codes if in_words(code) == in_words("nothing.of.this")}
    assert unsaid == set(), "say it in reception/control/parts_told.py"


def test_p11_reading_the_national_number_is_called_that() -> None:
    assert in_words("person.national_number.full") == "het hele rijksregisternummer"
    assert in_words("person.national_number") == "het rijksregisternummer"


def test_p11_the_officer_who_reads_a_reason_did_not_read_the_file() -> None:
    assert in_words("opening.why") == "waarom het dossier in nood geopend werd"
