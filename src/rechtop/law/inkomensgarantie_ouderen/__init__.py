"""Inkomensgarantie voor ouderen (IGO): who shares a home (``sharing``), whose means count (``means``), the right."""
