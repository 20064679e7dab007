"""Logging in with the log-in of an organisation: OpenID Connect, several at once, each for its own organisation."""
