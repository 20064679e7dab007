"""The door for a web server that brings its own process: `rechtop.site.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rechtop.site.settings")

application = get_wsgi_application()
