"""Residence: which document opens which right (``matrix.yaml``), and the gate that reads it (``gate``).

A gate only says what the document alone decides. Every other condition of the right still applies, and what the
table does not settle is left to a human.
"""
