"""Finds the Chromium for the browser tests, and installs it where the machine lets us.

`python scripts/chromium.py` prints its path; exits with the one command that mends it when there is none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "RECHTOP_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
INSTALL = "apt-get update && apt-get install -y chromium"


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
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(shell, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr or done.stdout, file=sys.stderr)


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
    path = find()
    if not path and not os.environ.get(VARIABLE):
        install()
        path = find()
    if not path:
        print(mend(), file=sys.stderr)
        return 1
    print(f"Browser: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
