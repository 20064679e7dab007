"""Templates bring no script, style or address of someone else."""

import re
from collections import Counter

from tests.house.files import name_of, project_files

TEMPLATES = [path for path in project_files() if path.suffix == ".html" and "templates" in path.parts]
UNWANTED = {
    "inline style": re.compile(r"<style|\sstyle=", re.IGNORECASE),
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:|hx-on|hx-vals=.js:", re.IGNORECASE),
    "file from elsewhere": re.compile(r"<(script|link|img|iframe)[^>]*=\s*[\"']?(https?:)?//", re.IGNORECASE),
    "unescaped text": re.compile(r"\|\s*safe\b|autoescape off"),
}


def test_templates_hold_only_what_the_security_policy_allows() -> None:
    assert TEMPLATES != []
    found = [
        f"{name_of(path)}: {what}: {match[0]}"
        for path in TEMPLATES
        for what, pattern in UNWANTED.items()
        for match in pattern.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_style_sheets_stay_small_and_load_nothing_from_elsewhere() -> None:
    sheets = [path for path in project_files() if path.suffix == ".css"]
    rooms = Counter[str]()
    for path in sheets:
        rooms[name_of(path).split("/static/")[0]] += path.stat().st_size
    shared = rooms.pop("src/rechtop/site")
    assert 0 < shared + max(rooms.values()) <= 30_000  # what a page can load at most: the shared ones and its room's
    assert [
        name_of(path) for path in sheets if "//" in path.read_text("utf-8") or "!important" in path.read_text("utf-8")
    ] == []
