"""Reads linked data of others without ever reaching out: a context that stands elsewhere is refused, not fetched."""

from __future__ import annotations

import json
from pathlib import PurePath

from django.utils.translation import gettext as _
from rdflib import Graph
from rdflib.plugins.parsers.jsonld import to_rdf

from rechtop.organisations.hsds.values import text
from rechtop.organisations.ipdc.errors import NotReadable

LARGEST = 5_000_000
"""Bytes of a file."""

_DEEPEST = 60
FORMS = {".ttl": "turtle", ".nt": "nt", ".jsonld": "json-ld", ".json": "json-ld"}
"""The form of a file by the end of its name."""


def form_of(name: str) -> str:
    """The form of a file by its name. Raises NotReadable."""
    found = FORMS.get(PurePath(name).suffix.lower())
    if found is None:
        raise NotReadable(_("Kies een bestand dat eindigt op %(ends)s.") % {"ends": ", ".join(FORMS)})
    return found


def graph_in(data: bytes, form: str) -> Graph:
    """The linked data in a file. Raises NotReadable."""
    if len(data) > LARGEST:
        raise NotReadable(_("Het bestand is te groot: hoogstens %(mb)s MB.") % {"mb": LARGEST // 1_000_000})
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise NotReadable(_("Het bestand is geen tekst in UTF-8.")) from wrong
    graph = Graph()
    try:
        if form == "json-ld":
            to_rdf(_without_strangers(words), graph)
        else:
            graph.parse(data="\n".join(text(line) for line in words.splitlines()), format=form)
    except NotReadable:
        raise
    except Exception as wrong:  # the readers of rdflib raise whatever their grammar stumbles over
        raise NotReadable(_("Het bestand is niet leesbaar als linked data.")) from wrong
    return graph


def _without_strangers(words: str) -> object:
    """What the JSON holds, known to name no context that would have to be fetched. Raises NotReadable."""
    try:
        found = json.loads(words)
        _look(found, 0)
    except (ValueError, RecursionError) as wrong:
        raise NotReadable(_("Het bestand is geen geldige JSON.")) from wrong
    return found


def _look(value: object, depth: int) -> None:
    if depth > _DEEPEST:
        raise NotReadable(_("Het bestand is te diep genest."))
    if isinstance(value, list):
        for item in value:
            _look(item, depth + 1)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name == "@import" or (name == "@context" and _is_elsewhere(item)):
                raise NotReadable(_("Het bestand verwijst naar een @context op internet. Zet die in het bestand zelf."))
            _look(item, depth + 1)


def _is_elsewhere(context: object) -> bool:
    if isinstance(context, list):
        return any(_is_elsewhere(item) for item in context)
    return isinstance(context, str)
