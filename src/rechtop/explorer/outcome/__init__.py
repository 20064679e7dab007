"""What comes after the questions: the outcome, a request to hand in today, a page on paper, a script by telephone."""
