"""Rechtop's settings for the tests and the type checker: nothing is written, static files are served plainly."""

import os

os.environ.setdefault("RECHTOP_SECRET_KEY", "only-for-tests")

from rechtop.site.settings import *  # noqa: F403
from rechtop.site.settings import MIDDLEWARE, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow, and means to be

# WhiteNoise reads the static files anew for each test client, and the manifest wants a collectstatic first.
# tests/site/test_serve.py tries both as they really run.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
