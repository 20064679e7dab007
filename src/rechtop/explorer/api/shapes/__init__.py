"""The shapes of what goes out, for the description of the API. They describe; they change nothing of an answer."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

Truth = Literal["yes", "no", "unknown"]
Money = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$", description="Een getal als tekst, met een punt.")]
Number = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
Hash = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$", description="De vingerafdruk van de wet.")]
Result = Literal["likely", "to_investigate", "undecided", "later", "unlikely"]
Kind = Literal["income", "one_off", "lower_price", "price_to_pay", "duty"]
Holder = Literal["person", "child", "couple", "household", "dwelling"]


class Shape(Schema):
    """Nothing goes out that is not described here."""

    model_config = ConfigDict(extra="forbid")


class Refusal(Shape):
    """Waarom een vraag geweigerd is."""

    field: str = Field(description="Het veld waarover het gaat.")
    value: str = Field(description="Wat u stuurde, ingekort.")
    advice: str = Field(description="Wat u kunt doen.")
