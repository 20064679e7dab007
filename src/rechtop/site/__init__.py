"""The web site around the apps: settings, addresses, base templates, static files and the server."""
