"""Rechtop's settings for the tests and the type checker: nothing is written, static files are served plainly."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from uuid import UUID

os.environ.setdefault("RECHTOP_SECRET_KEY", "only-for-tests")

from rechtop.site.settings import *  # noqa: F403
from rechtop.site.settings import DATABASES, MIDDLEWARE, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow, and means to be

# WhiteNoise reads the static files anew for each test client, and the manifest wants a collectstatic first.
# tests/site/test_serve.py tries both as they really run.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# Two organisations with a store of their own, so that every test of client content can look for leaks between them.
OUR_STORE = UUID("5708e000-0000-4000-8000-00000000000a")
THEIR_STORE = UUID("5708e000-0000-4000-8000-00000000000b")
for _store in (OUR_STORE, THEIR_STORE):
    # Their tables straight from the models: a second faster. tests/stores/test_opening.py runs the real migrations.
    _alias = f"store_{_store.hex}"
    DATABASES[_alias] = {**DATABASES["default"], "TEST": {"MIGRATE": False}}
    if "sqlite" not in DATABASES[_alias]["ENGINE"]:
        DATABASES[_alias]["TEST"]["NAME"] = f"test_{_alias}"

# Keys, signed heads and what is sent go to a folder that is gone when the tests end.
_FOLDER = Path(tempfile.mkdtemp(prefix="rechtop-tests-"))
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
KEYS, OPEN_KEYS, SEALS = _FOLDER / "keys", _FOLDER / "open-keys", _FOLDER / "seals"
