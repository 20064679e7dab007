"""Gezinszorg: help at home, and what an hour costs by the moment; local scales for cleaning (``price``)."""
