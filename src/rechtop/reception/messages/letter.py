"""A message as a letter: a tagged PDF (PDF/UA) that is printed and put in an envelope, and kept nowhere."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import typst
from django.utils.formats import date_format

from rechtop.reception.models import Message

_PATTERN = Path(__file__).with_name("letter.typ")


def letter(message: Message, organisation: str, on: date) -> bytes:
    """The PDF of a message. Raises ValueError when the pattern is not accessible (a fault of ours)."""
    told = {
        "organisation": organisation,
        "address": [line for line in message.address.splitlines() if line.strip()],
        "day": date_format(on, "j F Y"),
        "paragraphs": [block.splitlines() for block in message.body.split("\n\n") if block.strip()],
        "worker": message.by_name,
    }
    made, warnings = typst.compile_with_warnings(
        str(_PATTERN), format="pdf", sys_inputs={"told": json.dumps(told)}, pdf_standards=["ua-1"]
    )
    if warnings:
        raise ValueError(f"letter.typ: {warnings[0].message}")
    if not isinstance(made, bytes):
        raise ValueError("letter.typ gives no single file")
    return made
