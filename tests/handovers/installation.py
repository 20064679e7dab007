"""One installation of Rechtop as a process: it serves its pages over HTTP, and does what it is told on a line.

`python -m tests.handovers.installation MAP PORT`. A line is a JSON list: `["rechtop", ...]` runs the command line as an
operator does, any other first word is something that a worker does. The answer is one line of JSON.
"""

from __future__ import annotations

import io
import json
import sys
import threading
from contextlib import redirect_stdout
from pathlib import Path
from socketserver import ThreadingMixIn
from uuid import UUID
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

SERVICE = UUID("5e7f1ce0-0000-4000-8000-000000000009")


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what the other side asks is in its own test."""


def _do(words: list[str]) -> str:
    """What one line asks. Django is ready: only now the code of the stores may be read."""
    from rechtop.cli import main
    from tests.handovers import acting

    if words[0] == "begin":
        own, name, other, other_name = words[1:]
        return acting.begin(UUID(own), name, UUID(other), other_name, SERVICE)
    if words[0] == "send":
        return acting.send_one(SERVICE)
    if words[0] == "answer":
        return acting.reply_with(words[1])
    if words[0] in {"state", "told"}:
        return acting.state() if words[0] == "state" else acting.told()
    said = io.StringIO()
    with redirect_stdout(said):
        status = main(words[1:])
    return said.getvalue().strip() if status == 0 else f"exit {status}"


def serve(data: Path, port: int) -> None:
    """Answer over HTTP, and on lines, until the lines end."""
    from rechtop.site.serve import make_ready

    make_ready(data)
    from rechtop.site.wsgi import application

    server = make_server("127.0.0.1", port, application, server_class=_Server, handler_class=_Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_do(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
