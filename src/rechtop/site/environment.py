"""What differs between installations: the environment variables that Rechtop reads, each declared once.

docs/instellingen.md explains them; a test keeps the two equal.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from rechtop.site.errors import SettingWrong

YES = frozenset({"ja", "yes", "true", "1"})
NO = frozenset({"nee", "no", "false", "0"})


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable; `default` is what holds when it is absent or empty."""

    name: str
    default: str = ""

    def text(self) -> str:
        """The value as it stands, without spaces around it."""
        return os.environ.get(self.name, "").strip() or self.default

    def words(self) -> list[str]:
        """The values between commas."""
        return [word.strip() for word in self.text().split(",") if word.strip()]

    def path(self) -> Path:
        """An absolute path; a relative one starts in the current directory."""
        return Path(self.text()).expanduser().resolve()

    def whole_number(self, lowest: int, highest: int) -> int:
        """A whole number from `lowest` to `highest`. Raises SettingWrong."""
        text = self.text()
        if not text.isascii() or not text.isdigit() or not lowest <= int(text) <= highest:
            raise SettingWrong(self.name, text, f"een geheel getal van {lowest} tot {highest}")
        return int(text)

    def one_of(self, *words: str) -> str:
        """One of some words. Raises SettingWrong."""
        text = self.text().lower()
        if text not in words:
            raise SettingWrong(self.name, text, f"één van {', '.join(words)}")
        return text

    def flag(self) -> bool | None:
        """Yes, no, or None when nothing is said. Raises SettingWrong."""
        text = self.text().lower()
        if not text:
            return None
        if text not in YES | NO:
            raise SettingWrong(self.name, text, "ja of nee")
        return text in YES


DATA = Variable("RECHTOP_DATA", "./var")
SECRET_KEY = Variable("RECHTOP_SECRET_KEY")
DATABASE = Variable("RECHTOP_DATABASE")
DEMO = Variable("RECHTOP_DEMO")
HOSTS = Variable("RECHTOP_HOSTS", "localhost,127.0.0.1,[::1]")
HTTPS = Variable("RECHTOP_HTTPS")
ADDRESS = Variable("RECHTOP_ADDRESS", "127.0.0.1")
WORKERS = Variable("RECHTOP_WORKERS", "2")
LEAVE_TO = Variable("RECHTOP_LEAVE_TO", "https://www.meteo.be/")
API_RATE = Variable("RECHTOP_API_RATE", "30")
PROXIES = Variable("RECHTOP_PROXIES", "0")
MAIL = Variable("RECHTOP_MAIL", "bestand")
SLEEP_AFTER = Variable("RECHTOP_SLEEP_AFTER", "6")
LOCK_AFTER = Variable("RECHTOP_LOCK_AFTER", "10")
MAIL_FROM = Variable("RECHTOP_MAIL_FROM", "rechtop@localhost")
KEYS = Variable("RECHTOP_KEYS")
OPEN_KEYS = Variable("RECHTOP_OPEN_KEYS", "/dev/shm/rechtop")  # noqa: S108 - a folder of our own, mode 700, in memory
SEALS = Variable("RECHTOP_SEALS")
COUNTS_THRESHOLD = Variable("RECHTOP_COUNTS_THRESHOLD", "10")
COUNTS_PERIOD = Variable("RECHTOP_COUNTS_PERIOD", "kwartaal")

ALL = (
    DATA, DATABASE, KEYS, OPEN_KEYS, SEALS, DEMO, SECRET_KEY, HOSTS, HTTPS, ADDRESS, WORKERS, LEAVE_TO, API_RATE,
    PROXIES, MAIL, MAIL_FROM, SLEEP_AFTER, LOCK_AFTER, COUNTS_THRESHOLD, COUNTS_PERIOD,
)  # fmt: skip
