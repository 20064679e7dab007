"""Parkeerkaart: any one of seven grounds, proven by an attest or found by an examination of the FOD."""
