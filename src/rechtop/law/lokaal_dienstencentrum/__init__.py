"""Lokaal dienstencentrum and Minder Mobielen Centrale: rides by volunteers and meals at a social rate."""
