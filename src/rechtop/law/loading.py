"""The data files of the law: YAML that is read as text only, so that ``no``, ``on`` and 1.50 stay what they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

from rechtop.rules.algebra import Pair
from rechtop.rules.errors import LawError, UnknownName, nearest
from rechtop.rules.parameters import Dated, Family, Parameter, scaled_values
from rechtop.rules.units import EUR, Unit

HERE = Path(__file__).parent
CENTS = 2
"""The decimals of a price that drifts once it is old: a euro that rises by 5 % is no two euros."""
Text: TypeAlias = "str | list[Text] | dict[str, Text]"
"""What a data file holds: text, lists and mappings of it."""

TextLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes nothing but text, lists and mappings; the C loader where PyYAML has it, about ten times faster."""


def read(path: Path) -> Text:
    """Read a YAML file as text, lists and mappings. Raises LawError naming the file and the line."""
    try:
        found: Text = yaml.load(path.read_bytes(), Loader=TextLoader)  # noqa: S506  a base loader makes text only
    except yaml.YAMLError as error:
        raise LawError(f"no readable YAML: {error}", str(path)) from None
    return found


def mapping(value: Text | None, place: str) -> dict[str, Text]:
    """Take a value as a mapping (an absent one as empty). Raises LawError naming the place."""
    if value is None or value == "":
        return {}
    if not isinstance(value, dict):
        raise LawError("here a mapping of names is expected", place)
    return value


def items(value: Text | None, place: str) -> list[Text]:
    """Take a value as a list (an absent one as empty). Raises LawError naming the place."""
    if value is None or value == "":
        return []
    if not isinstance(value, list):
        raise LawError("here a list is expected", place)
    return value


def text(value: Text | None, place: str) -> str:
    """Take a value as text; absent, null and empty are all empty. Raises LawError naming the place."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise LawError("here a text is expected", place)
    return "" if value in ("null", "~") else value


def _day(value: Text | None, place: str) -> date | None:
    written = text(value, place)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise LawError(f"{written!r} is no day (write yyyy-mm-dd)", place) from None


def _number(value: Text | None, place: str) -> int | None:
    written = text(value, place)
    return int(written) if written and written != "none" else None


def _decimal(value: Text | None, place: str) -> Decimal | None:
    written = text(value, place)
    try:
        return Decimal(written) if written else None
    except InvalidOperation:
        raise LawError(f"{written!r} is no number", place) from None


@cache
def families() -> Mapping[str, Family]:
    """The families of amounts that move together, from ``indexing.yaml``."""
    result: dict[str, Family] = {}
    for id, value in mapping(read(HERE / "indexing.yaml"), "indexing.yaml").items():
        place = f"indexing.yaml: {id}"
        told = mapping(value, place)
        family = Family(
            id=id,
            about=text(told.get("about"), place),
            reason=text(told.get("reason"), place),
            exact_months=_number(told.get("exact_months"), place),
            drift_year=_decimal(told.get("drift_year"), place),
            step=_decimal(told.get("step"), place),
            expires_months=_number(told.get("expires_months"), place),
        )
        if (family.drift_year is None) == (family.expires_months is None):
            raise LawError("a family has either drift_year or expires_months", place)
        if not family.reason:
            raise LawError("a family says why it drifts as it does", place)
        result[id] = family
    return result


class Parameters(dict[str, Parameter]):
    """The parameters of one file by id; a wrong id names the nearest known one."""

    def __missing__(self, id: str) -> Parameter:
        raise UnknownName(f"no parameter is called {id!r}.{nearest(id, self)}")


def has_parameters(right: str) -> bool:
    """Whether a right has legal amounts of its own."""
    return (HERE / right / "parameters.yaml").exists()


def parameters(right: str) -> Parameters:
    """Read ``<right>/parameters.yaml``. Raises LawError naming the parameter and the value."""
    result = Parameters()
    for id, value in mapping(read(HERE / right / "parameters.yaml"), right).items():
        place = f"{right}/parameters.yaml: {id}"
        told = mapping(value, place)
        family = families().get(text(told.get("family"), place))
        if family is None:
            raise LawError(f"family {told.get('family')!r} is not in indexing.yaml", place)
        words = _words(told.get("key"), place)
        keys = tuple(words) or ("",)
        written = [mapping(entry, place) for entry in items(told.get("values"), place)]
        tables = [_table(entry.get("value"), keys, place) for entry in written]
        decimals, _ = scaled_values(
            id, {f"{n}/{k}": pair for n, table in enumerate(tables) for k, pair in table.items()}
        )
        unit = Unit.parse(text(told.get("unit"), place))
        if family.drift_year and unit == EUR:
            decimals = max(decimals, CENTS)
        entries = tuple(
            Dated(
                start=_day(entry.get("from"), place),
                values=_scaled(table, decimals),
                source=text(entry.get("source"), place),
                status=text(entry.get("status"), place),
                dated=text(entry.get("dated"), place),
                note=text(entry.get("note"), place),
                known=_day(entry.get("known"), place),
                until=_day(entry.get("until"), place),
                expires=_day(entry.get("expires"), place),
            )
            for entry, table in zip(written, tables, strict=True)
        )
        result[id] = Parameter(id, text(told.get("about"), place), unit, decimals, family, entries, keys, words=words)
    return result


def _words(value: Text | None, place: str) -> dict[str, str]:
    """The keys of a table with what each is called; a list names keys that speak for themselves, such as points."""
    if isinstance(value, dict):
        return {key: text(words, place) for key, words in value.items()}
    return {text(key, place): text(key, place) for key in items(value, place)}


def _table(value: Text | None, keys: tuple[str, ...], place: str) -> dict[str, list[str]]:
    """The written value of an entry by key, each as one number or as the two ends of a range."""
    table = {"": value} if keys == ("",) else mapping(value, place)
    return {
        key: [text(end, place) for end in written] if isinstance(written, list) else [text(written, place)]
        for key, written in table.items()
    }


def _scaled(table: dict[str, list[str]], decimals: int) -> dict[str, Pair[int]]:
    return {
        key: (int(Decimal(pair[0]).scaleb(decimals)), int(Decimal(pair[-1]).scaleb(decimals)))
        for key, pair in table.items()
    }
