"""A social map to check: the public bodies, the demo town, and a service in which everything is filled in."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def social_map() -> Iterator[None]:
    """Django with a database of its own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="rechtop-conformance-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder, "RECHTOP_DATABASE": ""}
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command

        settings.ALLOWED_HOSTS.append("testserver")
        call_command("migrate", verbosity=0)
        from rechtop.organisations.loading import load
        from tests.organisations.hsds.town import ON, town

        load(ON, demo=False)
        town()
        yield
