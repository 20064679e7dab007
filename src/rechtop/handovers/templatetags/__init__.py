"""Template tags of the handovers."""
