"""Keeping no longer than needed: a dated table of each controller, a dry run, two people, a certificate (P-14)."""
