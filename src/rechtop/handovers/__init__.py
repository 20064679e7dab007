"""Handovers: chosen items to a chosen service with a purpose and an end, agreed by the person, and followed to help."""
