"""What is silent is chased: a reminder, then back to a human of the organisation that sent it. Nothing just ends."""
