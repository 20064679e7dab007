"""`rechtop serve`: check, prepare the data directory, migrate, collect the static files, and serve until stopped."""

import errno
import gc
import os
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.config import Config
from gunicorn.glogging import Logger

from rechtop.site import environment
from rechtop.site.database import FILE
from rechtop.site.errors import ServeRefused
from rechtop.site.logs import PlaceOnly, WithoutQuery

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler


def serve(port: int, data: Path | None = None) -> None:
    """Serve Rechtop on `port` with everything it keeps in the directory `data`; returns when it is stopped.

    Without `data` the environment says which directory. Prints the address once Rechtop answers. Raises ServeRefused
    when the port or the directory cannot be used, and SettingWrong when an environment variable does not fit: both
    are a SiteError and say in Dutch what to do.
    """
    address = environment.ADDRESS.text()
    workers = environment.WORKERS.whole_number(1, 64)
    _check_port(address, port)
    data = environment.DATA.path() if data is None else data.resolve()
    _make_directory(data)

    os.environ[environment.DATA.name] = str(data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "rechtop.site.settings"
    accounts = _prepare()
    parent = os.getpid()
    try:
        _Server(address, port, workers, accounts).run()
    except SystemExit as stop:  # gunicorn leaves this way, also after Ctrl-C, and so does each worker
        if os.getpid() != parent:
            raise
        if stop.code:
            raise ServeRefused("De server is gestopt door een fout; de regels hierboven zeggen welke.") from stop
    sys.stdout.write("Rechtop is gestopt.\n")


def make_ready(data: Path | None = None) -> None:
    """Make the database of a data directory ready for a command that is no server: settings, directory, tables.

    Raises ServeRefused when the directory cannot be used.
    """
    import django
    from django.core.management import call_command

    data = environment.DATA.path() if data is None else data.resolve()
    _make_directory(data)
    os.environ[environment.DATA.name] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rechtop.site.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)


def _check_port(address: str, port: int) -> None:
    if not 1 <= port <= 65_535:
        raise ServeRefused(f"Poort {port} bestaat niet. Kies een getal van 1 tot 65535: rechtop serve --port 8000")
    try:
        family = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError as error:
        raise ServeRefused(_why_not(error, address, port)) from error


def _why_not(error: OSError, address: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Poort {port} is al in gebruik, misschien door een Rechtop die nog draait. "
            f"Stop dat programma, of kies een andere poort: rechtop serve --port {port % 65_535 + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Poort {port} mag alleen de beheerder openen. Kies een poort vanaf 1024: rechtop serve --port 8000"
    return f"Op adres {address!r} kan Rechtop niet luisteren ({error.strerror}). Kijk {environment.ADDRESS.name} na."


def _make_directory(data: Path) -> None:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ServeRefused(f"De map {str(data)!r} kan niet gemaakt worden ({error.strerror}).") from error
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        raise ServeRefused(
            f"In de map {str(data)!r} mag Rechtop niet schrijven. Kies een andere: rechtop serve --data MAP"
        )
    if not environment.DATABASE.text():  # made here for its owner only: others may enter a directory that was there
        with suppress(FileExistsError):
            os.close(os.open(data / FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _prepare() -> str:
    """Everything that must be right before the first visitor; the order matters. Returns what to tell besides."""
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    unused = ["*-4.js", "*-4.min.js"]  # of htmx: packing them takes longer than all the rest
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=unused)
    told = _load() + _bring_stores_up()
    connections.close_all()  # a worker opens its own
    return told


def _load() -> str:
    """What a new installation knows from the start; when the demo town is there, how to log in to it."""
    from django.conf import settings
    from django.utils import timezone

    from rechtop.organisations.loading import load
    from rechtop.site.demo import load_accounts

    today = timezone.localdate()
    load(today, demo=settings.DEMO)
    return load_accounts(settings.DATA, today) if settings.DEMO else ""


def _bring_stores_up() -> str:
    """Bring the store of every organisation up to date; one that fails stays closed, and the others open."""
    from rechtop.site.stores_at_work import faults_of_bringing_up

    return "".join(f"LET OP: {fault}\n" for fault in faults_of_bringing_up())


def _tend(worker: object) -> None:
    """Beside the visitors of one worker: wipe every minute what is over."""
    from rechtop.explorer.interview.sessions import keep_purging

    threading.Thread(target=keep_purging, args=(forget_files,), name="tend", daemon=True).start()


def forget_files() -> None:
    """Remove what somebody sent and did not read in within a day."""
    from django.utils import timezone

    from rechtop.areas.outlines import waiting as outlines
    from rechtop.organisations.importing import waiting as lists

    lists.purge(timezone.now())
    outlines.purge(timezone.localdate())


class _Server(BaseApplication):
    """Gunicorn in this process: one parent that watches, and workers that answer."""

    def __init__(self, address: str, port: int, workers: int, told: str) -> None:
        self.address = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        self.workers, self.told = workers, told
        super().__init__()

    def load_config(self) -> None:
        options: dict[str, Any] = {
            "bind": [self.address],
            "workers": self.workers,
            "worker_class": "gthread",
            "threads": 4,
            "preload_app": True,  # the law is made ready once, and a fault shows before the address does
            "accesslog": None,  # no record of who asked what
            "loglevel": "warning",
            "logger_class": "rechtop.site.serve.ServerLog",
            "control_socket_disable": True,
            "proc_name": "rechtop",
            "graceful_timeout": 10,
            "when_ready": self._announce,
            "post_worker_init": _tend,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> "WSGIHandler":  # type: ignore[override]  # the stubs ask for a wider mapping than WSGI gives
        from rechtop.explorer.pages.index import index
        from rechtop.law.catalogue import law
        from rechtop.law.local.library import demo
        from rechtop.site.wsgi import application

        law().compile()  # before the workers part: no first visitor waits for it, and they share its memory
        index(law())
        demo()
        gc.collect()
        gc.freeze()  # the law stays for good; going past it again would hold up an answer for some 80 ms now and then
        return application

    def _announce(self, arbiter: object) -> None:
        sys.stdout.write(f"Rechtop staat klaar op http://{self.address}/ (stoppen: Ctrl-C)\n{self.told}")
        sys.stdout.flush()


class ServerLog(Logger):
    """Gunicorn's log under the same rules as Django's."""

    def setup(self, cfg: Config) -> None:
        """Set up as gunicorn does, then make each line forget."""
        super().setup(cfg)
        self.error_log.addFilter(WithoutQuery())
        for handler in self.error_log.handlers:
            handler.setFormatter(PlaceOnly("%(asctime)s %(levelname)s %(message)s"))
