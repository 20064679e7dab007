"""What can be wrong with a file that should hold an instance of IPDC-LPDC.

InstanceError
|- NotReadable     no linked data, or more than may be read
|- NoInstance      linked data without a public service in it, or without what every instance has
"""

from __future__ import annotations

from rechtop.organisations.errors import OrganisationError


class InstanceError(OrganisationError):
    """Root of this branch; the text is Dutch and says what to do."""


class NotReadable(InstanceError):
    """The file cannot be read as linked data."""


class NoInstance(InstanceError):
    """There is no public service in the file that can be taken over."""
