"""What can go wrong around accounts.

AccountError
|- AccountRefused    the account cannot be made or changed so; the text says why
|- ProviderRefused   an organisation's log-in did not bring somebody in; the text says why, to who tries to log in
"""


class AccountError(Exception):
    """Root of this tree. Its text is Dutch and meant for whoever manages accounts."""


class AccountRefused(AccountError):
    """What is asked cannot be; the message says why and what to do."""


class ProviderRefused(AccountError):
    """Logging in through an organisation did not work; the message says so to who tries, and what to do."""
