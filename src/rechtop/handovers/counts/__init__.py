"""Published figures of handovers: how fast, how often not, and who had to tell it again (P-13)."""
