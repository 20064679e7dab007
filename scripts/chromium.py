"""Finds the Chromium for the browser tests, and installs it where the machine lets us.

`python scripts/chromium.py` prints its path; exits with the one command that mends it when there is none. The shell
without windows is tried first.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "RECHTOP_CHROMIUM"
SHELL = "chromium-headless-shell"
"""The same browser without its windows: half the work for each page that opens."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
APT = "apt-get -o Acquire::http::Timeout=20"
INSTALL = f"{APT} update && {{ {APT} install -y {SHELL} || {APT} install -y chromium; }}"
ADD_SHELL = f"{APT} update && {APT} install -y --no-remove --no-install-recommends {SHELL}"


def find() -> str | None:
    """The browser that RECHTOP_CHROMIUM names, or else the first one that is installed."""
    named = os.environ.get(VARIABLE)
    if named:
        return shutil.which(named)
    found = (shutil.which(name) for name in (*NAMES, *PLACES))
    return next((path for path in found if path), None)


def install() -> None:
    """Try Debian's package, as root or with a sudo that asks nothing; what goes wrong shows in its own words."""
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        shell = ["sh", "-c", INSTALL]
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        shell = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", INSTALL]
    else:
        return
    print(f"Chromium is er nog niet. Installeren: {INSTALL}", file=sys.stderr)
    done = _run(shell)
    if done.returncode:
        print(done.stderr or done.stdout, file=sys.stderr)


def install_shell() -> None:
    """In a container, where one is root, add the quicker one to a Debian Chromium; without it the tests run too."""
    if os.geteuid() == 0 and shutil.which("apt-get") and find() == shutil.which("chromium"):
        done = _run(["sh", "-c", ADD_SHELL])
        print(f"{SHELL} {'niet geïnstalleerd; het gaat ook zonder' if done.returncode else 'geïnstalleerd'}.")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)


def mend() -> str:
    """What to tell someone whose machine has no Chromium."""
    if os.environ.get(VARIABLE):
        return (
            f"{VARIABLE} wijst naar {os.environ[VARIABLE]!r}; daar staat geen programma. Verbeter het of laat het weg."
        )
    command = (
        f'sudo sh -c "{INSTALL}"' if Path("/usr/bin/apt-get").exists() else f"{VARIABLE}=/pad/naar/chrome make test"
    )
    return (
        f"De browsertests hebben Chromium nodig. Dit helpt:\n    {command}\nZonder browsertests: make test BROWSER=no"
    )


def main() -> int:
    """Find, or install and find again."""
    if not os.environ.get(VARIABLE):
        if find():
            install_shell()
        else:
            install()
    path = find()
    if not path:
        print(mend(), file=sys.stderr)
        return 1
    print(f"Browser: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
