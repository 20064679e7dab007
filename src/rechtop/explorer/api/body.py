"""The household in a question: JSON in UTF-8, small, read strictly and kept nowhere."""

from __future__ import annotations

from django.http import HttpRequest, UnreadablePostError

from rechtop.explorer.api.refusals import Refused
from rechtop.law.household_file import LARGEST
from rechtop.law.household_json import PLACE, NoJson, load_json
from rechtop.rules.values import Told


def told_in(request: HttpRequest) -> Told:
    """What was told, as text.

    Raises Refused: 415 for another form, 411 without a length, 413 for too much, 400 for what is no JSON.
    """
    if request.content_type != "application/json":
        raise Refused(415, "Content-Type", request.content_type or "", "stuur application/json")
    charset = (request.content_params or {}).get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        raise Refused(415, "Content-Type", charset, "stuur tekst in UTF-8")
    packed = request.headers.get("Content-Encoding", "identity")
    if packed.lower() != "identity":
        raise Refused(415, "Content-Encoding", packed, "stuur de tekst zonder ze in te pakken")
    if "CONTENT_LENGTH" not in request.META and "Transfer-Encoding" in request.headers:
        raise Refused(411, "Content-Length", "", "zeg hoe lang het bericht is; stuur het niet in stukken")
    if _announced(request) > LARGEST:
        raise _too_large()
    try:
        content = request.body
    except UnreadablePostError:
        raise Refused(400, PLACE, "afgebroken", "stuur het opnieuw") from None
    if len(content) > LARGEST:
        raise _too_large()
    try:
        return load_json(content)
    except NoJson as error:
        raise Refused.wrong(error, 400) from None


def people_in(told: Told) -> int:
    """How many people a household has that was not yet looked at."""
    people = told.get("persons", []) if isinstance(told, dict) else []
    return len(people) if isinstance(people, list) else 0


def _announced(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdigit() else 0


def _too_large() -> Refused:
    return Refused(413, PLACE, f"meer dan {LARGEST} bytes", "een huishouden is veel kleiner")
