"""The rule language and the law read no clock and no stray file. Imports are kept by import-linter; these are calls."""

import ast
from pathlib import Path

from tests.house.files import name_of, python_files

CLOCKS = {"today", "now", "utcnow", "localdate"}
FILES = {"open"}


def _calls(path: Path, names: set[str]) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                found.append(f"{name_of(path)}:{node.lineno} {called}")
    return found


def test_no_rule_and_no_law_asks_what_day_it_is() -> None:
    files = [*python_files("src/rechtop/rules"), *python_files("src/rechtop/law")]
    assert files != []
    assert [call for path in files for call in _calls(path, CLOCKS)] == []


def test_no_rule_opens_a_file() -> None:
    assert [call for path in python_files("src/rechtop/rules") for call in _calls(path, FILES)] == []


def test_rules_and_law_say_what_type_everything_has() -> None:
    files = [*python_files("src/rechtop/rules"), *python_files("src/rechtop/law")]
    anything = [
        f"{name_of(path)}:{node.lineno}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Name) and node.id in {"Any", "cast"}
    ]
    assert anything == []
