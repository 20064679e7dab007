"""What the person holds: one printed page with her question, the agreed steps and whom to call."""
