"""The interview: one question a screen, without login, kept only for a short while."""
