"""The history of a partnership in sentences: who came in which circle, and who left it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rechtop.organisations.models import Change, PartnershipRole, Service


@dataclass(frozen=True, slots=True)
class ToldRoles:
    """One change, and what it did to the members."""

    change: Change
    lines: tuple[str, ...]


def told_roles(changes: Iterable[Change]) -> list[ToldRoles]:
    """What each change did, in its order; the beginning is told without its members."""
    held = list(changes)
    lines = [line for change in held for side in (change.before, change.after) for line in side.get("roles", ())]
    names = {str(pk): name for pk, name in Service.objects.filter(pk__in={line["service"] for line in lines})
             .values_list("pk", "name")}  # fmt: skip
    return [ToldRoles(change, tuple(_lines(change, names))) for change in held]


def _lines(change: Change, names: dict[str, str]) -> Iterable[str]:
    if change.kind == Change.Kind.CREATED:
        return
    before = {line["id"]: line for line in change.before.get("roles", ())}
    after = {line["id"]: line for line in change.after.get("roles", ())}
    for key, line in after.items():
        told = {"name": names.get(line["service"], "?"), "role": _role(line)}
        if key not in before:
            yield _("%(name)s: %(role)s vanaf %(day)s.") % (told | {"day": _day(line["valid_from"])})
        elif before[key] != line:
            if line["valid_until"]:
                told |= {"day": _day(line["valid_until"]), "why": line["ended_because"]}
                yield _("%(name)s: %(role)s tot en met %(day)s. %(why)s") % told
            else:
                yield _("%(name)s: weer %(role)s, zonder einde.") % told
    for key, line in before.items():
        if key not in after:
            yield _("%(name)s: toch geen %(role)s.") % {"name": names.get(line["service"], "?"), "role": _role(line)}


def _role(line: dict[str, Any]) -> str:
    return str(PartnershipRole.Kind(line["kind"]).label)


def _day(text: str | None) -> str:
    return f"{date.fromisoformat(text):%d/%m/%Y}" if text else _("een onbekende dag")
