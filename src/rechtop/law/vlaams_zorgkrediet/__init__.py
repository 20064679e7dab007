"""Vlaams zorgkrediet: the benefit by how much work stops (``benefit``), and the right."""
