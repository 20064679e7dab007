"""The pages of who sends: choose, look at it together, agree, follow."""
