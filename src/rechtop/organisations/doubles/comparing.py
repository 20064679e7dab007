"""How alike two fiches are: field by field, in words and in a number. What is not known in one of both says nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from rechtop.organisations.importing.fields import normal

PROPOSED = 80
"""From which score (of 100) two are proposed."""

_NAME_AT_LEAST = 60
_OTHER_NUMBER = 40
"""What two with different company numbers score at most."""

_WEIGHTS = {"name": 50, "address": 20, "phone": 20, "email": 10, "organisation": 15}


@dataclass(frozen=True, slots=True)
class Fiche:
    """What two fiches are compared by. An empty field is: not known."""

    id: UUID
    name: str
    address: str = ""
    postcode: str = ""
    kbo: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    organisation: str = ""
    normal_name: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of both: its name, both values, and how alike they are (0 to 100)."""

    field: str
    one: str
    other: str
    likeness: int

    def line(self) -> list[object]:
        """As it is kept with a proposal."""
        return [self.field, self.one, self.other, self.likeness]


def digits(number: str) -> str:
    """A telephone number without marks and country, to compare by."""
    bare = re.sub(r"\D", "", number.replace("(0)", ""))
    return bare.removeprefix("00").removeprefix("32").lstrip("0")


def name_of(text: str) -> str:
    """A name without marks and forms of companies, to compare by."""
    words = [word for word in normal(text).split() if word not in ("vzw", "asbl", "nv", "bv", "cv", "de", "het", "van")]
    return " ".join(words) or normal(text)


def compare(one: Fiche, other: Fiche) -> tuple[int, list[Compared]]:
    """A score of 0 to 100, and what it is made of."""
    likeness = round(fuzz.token_sort_ratio(one.normal_name, other.normal_name))
    found = [("name", Compared(_("naam"), one.name, other.name, likeness))]
    if likeness < _NAME_AT_LEAST and not one.kbo & other.kbo:
        return 0, [line for _key, line in found]
    if one.address and other.address:
        alike = round(fuzz.token_sort_ratio(normal(one.address), normal(other.address)))
        found.append(("address", Compared(_("adres"), one.address, other.address, alike)))
    for key, label in (("phones", _("telefoon")), ("emails", _("e-mail"))):
        mine, theirs = getattr(one, key), getattr(other, key)
        if mine and theirs:
            same = 100 if mine & theirs else 0
            zero = "0" if key == "phones" else ""
            first, second = (", ".join(f"{zero}{text}" for text in sorted(texts)) for texts in (mine, theirs))
            found.append((key[:-1], Compared(label, first, second, same)))
    if one.organisation and other.organisation:
        alike = round(fuzz.token_sort_ratio(name_of(one.organisation), name_of(other.organisation)))
        found.append(("organisation", Compared(_("organisatie"), one.organisation, other.organisation, alike)))
    weight = sum(_WEIGHTS[key] for key, _line in found)
    score = round(sum(_WEIGHTS[key] * line.likeness for key, line in found) / weight)
    if len(found) == 1:
        score = min(score, 85)  # only a name: never more than worth a look
    lines = [line for _key, line in found]
    if one.kbo and other.kbo:
        same_number = bool(one.kbo & other.kbo)
        told = Compared(_("ondernemingsnummer"), ", ".join(sorted(one.kbo)), ", ".join(sorted(other.kbo)),
                        100 if same_number else 0)  # fmt: skip
        lines.append(told)
        score = max(score, 95) if same_number else min(score, _OTHER_NUMBER)
    return score, lines
