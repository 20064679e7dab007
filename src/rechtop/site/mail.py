"""Where messages go: files in the data directory, the screen, or a mail server."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from rechtop.site import environment
from rechtop.site.errors import SettingWrong

_BACKENDS = "django.core.mail.backends"
_PORTS = {"smtp": 25, "smtps": 465}
_EXPECTED = "bestand, scherm of smtp://server:poort (smtps:// met versleuteling)"


def mail(text: str, data: Path) -> dict[str, Any]:
    """The settings of Django for a way to send. Raises SettingWrong."""
    if text == "bestand":
        return {"EMAIL_BACKEND": f"{_BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": str(data / "post")}
    if text == "scherm":
        return {"EMAIL_BACKEND": f"{_BACKENDS}.console.EmailBackend"}
    try:
        told = urlsplit(text)
        port = told.port or _PORTS.get(told.scheme)
    except ValueError:
        raise SettingWrong(environment.MAIL.name, "een adres dat niet te lezen is", _EXPECTED) from None
    if told.scheme not in _PORTS or not told.hostname:
        raise SettingWrong(environment.MAIL.name, told.scheme or text, _EXPECTED)
    return {
        "EMAIL_BACKEND": f"{_BACKENDS}.smtp.EmailBackend",
        "EMAIL_HOST": told.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(told.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(told.password or ""),
        "EMAIL_USE_SSL": told.scheme == "smtps",
        "EMAIL_TIMEOUT": 30,  # seconds
    }
