"""What the templates of the reception say in one word."""
