"""Puts a new seal on a receipt that was changed, as somebody would who knows how it is made."""

import json
from typing import Any

from rechtop.law.replay.picture import digest


def sealed(held: dict[str, Any]) -> bytes:
    """The receipt as a file, with a seal that fits what is in it."""
    rest = {name: value for name, value in held.items() if name != "seal"}
    return json.dumps({**rest, "seal": digest(rest)}).encode()
