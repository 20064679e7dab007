"""The agreed steps of a file: what, who, by when, and what comes next."""
