"""Templates bring no script, style or address of someone else."""

import re
from pathlib import Path

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


def _linked(path: Path) -> set[str]:
    """The style sheets that a template links, with those of the templates it extends or includes."""
    text, found = path.read_text("utf-8"), set[str]()
    for name in re.findall(r"{% (?:extends|include) \"([^\"]+)\"", text):
        below = [other for other in TEMPLATES if name_of(other).endswith(f"/templates/{name}")]
        found.update(*(_linked(other) for other in below if other != path))
    return found | set(re.findall(r"{% static \"([^\"]+\.css)\" %}", text))


def test_style_sheets_stay_small_and_load_nothing_from_elsewhere() -> None:
    sheets = [path for path in project_files() if path.suffix == ".css"]
    sizes = {name_of(path).split("/static/")[1]: path.stat().st_size for path in sheets}
    pages = {name_of(path): linked for path in TEMPLATES if (linked := _linked(path))}
    assert set().union(*pages.values()) == sizes.keys(), "every sheet is linked, and every link leads to one"
    heavy = {name: size for name, linked in pages.items() if (size := sum(map(sizes.__getitem__, linked))) > 30_000}
    assert heavy == {}, "what one page loads"
    assert [
        name_of(path) for path in sheets if "//" in path.read_text("utf-8") or "!important" in path.read_text("utf-8")
    ] == []
