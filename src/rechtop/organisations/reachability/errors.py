"""What can go wrong around reachability.

OrganisationError
|- ReachRefused    what is noted cannot be; the message says why and what to do
"""

from rechtop.organisations.errors import OrganisationError


class ReachRefused(OrganisationError):
    """An attempt, a promise, a count or a scan that cannot be kept."""
