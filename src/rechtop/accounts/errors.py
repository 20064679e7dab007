"""What can go wrong around accounts.

AccountError
|- AccountRefused    the account cannot be made or changed so; the text says why
"""


class AccountError(Exception):
    """Root of this tree. Its text is Dutch and meant for whoever manages accounts."""


class AccountRefused(AccountError):
    """What is asked cannot be; the message says why and what to do."""
