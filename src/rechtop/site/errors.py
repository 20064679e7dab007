"""What can go wrong around the web site itself.

SiteError
|- SettingWrong    an environment variable holds something it cannot hold
|- ServeRefused    the server cannot start here: the port is taken, the data directory cannot be written
"""


class SiteError(Exception):
    """Root of this tree. Its text is Dutch and meant for whoever installs Rechtop."""


class SettingWrong(SiteError):
    """An environment variable holds a value that does not fit."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        self.name, self.value, self.expected = name, value, expected
        super().__init__(f"{name} is {value!r}, maar moet {expected} zijn. Zie docs/instellingen.md.")


class ServeRefused(SiteError):
    """The server cannot start; the message says why and what to do."""
