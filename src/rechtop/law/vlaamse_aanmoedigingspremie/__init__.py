"""Vlaamse aanmoedigingspremie voor zorg: the premium by how much one worked and works (``premium``), and the right."""
