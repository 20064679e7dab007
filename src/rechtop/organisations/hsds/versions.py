"""The versions of HSDS that are spoken."""

from __future__ import annotations

from enum import Enum


class Version(Enum):
    """A version of the specification; the value is how it calls itself."""

    V30 = "3.0"
    V31 = "3.1"

    @property
    def has_capacity(self) -> bool:
        """Whether it knows capacities, units, more addresses, and labels of attributes: 3.1 brought all four."""
        return self is Version.V31
