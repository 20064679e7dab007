"""What a municipality adds itself: its rights in the outcome, and the questions that only it asks."""
