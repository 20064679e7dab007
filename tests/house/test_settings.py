"""Whoever installs Rechtop finds every setting in the documentation, and only those."""

import re

from rechtop.site import environment
from tests.house.files import ROOT, python_files

NAME = re.compile(r"RECHTOP_[A-Z][A-Z_]*")
DOCUMENT = ROOT / "docs" / "instellingen.md"


def _documented() -> dict[str, str]:
    rows = re.findall(r"^\| `(RECHTOP_[A-Z_]+)` \| (.*?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    return {name: default.strip("`") for name, default in rows}


def test_every_setting_in_the_code_is_documented_and_the_other_way_round() -> None:
    used = {name for path in python_files("src") for name in NAME.findall(path.read_text("utf-8"))}
    assert used == set(_documented())


def test_every_setting_is_declared_in_one_place() -> None:
    assert {variable.name for variable in environment.ALL} == set(_documented())
    spread = [
        path for path in python_files("src") if path.name != "environment.py" and NAME.search(path.read_text("utf-8"))
    ]
    assert spread == []


def test_the_documented_default_is_the_real_one() -> None:
    real = {variable.name: variable.default for variable in environment.ALL if variable.default}
    assert {name: default for name, default in _documented().items() if name in real} == real
