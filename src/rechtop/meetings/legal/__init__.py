"""Casusoverleg of art. 458ter Sw.: its own store, its own participants; it knows no files and no handovers."""
